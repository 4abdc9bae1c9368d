// Rows before the import: what needs a person comes first; the foot says what will go in and does it.
import { Pagination, Segmented, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Import, ImportRow, RowFate, RowVerdict } from '#shared/contract/imports.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TypedFields, useTypedForm } from '../../components/fields/typed-form.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { useImportFields } from './columns-step.tsx';
import { CommitFoot, useCommit } from './commit-foot.tsx';
import { EarlierAnswers } from './earlier-answers.tsx';
import { verdictOrder, verdictWords } from './import-words.ts';
import { RowDrawer } from './row-drawer.tsx';
import { fieldOf, recordPath } from './row-lines.ts';
import { RowsTable } from './rows-table.tsx';
import { useRowMending } from './use-row-mending.ts';

type View = 'trouble' | RowVerdict | 'left' | 'all';
const pageSize = 50;

export interface RowsStepProps {
  readonly value: Import;
  readonly onChange: (value: Import) => void;
  readonly onCommitted: (value: Import) => void;
  /** Back to the columns, where one still waits for its answer. */
  readonly onColumns: () => void;
}

export function RowsStep({ value, onChange, onCommitted, onColumns }: RowsStepProps) {
  const [view, setView] = useState<View>(toDo(value) > 0 ? 'trouble' : 'all');
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const fields = useImportFields();
  const rows = useAnswer(`rows ${value.id} ${view} ${String(page)}`, () =>
    api.imports.rows({ id: value.id, ...selectionOf(view), offset: (page - 1) * pageSize, limit: pageSize }),
  );
  const mend = useRowMending(value.id, onChange, rows.reload);
  const commit = useCommit({ value, onChange, onCommitted, onPlanChanged: rows.reload });
  // What is typed over a cell and not written into it holds the import back, as what is not understood holds a form's save.
  const form = useTypedForm(() => void commit.act());
  useFocusKept(body, rows.value);
  const shown = rows.value?.rows ?? [];
  const byField = (sheet: string, field: string) => fieldOf(value, fields.value, sheet, field);
  return (
    <TypedFields form={form} held="还没有导入">
      <div className="import-filters">
        <Segmented<View>
          size="small"
          value={view}
          onChange={(next) => {
            if (!form.pass()) return;
            setView(next);
            setPage(1);
          }}
          options={viewOptions(value)}
          aria-label="按判断筛选"
        />
        <Pagination
          size="small"
          current={page}
          pageSize={pageSize}
          total={rows.value?.count ?? 0}
          showSizeChanger={false}
          hideOnSinglePage
          onChange={(next) => {
            if (form.pass()) setPage(next);
          }}
        />
      </div>
      <div ref={body} className="import-body">
        <ErrorBanner error={mend.error ?? rows.error} onClose={mend.clearError} />
        <EarlierAnswers
          value={value}
          fieldOf={byField}
          onChange={(next) => {
            onChange(next);
            rows.reload();
          }}
        />
        {rows.value ? (
          <RowsTable
            rows={shown}
            busy={mend.busy}
            emptyWords={view === 'trouble' ? '没有需要处理的行了，可以导入' : '没有这样的行'}
            fieldOf={byField}
            severalSheets={value.sheets.filter(({ use }) => use).length > 1}
            pathOf={(sheet, recordId) => recordPath(value, sheet, recordId)}
            mending={mend.mending}
            onChoose={mend.choose}
            onOpen={(row) => setOpened(keyOf(row))}
          />
        ) : (
          <div className="centred">
            <Spin />
          </div>
        )}
      </div>
      <RowDrawer
        row={shown.find((row) => keyOf(row) === opened) ?? null}
        busy={mend.busy}
        fieldOf={byField}
        mending={mend.mending}
        onClose={() => setOpened(null)}
      />
      <CommitFoot
        value={value}
        commit={commit}
        busy={mend.busy}
        onCommit={form.submit}
        onColumns={onColumns}
        onChooseAll={mend.chooseAll}
      />
    </TypedFields>
  );
}

function keyOf(row: ImportRow): string {
  return `${row.sheet}!${String(row.row)}`;
}

function selectionOf(view: View): { verdicts?: RowVerdict[]; fates?: RowFate[] } {
  switch (view) {
    case 'all':
      return {};
    case 'trouble':
      return { verdicts: ['faulty', 'doubtful', 'changed'] };
    case 'left':
      return { fates: ['left'] };
    default:
      return { verdicts: [view] };
  }
}

/** Rows that a person has to look at; those that are the same as in the register are none. */
function toDo({ counts }: Import): number {
  return counts.faulty + counts.doubtful + counts.changed;
}

function viewOptions(value: Import): { value: View; label: string }[] {
  const { counts } = value;
  return [
    { value: 'trouble', label: `需要处理 ${String(toDo(value))}` },
    ...verdictOrder.map((verdict) => ({ value: verdict, label: `${verdictWords[verdict]} ${String(counts[verdict])}` })),
    ...(counts.left === 0 ? [] : [{ value: 'left' as const, label: `不导入 ${String(counts.left)}` }]),
    { value: 'all', label: `全部 ${String(counts.rows)}` },
  ];
}

/** After mending, the cursor goes to the field that took the mended one's place: a clerk types on without the mouse. */
function useFocusKept(body: React.RefObject<HTMLDivElement | null>, rows: unknown): void {
  const position = useRef(-1);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      const menders = [...(body.current?.querySelectorAll('[data-mender]') ?? [])];
      const index = menders.findIndex((mender) => mender === event.target);
      if (index >= 0) position.current = index;
    };
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('focusin', remember);
    };
  }, [body]);
  useEffect(() => {
    if (position.current < 0 || (document.activeElement !== document.body && document.activeElement !== null)) return;
    const menders = body.current?.querySelectorAll<HTMLInputElement>('[data-mender]');
    menders?.[Math.min(position.current, menders.length - 1)]?.focus();
  }, [body, rows]);
}
