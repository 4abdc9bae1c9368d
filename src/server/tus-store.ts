// Where the tus server keeps what arrives: in the engine, which keeps it in the encrypted register. No plain file is ever made.
import { DataStore, Upload } from '@tus/server';
import type { Readable } from 'node:stream';

/** Asks the engine in the name of the office whose request is being served. @throws what becomes the HTTP answer */
export type AskLine = (call: string, input: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** One write to the register costs a disk flush: so much is gathered before it. A cut line loses none of it. */
const pieceBytes = 256 * 1024;

export class RegisterStore extends DataStore {
  readonly #ask: AskLine;

  constructor(ask: AskLine) {
    super();
    this.#ask = ask;
    this.extensions = ['creation', 'termination'];
  }

  override async create(upload: Upload): Promise<Upload> {
    await this.#ask('line.startUpload', { uploadId: upload.id, byteCount: upload.size, metadata: upload.metadata ?? {} });
    return upload;
  }

  /** Keeps everything that came before a cut, so that the township goes on at the very byte. */
  override async write(stream: Readable, uploadId: string, offset: number): Promise<number> {
    let kept = offset;
    let gathered: Buffer[] = [];
    const keep = async (): Promise<void> => {
      if (gathered.length === 0) return;
      const bytes = new Uint8Array(Buffer.concat(gathered));
      gathered = [];
      ({ offset: kept } = (await this.#ask('line.appendUpload', { uploadId, offset: kept, bytes })) as { offset: number });
    };
    let size = 0;
    try {
      for await (const chunk of stream) {
        const bytes = chunk as Buffer;
        gathered.push(bytes);
        size += bytes.byteLength;
        if (size >= pieceBytes) {
          await keep();
          size = 0;
        }
      }
    } finally {
      await keep();
    }
    return kept;
  }

  override async getUpload(uploadId: string): Promise<Upload> {
    const upload = (await this.#ask('line.upload', { uploadId })) as {
      offset: number;
      byteCount: number;
      metadata: Record<string, string>;
      createdAt: string;
    };
    return new Upload({
      id: uploadId,
      size: upload.byteCount,
      offset: upload.offset,
      metadata: upload.metadata,
      creation_date: upload.createdAt,
    });
  }

  override async remove(uploadId: string): Promise<void> {
    await this.#ask('line.removeUpload', { uploadId });
  }
}
