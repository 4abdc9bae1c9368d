// The receiving end: what the county's host asks of its engine on behalf of a township's program.
// `host` access: never reachable through a window or a browser session.
import { z } from 'zod';
import type { Calls } from './call.ts';
import { PublicKey } from './batch-file.ts';
import { Bytes, DivisionCode, Id, Month, Sha256 } from './fields.ts';

/** Township and county speak this version; another one is refused with both named. */
export const lineVersion = 1;

/** Header that carries `lineVersion` in every request. */
export const lineVersionHeader = 'fengqiao-line-version';

/** The largest batch file that a county takes: 512 MiB. */
export const maximumBatchBytes = 512 * 1024 * 1024;

/** What an upload says of its batch before the first byte; the whole hash is checked when it has arrived. */
export const UploadMetadata = z.object({
  batchId: Id,
  manifestHash: Sha256,
  sequence: z.string().regex(/^[1-9]\d{0,5}$/),
  period: Month,
});
export type UploadMetadata = z.infer<typeof UploadMetadata>;

export const JoinRequest = z.object({
  version: z.int(),
  divisionCode: DivisionCode,
  officeName: z.string().max(60),
  code: z.string().max(20),
  publicKey: PublicKey,
});
export type JoinRequest = z.infer<typeof JoinRequest>;
export const JoinAnswer = z.object({ countyCode: DivisionCode, countyName: z.string(), publicKey: PublicKey, token: z.string() });
export type JoinAnswer = z.infer<typeof JoinAnswer>;

/** Where the county stands with an office: read before each upload. */
export const Watermark = z.object({ sequence: z.int().min(0), manifestHash: z.string().nullable() });
export type Watermark = z.infer<typeof Watermark>;

/** Working: still receiving, checking or waiting for a person. */
export const AnswerState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('working'), step: z.enum(['receiving', 'checking', 'waitingForPerson', 'waitingForEarlier']) }),
  z.object({ state: z.literal('damaged'), code: z.string(), file: z.string().nullable() }),
  z.object({ state: z.literal('otherContent'), manifestHash: z.string() }),
  z.object({ state: z.literal('answered'), receipt: z.unknown() }),
]);
export type AnswerState = z.infer<typeof AnswerState>;

const From = z.object({ token: z.string().max(200) });
const OfUpload = From.extend({ uploadId: z.string().max(64) });

export const line = {
  join: {
    summary: 'A township joins with its one-time code.',
    kind: 'write',
    access: 'host',
    input: JoinRequest,
    output: JoinAnswer,
    errors: ['line.code-wrong', 'line.version', 'line.too-many-tries', 'line.not-a-county'],
  },
  watermark: {
    summary: "The last batch of the caller's office that was imported without a gap before it.",
    kind: 'read',
    access: 'host',
    input: From,
    output: Watermark,
    errors: ['line.unknown-office'],
  },
  answer: {
    summary: 'The stored answer to a batch, by batch id and manifest hash, for ever; takes up again what a crash left unfinished.',
    kind: 'write',
    access: 'host',
    input: From.extend({ batchId: Id, manifestHash: Sha256 }),
    output: AnswerState,
    errors: ['line.unknown-office'],
  },
  startUpload: {
    summary: 'Begins an upload; refuses early what is known to be refused.',
    kind: 'write',
    access: 'host',
    input: OfUpload.extend({ byteCount: z.int().min(1), metadata: UploadMetadata }),
    output: z.object({}),
    errors: ['line.unknown-office', 'line.too-large', 'line.other-content', 'line.already-received'],
  },
  appendUpload: {
    summary: 'Keeps one piece of an upload; on disk, encrypted, when it answers.',
    kind: 'write',
    access: 'host',
    input: OfUpload.extend({ offset: z.int().min(0), bytes: Bytes }),
    output: z.object({ offset: z.int() }),
    errors: ['line.unknown-office', 'line.unknown-upload', 'line.offset'],
  },
  upload: {
    summary: 'How much of an upload is kept.',
    kind: 'read',
    access: 'host',
    input: OfUpload,
    output: z.object({ offset: z.int(), byteCount: z.int(), metadata: UploadMetadata, createdAt: z.string() }),
    errors: ['line.unknown-office', 'line.unknown-upload'],
  },
  finishUpload: {
    summary: 'Checks the whole batch, compares it with the register, and imports it where the county lets that happen by itself.',
    kind: 'write',
    access: 'host',
    input: OfUpload,
    output: z.object({}),
    errors: ['line.unknown-office', 'line.unknown-upload'],
  },
  removeUpload: {
    summary: 'Forgets an upload.',
    kind: 'write',
    access: 'host',
    input: OfUpload,
    output: z.object({}),
    errors: ['line.unknown-office'],
  },
} as const satisfies Calls;
