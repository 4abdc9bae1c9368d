// What a township asks of its county by line. Short questions; the batch itself goes by upload.ts.
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { AnswerState, JoinAnswer, Watermark, lineVersion, lineVersionHeader, type JoinRequest } from '#shared/contract/line.ts';
import { userError, type ErrorDetails, type UserError } from '#shared/errors.ts';
import { parseJsonText } from '#shared/json-text.ts';

export interface CountyClient {
  watermark(): Promise<Watermark>;
  answer(batchId: string, manifestHash: string): Promise<AnswerState>;
}

/** A county that is there answers such a question within a second or two. */
const answerTimeoutMs = 20_000;
/** A county that was just restarted still has our old connection cut off: asking once more finds it. Every question may be asked twice. */
const askAgainAfterMs = [200, 1000];

/**
 * Joins a county with the code that it gave.
 * @throws batches.code-wrong, batches.county-refused, batches.county-unreachable
 */
export async function joinCounty(address: string, request: JoinRequest): Promise<JoinAnswer> {
  const headers = { 'content-type': 'application/json', [lineVersionHeader]: String(lineVersion) };
  const { status, body } = await ask(address, '/line/join', { method: 'POST', headers, body: JSON.stringify(request) });
  if (status === 200) return read(address, JoinAnswer, body);
  const refusal = refusalOf(address, body);
  throw refusal.details['code'] === 'line.code-wrong' || refusal.details['code'] === 'line.too-many-tries'
    ? userError('batches.code-wrong', { code: refusal.details['code'] })
    : refusal;
}

/** @throws (each question) batches.county-refused, batches.county-unreachable, and the signal's own reason */
export function createCountyClient(
  { address, token }: { readonly address: string; readonly token: string },
  signal: AbortSignal,
): CountyClient {
  const headers = lineHeaders(token);
  return {
    async watermark() {
      const { status, body } = await ask(address, '/line/watermark', { headers }, signal);
      if (status !== 200) throw refusalOf(address, body);
      return read(address, Watermark, body);
    },
    async answer(batchId, manifestHash) {
      const { status, body } = await ask(address, `/line/answers/${batchId}?manifestHash=${manifestHash}`, { headers }, signal);
      // 404, 409 and 422 say the same as the state in the body.
      if (status !== 200 && status !== 404 && status !== 409 && status !== 422) throw refusalOf(address, body);
      return read(address, AnswerState, body);
    },
  };
}

export function lineHeaders(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}`, [lineVersionHeader]: String(lineVersion) };
}

async function ask(address: string, path: string, request: RequestInit, signal?: AbortSignal): Promise<{ status: number; body: unknown }> {
  for (let tries = 0; ; tries += 1) {
    const timeout = AbortSignal.timeout(answerTimeoutMs);
    try {
      // A redirect would lead to an address that nobody set.
      const response = await fetch(`${address}${path}`, {
        ...request,
        redirect: 'error',
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      return { status: response.status, body: parseBody(await response.text()) };
    } catch (error) {
      if (signal?.aborted === true) throw error;
      const pause = askAgainAfterMs[tries];
      if (pause === undefined || timeout.aborted) throw unreachable(address);
      await wait(pause, undefined, signal === undefined ? {} : { signal });
    }
  }
}

/** Anything between us and the county may answer in its place, with a page. */
export function parseBody(text: string): unknown {
  try {
    return parseJsonText(text);
  } catch {
    return null;
  }
}

function read<Value>(address: string, shape: z.ZodType<Value>, body: unknown): Value {
  const result = shape.safeParse(body);
  if (!result.success) throw unreachable(address);
  return result.data;
}

export function unreachable(address: string): UserError {
  return userError('batches.county-unreachable', { address: new URL(address).host });
}

const Refusal = z.object({ error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()).default({}) }) });

const refusalWords: Readonly<Record<string, string>> = {
  'line.unknown-office': '县级不认得本机的接入凭证，请重新接入',
  'line.version': '两边程序的版本不同，请升级较旧的一边',
  'line.not-a-county': '这个地址不是县级平台',
  'line.too-large': '批次超过县级接收的大小',
  'line.other-content': '县级已有同一批次号、内容不同的一批',
  'register.disk-full': '县级的磁盘已满',
};

/** What the county refused, with its code and a sentence; no answer of ours at all means that no county is there. */
export function refusalOf(address: string, body: unknown): UserError {
  const refusal = Refusal.safeParse(body);
  if (!refusal.success) return unreachable(address);
  const { code } = refusal.data.error;
  const details: ErrorDetails = { code, text: [refusalWords[code] ?? '县级平台出了问题，请稍后再试'] };
  return userError('batches.county-refused', details);
}
