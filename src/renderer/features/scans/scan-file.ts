// The files behind scanned pages, each fetched and opened once however many of its pages are on the screen.
import { useEffect, useState } from 'react';
import type { ScannedPage } from '#shared/contract/scans.ts';
import { api } from '../../api/api.ts';
import { openPdf, type OpenPdf } from '../../components/pdf/pdf-document.ts';

type OpenScan = { readonly kind: 'pdf'; readonly pdf: OpenPdf } | { readonly kind: 'picture'; readonly url: string };

interface Borrowed {
  readonly opening: Promise<OpenScan>;
  borrowers: number;
}

const borrowed = new Map<string, Borrowed>();

async function open(fileId: string, mediaType: ScannedPage['mediaType']): Promise<OpenScan> {
  const { bytes } = await api.files.fetch({ fileId });
  if (mediaType === 'application/pdf') return { kind: 'pdf', pdf: await openPdf(bytes) };
  return { kind: 'picture', url: URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType })) };
}

function borrow(fileId: string, mediaType: ScannedPage['mediaType']): Promise<OpenScan> {
  const entry = borrowed.get(fileId) ?? { opening: open(fileId, mediaType), borrowers: 0 };
  entry.borrowers += 1;
  borrowed.set(fileId, entry);
  return entry.opening;
}

/** The last one to give a file back closes it. */
function giveBack(fileId: string): void {
  const entry = borrowed.get(fileId);
  if (entry === undefined) return;
  entry.borrowers -= 1;
  if (entry.borrowers > 0) return;
  borrowed.delete(fileId);
  entry.opening.then(
    (file) => {
      if (file.kind === 'pdf') file.pdf.close();
      else URL.revokeObjectURL(file.url);
    },
    () => undefined,
  );
}

interface ScanFile {
  readonly file: OpenScan | null;
  readonly error: unknown;
}

export function useScanFile({ fileId, mediaType }: Pick<ScannedPage, 'fileId' | 'mediaType'>): ScanFile {
  const [state, setState] = useState<ScanFile>({ file: null, error: null });
  useEffect(() => {
    let wanted = true;
    borrow(fileId, mediaType).then(
      (file) => {
        if (wanted) setState({ file, error: null });
      },
      (error: unknown) => {
        if (wanted) setState({ file: null, error });
      },
    );
    return () => {
      wanted = false;
      setState({ file: null, error: null });
      giveBack(fileId);
    };
  }, [fileId, mediaType]);
  return state;
}
