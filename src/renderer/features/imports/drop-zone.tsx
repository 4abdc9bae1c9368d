import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { workbookEndings } from '#shared/file-limits.ts';
import { acceptedWords, limitWords } from './accepted-files.ts';
import { chosenOf, droppedOf, type ChosenFile } from './chosen-files.ts';

interface DropZoneProps {
  readonly disabled: boolean;
  /** @param isFolder a folder was chosen or dropped, with these files in it */
  readonly onFiles: (files: readonly ChosenFile[], isFolder: boolean) => void;
  /** What was dropped cannot be opened. */
  readonly onError: (error: unknown) => void;
}

/** Where files and folders are dropped or chosen; several at once. The buttons inside make it work without a mouse. */
export function DropZone({ disabled, onFiles, onError }: DropZoneProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const folderChooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (disabled || event.dataTransfer.items.length === 0) return;
    droppedOf(event.dataTransfer).then(({ chosen, folders }) => {
      if (chosen.length > 0 || folders > 0) onFiles(chosen, folders > 0);
    }, onError);
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
          if (files.length > 0) onFiles(chosenOf(files), false);
        }}
      />
      <input
        ref={(input) => {
          folderChooser.current = input;
          // No property of React's: the browser then offers folders instead of files.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        data-testid="import-folder"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          onFiles(chosenOf(files), true);
        }}
      />
      <Button type="primary" disabled={disabled} onClick={() => chooser.current?.click()}>
        选择表格文件
      </Button>
      <Button disabled={disabled} onClick={() => folderChooser.current?.click()}>
        选择文件夹
      </Button>
      <span>或把文件、文件夹拖到这里；各村的表可以一次都拖来</span>
      <span className="import-quiet">{acceptedWords}</span>
      <span className="import-quiet">{limitWords}</span>
      <span className="import-quiet">标题行、合并单元格、合计行和空行不用先整理，原文件不会被改动</span>
    </div>
  );
}
