// A scanned page as it will be bound: turned and cut, drawn from its file, which stays as it is.
import { useState } from 'react';
import type { ScannedPage } from '#shared/contract/scans.ts';
import { PdfPage } from '../../components/pdf/pdf-page.tsx';
import { scanFrame, type Box } from './scan-frame.ts';
import { useScanFile } from './scan-file.ts';

export function ScanPicture({ page, box, label }: { readonly page: ScannedPage; readonly box: Box; readonly label: string }) {
  const { file, error } = useScanFile(page);
  const [fault, setFault] = useState<unknown>(null);
  const { width, height, scale, transform } = scanFrame(page, box);
  if (error !== null || fault !== null) return <span className="scan-fault">打不开</span>;
  return (
    <div className="scan-frame" style={{ width, height }} role="img" aria-label={label}>
      <div className="scan-sheet" style={{ width: page.width * scale, height: page.height * scale, transform }}>
        {file?.kind === 'picture' && (
          <img className="scan-raw" src={file.url} alt="" draggable={false} onError={() => setFault(new Error('picture'))} />
        )}
        {file?.kind === 'pdf' && (
          <PdfPage
            document={file.pdf.pages}
            pageNumber={page.page + 1}
            scale={scale}
            widthPoints={page.width}
            heightPoints={page.height}
            onFault={setFault}
          />
        )}
      </div>
    </div>
  );
}
