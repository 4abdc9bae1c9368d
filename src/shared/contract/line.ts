// The receiving end: what the county's host asks of its engine on behalf of a township's program.
// `host` access: never reachable through a window or a browser session.
import { z } from 'zod';
import type { Calls } from './call.ts';
import { Bytes, DivisionCode, Id } from './fields.ts';

/** Township and county speak this version; another one is refused with both named. */
export const lineVersion = 1;

export const JoinRequest = z.object({ version: z.int(), divisionCode: DivisionCode, officeName: z.string().max(60), code: z.string().max(20), publicKey: z.string().max(200) });
export type JoinRequest = z.infer<typeof JoinRequest>;
export const JoinAnswer = z.object({ countyCode: DivisionCode, countyName: z.string(), publicKey: z.string(), token: z.string() });
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

export const line = {
  join: { summary: 'A township joins with its one-time code.', kind: 'write', access: 'host', input: JoinRequest, output: JoinAnswer, errors: ['line.code-wrong', 'line.version', 'line.too-many-tries'] },
  watermark: { summary: "The last batch of the caller's office that was imported.", kind: 'read', access: 'host', input: From, output: Watermark, errors: ['line.unknown-office'] },
  answer: {
    summary: 'The stored answer to a batch, by batch id and manifest hash, for ever.',
    kind: 'read', access: 'host',
    input: From.extend({ batchId: Id, manifestHash: z.string().max(64) }), output: AnswerState, errors: ['line.unknown-office'],
  },
  startUpload: {
    summary: 'Begins an upload; refuses early what is known to be refused.',
    kind: 'write', access: 'host',
    input: From.extend({ uploadId: z.string().max(64), byteCount: z.int().min(1), metadata: z.record(z.string(), z.string().nullable()) }), output: z.object({}),
    errors: ['line.unknown-office', 'line.too-large'],
  },
  appendUpload: {
    summary: 'Keeps one piece of an upload; on disk, encrypted, when it answers.',
    kind: 'write', access: 'host',
    input: z.object({ uploadId: z.string().max(64), offset: z.int().min(0), bytes: Bytes }), output: z.object({ offset: z.int() }),
    errors: ['line.unknown-upload', 'line.offset'],
  },
  upload: {
    summary: 'How much of an upload is kept.',
    kind: 'read', access: 'host',
    input: z.object({ uploadId: z.string().max(64) }), output: z.object({ offset: z.int(), byteCount: z.int(), metadata: z.record(z.string(), z.string().nullable()), createdAt: z.string() }),
    errors: ['line.unknown-upload'],
  },
  finishUpload: { summary: 'Checks the whole batch, compares it with the register, and imports it where the county lets that happen by itself.', kind: 'write', access: 'host', input: z.object({ uploadId: z.string().max(64) }), output: z.object({}), errors: ['line.unknown-upload'] },
  removeUpload: { summary: 'Forgets an upload.', kind: 'write', access: 'host', input: z.object({ uploadId: z.string().max(64) }), output: z.object({}), errors: [] },
} as const satisfies Calls;
