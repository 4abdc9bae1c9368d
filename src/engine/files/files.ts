import type { Handlers } from '#shared/contract/call.ts';
import type { files } from '#shared/contract/files.ts';
import { maximumFileBytes } from '#shared/file-limits.ts';
import { userError } from '#shared/errors.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { fetchFile, keepFile } from './files.store.ts';
import { mediaTypeOf } from './media-type.ts';

const daysKept = 30;

export function createFiles({ register, clock, newId }: EngineContext): Handlers<typeof files, CallContext> {
  return {
    keep({ name, bytes }, { actor }) {
      if (bytes.byteLength === 0) throw userError('files.empty', { name });
      if (bytes.byteLength > maximumFileBytes)
        throw userError('files.too-large', { name, byteCount: bytes.byteLength, maximum: maximumFileBytes });
      const now = clock.now();
      return register.write((db) =>
        keepFile(db, {
          id: newId(),
          name,
          mediaType: mediaTypeOf(name),
          bytes,
          at: instantOf(now),
          by: actor.name,
          keptUntil: dayAfter(now, daysKept),
        }),
      );
    },
    fetch: ({ fileId }) => fetchFile(register.read, fileId),
  };
}

/** The last day on which a file made at an instant is kept. */
export function dayAfter(instant: Date, days: number): string {
  return dateOf(new Date(instant.getTime() + days * 86_400_000));
}
