// Takes a year's holidays from a pasted notice or a dropped file, and shows what it read before anything is changed.
import { Alert, Button, Input, Table } from 'antd';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import type { Holidays } from '#shared/contract/office-settings.ts';
import type { ErrorDetails } from '#shared/errors.ts';
import { workbookEndings } from '#shared/file-limits.ts';
import type { HolidayYear } from '#shared/rules/holiday-days.ts';
import { readHolidays } from '#shared/rules/holiday-reading.ts';
import { specialDaysOf } from '#shared/rules/working-days.ts';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/api-error.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { holidayDoubtWords } from '../../words/holidays.ts';
import { settingChanges, type SettingChange } from './setting-lines.ts';
import { weekdayWord, withYear } from './holiday-year.ts';

interface HolidayImportProps {
  readonly year: number;
  readonly current: Holidays;
  readonly onTaken: (read: HolidayYear) => void;
  readonly onClose: () => void;
}

export function HolidayImport({ year, current, onTaken, onClose }: HolidayImportProps) {
  const [text, setText] = useState('');
  const [read, setRead] = useState<HolidayYear | null>(null);
  const readText = useAct(async () => {
    setRead(null);
    const result = await Promise.resolve(readHolidays(text, year));
    if (!result.ok) throw new ApiError(result.code, result.details);
    setRead(result.value);
  });
  const readFile = useAct(async (file: File) => {
    setRead(null);
    const { fileId } = await api.files.keep({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    const { doubts, ...rest } = await api.settings.readHolidayFile({ fileId, year });
    setRead({ ...rest, doubts: doubts.map(({ code, details }) => ({ code, details: details as ErrorDetails })) });
  });
  return (
    <FormDialog
      open
      title="导入放假通知"
      width={760}
      okText={read === null ? '放进日历' : `放进 ${String(read.year)} 年日历`}
      cancelText="不导入"
      okButtonProps={{ disabled: read === null }}
      onOk={() => {
        if (read !== null) onTaken(read);
      }}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="quiet">
        把国务院办公厅放假通知的正文整段粘贴进来；也可以粘贴或拖入表格（日期、名称、放假/上班），或开放日历的 .json 文件。
      </p>
      <Input.TextArea
        autoFocus
        aria-label="通知正文"
        rows={5}
        value={text}
        placeholder="如：一、元旦：1月1日（周五）至3日（周日）放假，共3天。"
        onChange={(event) => {
          setText(event.target.value);
          setRead(null);
        }}
      />
      <FileDrop busy={readFile.busy} onFile={(file) => void readFile.act(file)}>
        <Button type={read === null ? 'primary' : 'default'} disabled={text.trim() === ''} onClick={() => void readText.act()}>
          读取粘贴的内容
        </Button>
      </FileDrop>
      <ErrorBanner error={readText.error ?? readFile.error} />
      {read === null ? null : <Preview read={read} current={current} />}
    </FormDialog>
  );
}

function FileDrop({
  busy,
  onFile,
  children,
}: {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}) {
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      className={over ? 'holiday-drop over' : 'holiday-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
      <input
        ref={chooser}
        type="file"
        hidden
        accept={[...workbookEndings, '.json'].join(',')}
        data-testid="holiday-file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button loading={busy} onClick={() => chooser.current?.click()}>
        选择文件
      </Button>
      <span className="quiet">或把表格（.xlsx、.xls、.et、.csv 等）、.json 或 .txt 文件拖到这里</span>
    </div>
  );
}

function Preview({ read, current }: { readonly read: HolidayYear; readonly current: Holidays }) {
  const known = specialDaysOf(current, read.year);
  const [before, after] = [withYear({ years: [] }, read.year, known ?? []), withYear({ years: [] }, read.year, read.days)];
  const changes = settingChanges('holidays', before, after).sort((one, other) => one.label.localeCompare(other.label));
  const off = read.days.filter(({ works }) => !works).length;
  return (
    <>
      <p>
        读出 {read.year} 年放假 {off} 天、周末上班 {read.days.length - off} 天；
        {known === undefined
          ? '这一年现在没有表。'
          : changes.length === 0
            ? '和现行的一样。'
            : `和现行的有 ${String(changes.length)} 天不同。`}
      </p>
      {read.doubts.map((doubt) => (
        <Alert key={JSON.stringify(doubt)} className="banner" type="warning" showIcon title={holidayDoubtWords(doubt)} />
      ))}
      <Table<SettingChange>
        size="small"
        rowKey="label"
        dataSource={changes}
        pagination={{ pageSize: 5, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: '没有不同的日子' }}
        columns={[
          { title: '日期', dataIndex: 'label', width: 150, className: 'number', render: (date: string) => `${date} ${weekdayWord(date)}` },
          { title: '现行', dataIndex: 'from', render: (words: string) => words || <span className="quiet">照常</span> },
          { title: '读出来的', dataIndex: 'to', render: (words: string) => words || <span className="quiet">照常</span> },
        ]}
      />
    </>
  );
}
