// The paper as a web page, where the host has no PDF printer. The frame runs no scripts; its style elements get our nonce
// and its style attributes are set one by one, because the page's content security policy lets nothing else through.
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { cspNonce } from '../../look/csp-nonce.ts';

export interface PaperFrameHandle {
  readonly print: () => void;
}

export function PaperFrame({ html, ref }: { readonly html: string; readonly ref: Ref<PaperFrameHandle> }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      print: () => {
        frame.current?.contentWindow?.focus();
        frame.current?.contentWindow?.print();
      },
    }),
    [],
  );
  useEffect(() => {
    const target = frame.current?.contentDocument;
    if (target) fill(target, html);
  }, [html]);
  return <iframe ref={frame} className="paper-html" title="文书预览" sandbox="allow-same-origin allow-modals" />;
}

function fill(target: Document, html: string): void {
  const source = new DOMParser().parseFromString(html, 'text/html');
  const inline = [...source.body.querySelectorAll<HTMLElement>('[style]')].map((element, index) => {
    const style = element.getAttribute('style') ?? '';
    element.removeAttribute('style');
    element.dataset['inline'] = String(index);
    return style;
  });
  const styles = [...source.querySelectorAll('style')].map((element) => {
    const style = target.createElement('style');
    style.nonce = cspNonce;
    style.textContent = element.textContent;
    return style;
  });
  target.documentElement.lang = 'zh-CN';
  target.title = source.title;
  target.head.replaceChildren(...styles);
  target.body.replaceChildren(...[...source.body.childNodes].map((node) => target.importNode(node, true)));
  inline.forEach((style, index) => {
    const element = target.body.querySelector<HTMLElement>(`[data-inline="${String(index)}"]`);
    if (element) element.style.cssText = style;
  });
}
