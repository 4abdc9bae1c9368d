// Uploads a batch file to the county: tus 1.0, resumed from where the county has it, in pieces, with retries.
import { DetailedError, Upload } from 'tus-js-client';
import type { UploadMetadata } from '#shared/contract/line.ts';
import { lineHeaders, parseBody, refusalOf, unreachable } from './county-client.ts';
import { createFetchStack } from './fetch-stack.ts';

export interface BatchUpload {
  readonly address: string;
  readonly token: string;
  readonly bytes: Buffer;
  readonly metadata: UploadMetadata;
  /** Of an earlier try that was cut; null: begin anew. */
  readonly url: string | null;
  readonly signal: AbortSignal;
  readonly onUrl: (url: string) => void;
  readonly onProgress: (sentBytes: number) => void;
}

/** Small enough that a cut costs little on a slow line, large enough that a fast one is not kept waiting. */
const pieceBytes = 512 * 1024;
/** A line that comes back within these is resumed without anybody noticing; after them the next press of 报送 goes on. */
const retryDelaysMs = [300, 1000, 2500];

/**
 * Ends when the county has every byte. What it thinks of them is asked for afterwards.
 * @throws batches.county-unreachable, batches.county-refused (details.code of the county); the signal's reason when cancelled
 */
export async function uploadBatch({ address, token, bytes, metadata, url, signal, onUrl, onProgress }: BatchUpload): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `${address}/line/uploads`,
      uploadUrl: url,
      headers: lineHeaders(token),
      metadata,
      chunkSize: pieceBytes,
      retryDelays: retryDelaysMs,
      httpStack: createFetchStack(address, signal),
      storeFingerprintForResuming: false,
      onShouldRetry: (error) => mayPass(error.originalResponse?.getStatus()),
      onUploadUrlAvailable: () => {
        if (upload.url !== null) onUrl(upload.url);
      },
      onChunkComplete: (_pieceBytes, sentBytes) => onProgress(sentBytes),
      onSuccess: () => {
        onProgress(bytes.length);
        resolve();
      },
      onError: (error) => reject(asUserError(address, error)),
    });
    signal.addEventListener(
      'abort',
      () => {
        void upload.abort();
        reject(signal.reason as Error);
      },
      { once: true },
    );
    upload.start();
  });
}

/** A cut line, a county that is restarting, a piece that still lies locked, an offset that moved: asking again helps. */
function mayPass(status: number | undefined): boolean {
  return status === undefined || status >= 500 || status === 409 || status === 423;
}

function asUserError(address: string, error: Error): Error {
  if (!(error instanceof DetailedError) || error.originalResponse === null) return unreachable(address);
  return refusalOf(address, parseBody(error.originalResponse.getBody()));
}
