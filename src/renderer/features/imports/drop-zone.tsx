import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { workbookEndings } from '#shared/file-limits.ts';
import { acceptedWords, limitWords } from './accepted-files.ts';

/** Where files are dropped or chosen; several at once. The button inside makes it work without a mouse. */
export function DropZone({ disabled, onFiles }: { readonly disabled: boolean; readonly onFiles: (files: readonly File[]) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled && event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={over ? 'import-drop over' : 'import-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={workbookEndings.join(',')}
        data-testid="import-files"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button type="primary" disabled={disabled} onClick={() => chooser.current?.click()}>
        选择表格文件
      </Button>
      <span>或把文件拖到这里，可以一次拖几个</span>
      <span className="import-quiet">{acceptedWords}</span>
      <span className="import-quiet">{limitWords}</span>
      <span className="import-quiet">标题行、合并单元格、合计行和空行不用先整理，原文件不会被改动</span>
    </div>
  );
}
