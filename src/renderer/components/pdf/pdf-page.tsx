// One page of a PDF, drawn when it comes near the view: a weak PC does not draw forty pages at once.
import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from './pdf-document.ts';
import './pdf.css';

export interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly pageNumber: number;
  /** Pixels for each point. */
  readonly scale: number;
  readonly widthPoints: number;
  readonly heightPoints: number;
  readonly onFault: (error: unknown) => void;
}

export function PdfPage({ document, pageNumber, scale, widthPoints, heightPoints, onFault }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const near = useNearView(frame);
  const width = Math.round(widthPoints * scale);
  const height = Math.round(heightPoints * scale);

  useEffect(() => {
    const target = canvas.current;
    if (!near || !target) return undefined;
    return drawPage(document, pageNumber, scale, target, onFault);
  }, [document, pageNumber, scale, near, onFault]);

  return (
    <div
      ref={frame}
      className="paper-page"
      data-page={pageNumber}
      style={{ width, height }}
      role="img"
      aria-label={`第 ${String(pageNumber)} 页`}
    >
      <canvas ref={canvas} style={{ width, height, display: 'block' }} />
    </div>
  );
}

/** Draws at the screen's own resolution, so that 125 % and 150 % screens stay sharp. Answers how to stop. */
function drawPage(
  document: PDFDocumentProxy,
  pageNumber: number,
  scale: number,
  target: HTMLCanvasElement,
  onFault: (error: unknown) => void,
): () => void {
  let stopped = false;
  let stopDrawing: (() => void) | undefined;
  const draw = async () => {
    const page = await document.getPage(pageNumber);
    if (stopped) return;
    const viewport = page.getViewport({ scale: scale * Math.min(3, window.devicePixelRatio) });
    // Drawn aside first: the old picture stays until the new one is whole, so that zooming does not flicker.
    const sheet = window.document.createElement('canvas');
    sheet.width = Math.floor(viewport.width);
    sheet.height = Math.floor(viewport.height);
    const task = page.render({ canvas: sheet, viewport });
    stopDrawing = () => {
      task.cancel();
    };
    await task.promise;
    target.width = sheet.width;
    target.height = sheet.height;
    target.getContext('2d')?.drawImage(sheet, 0, 0);
    target.dataset['drawn'] = 'yes';
  };
  draw().catch((error: unknown) => {
    if (!stopped) onFault(error);
  });
  return () => {
    stopped = true;
    stopDrawing?.();
  };
}

function useNearView(frame: React.RefObject<HTMLDivElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const target = frame.current;
    if (!target) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(target);
    return () => {
      observer.disconnect();
    };
  }, [frame]);
  return near;
}
