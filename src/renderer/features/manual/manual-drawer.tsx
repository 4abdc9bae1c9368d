// The manual beside the work: no mask, so that one can do what it says while reading.
import { Drawer } from 'antd';
import { useShortcut } from '../../components/use-shortcut.ts';
import manual from '../../../../docs/manual.zh-CN.md?raw';
import './manual.css';
import { findSection } from './manual-sections.ts';
import { readMarkdown, readSpans, type Block } from './markdown-blocks.ts';

const blocks = readMarkdown(manual);

interface ManualDrawerProps {
  /** The word with which the section's heading begins; null: the manual's beginning. */
  readonly section: string | null;
  readonly onClose: () => void;
}

export function ManualDrawer({ section, onClose }: ManualDrawerProps) {
  const start = findSection(blocks, section);
  // Escape shuts the manual first and leaves the screen under it open.
  useShortcut('escape', onClose, { above: true });
  return (
    <Drawer open mask={false} keyboard={false} size={460} title="使用手册" onClose={onClose} className="manual">
      <article aria-label="使用手册">
        {blocks.map((block, place) => (
          <div key={place} ref={place === start ? showTop : undefined}>
            <BlockView block={block} />
          </div>
        ))}
      </article>
    </Drawer>
  );
}

/** The drawer is laid out a moment after its content is there. */
function showTop(element: HTMLElement | null): void {
  requestAnimationFrame(() => {
    element?.scrollIntoView();
  });
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level <= 2 ? (
        <h2>
          <Words text={block.text} />
        </h2>
      ) : (
        <h3>
          <Words text={block.text} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case 'list': {
      const items = block.items.map((text, place) => (
        <li key={place}>
          <Words text={text} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, place) => (
              <tr key={place}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <Words text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Words({ text }: { readonly text: string }) {
  return readSpans(text).map((span, place) => {
    switch (span.kind) {
      case 'strong':
        return <b key={place}>{span.text}</b>;
      case 'code':
        return <code key={place}>{span.text}</code>;
      case 'plain':
        return span.text;
    }
  });
}
