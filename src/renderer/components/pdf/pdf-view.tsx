// The paper as it will print: every page of the PDF at true proportions, with zoom and the page that is in view.
import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { openPdf, type OpenPdf } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';
import './pdf.css';
import { nextZoom, pageScale, scalePercent, type Zoom } from './zoom.ts';

interface PageSize {
  readonly widthPoints: number;
  readonly heightPoints: number;
}

interface Opened extends OpenPdf {
  readonly sizes: readonly PageSize[];
}

export function PdfView({ bytes, onFault }: { readonly bytes: Uint8Array; readonly onFault: (error: unknown) => void }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [zoom, setZoom] = useState<Zoom>({ mode: 'fit' });
  const [pageInView, setPageInView] = useState(1);
  const { view, width } = useWidth();

  useEffect(() => {
    let wanted = true;
    let close: (() => void) | undefined;
    openWithSizes(bytes).then(
      (result) => {
        close = result.close;
        if (wanted) setOpened(result);
        else result.close();
      },
      (error: unknown) => {
        if (wanted) onFault(error);
      },
    );
    return () => {
      wanted = false;
      setOpened(null);
      close?.();
    };
  }, [bytes, onFault]);

  const onScroll = useCallback(() => {
    if (view.current) setPageInView(pageAtMiddle(view.current));
  }, [view]);

  const first = opened?.sizes[0];
  const scale = first ? pageScale(zoom, first.widthPoints, width) : 1;
  const percent = scalePercent(scale);
  const pageCount = opened?.sizes.length ?? 0;

  return (
    <div className="paper-view">
      <div className="paper-view-bar" role="toolbar" aria-label="预览缩放">
        <Button
          size="small"
          type={zoom.mode === 'fit' ? 'primary' : 'default'}
          ghost={zoom.mode === 'fit'}
          onClick={() => setZoom({ mode: 'fit' })}
        >
          适合宽度
        </Button>
        <Button size="small" onClick={() => setZoom({ mode: 'percent', percent: 100 })}>
          实际大小
        </Button>
        <Button size="small" icon={<MinusOutlined />} aria-label="缩小" onClick={() => setZoom(nextZoom(percent, 'out'))} />
        <span className="paper-view-percent">{percent} %</span>
        <Button size="small" icon={<PlusOutlined />} aria-label="放大" onClick={() => setZoom(nextZoom(percent, 'in'))} />
        <span className="paper-view-count">
          {pageCount > 0 ? `第 ${String(Math.min(pageInView, pageCount))} 页，共 ${String(pageCount)} 页` : ''}
        </span>
      </div>
      <div ref={view} className="paper-view-pages" role="region" tabIndex={0} aria-label="打印预览" onScroll={onScroll}>
        {opened === null && <Spin description="正在打开预览" style={{ marginTop: 80 }} />}
        {opened?.sizes.map((size, index) => (
          <PdfPage key={index} document={opened.pages} pageNumber={index + 1} scale={scale} {...size} onFault={onFault} />
        ))}
      </div>
    </div>
  );
}

async function openWithSizes(bytes: Uint8Array): Promise<Opened> {
  const pdf = await openPdf(bytes);
  const sizes: PageSize[] = [];
  for (let number = 1; number <= pdf.pages.numPages; number += 1) {
    const { width, height } = (await pdf.pages.getPage(number)).getViewport({ scale: 1 });
    sizes.push({ widthPoints: width, heightPoints: height });
  }
  return { ...pdf, sizes };
}

function pageAtMiddle(view: HTMLDivElement): number {
  const middle = view.getBoundingClientRect().top + view.clientHeight / 2;
  const pages = [...view.querySelectorAll<HTMLElement>('[data-page]')];
  const current = pages.findLast((page) => page.getBoundingClientRect().top <= middle) ?? pages[0];
  return Number(current?.dataset['page'] ?? 1);
}

function useWidth() {
  const view = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useEffect(() => {
    const target = view.current;
    if (!target) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(target.clientWidth);
    });
    observer.observe(target);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { view, width };
}
