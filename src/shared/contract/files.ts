// Bytes in and out of the engine. Files are kept inside the encrypted register: nothing personal lies in a temporary folder.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Bytes, Id } from './fields.ts';

export const KeptFile = z.object({ fileId: Id, name: z.string(), mediaType: z.string(), byteCount: z.int(), sha256: z.string() });
export type KeptFile = z.infer<typeof KeptFile>;

export const files = {
  keep: write({
    summary: 'Keeps a file that a person chose. In the browser host: POST the bytes, name in the `name` query field.',
    input: z.object({ name: z.string().min(1).max(255), bytes: Bytes }),
    output: KeptFile,
    errors: ['files.too-large', 'files.empty'],
  }),
  fetch: read({
    summary: 'A kept file. In the browser host: GET with the `fileId` query field.',
    input: z.object({ fileId: Id }),
    output: z.object({ name: z.string(), mediaType: z.string(), bytes: Bytes }),
    errors: ['files.not-found'],
  }),
};
