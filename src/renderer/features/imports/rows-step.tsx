// Rows before the import: what needs a person comes first; the foot says what will go in and does it.
import { Button, Pagination, Radio, Segmented, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Import, ImportRow, RowVerdict } from '#shared/contract/imports.ts';
import { api, ApiError } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { newId } from '../../values/new-id.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useImportFields } from './columns-step.tsx';
import { HandBackButton } from './hand-back-button.tsx';
import { verdictOrder, verdictWords } from './import-words.ts';
import { RowDrawer } from './row-drawer.tsx';
import { fieldLabel, recordPath } from './row-lines.ts';
import { RowsTable } from './rows-table.tsx';
import { mappingOf, unansweredWords, wishOf } from './sheet-mapping.ts';

type View = 'trouble' | RowVerdict | 'all';
const pageSize = 50;

export interface RowsStepProps {
  readonly value: Import;
  readonly onChange: (value: Import) => void;
  readonly onCommitted: (value: Import) => void;
  /** Back to the columns, where one still waits for its answer. */
  readonly onColumns: () => void;
}

export function RowsStep({ value, onChange, onCommitted, onColumns }: RowsStepProps) {
  const { counts } = value;
  const [view, setView] = useState<View>(counts.faulty + counts.doubtful > 0 ? 'trouble' : 'all');
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const fields = useImportFields();
  const rows = useAnswer(`rows ${value.id} ${view} ${String(page)}`, () =>
    api.imports.rows({ id: value.id, verdicts: verdictsOf(view), offset: (page - 1) * pageSize, limit: pageSize }),
  );
  const mend = useAct(async (row: ImportRow, field: string, text: string, alike: boolean) => {
    const changed = await api.imports.fix({ id: value.id, sheet: row.sheet, row: row.row, field, value: text, alike });
    onChange(changed.import);
    rows.reload();
  });
  useFocusKept(body, rows.value);
  const shown = rows.value?.rows ?? [];
  const labelOf = (sheet: string, field: string) => fieldLabel(value, fields.value, sheet, field);
  const show = (next: View) => {
    setView(next);
    setPage(1);
  };
  return (
    <>
      <div className="import-filters">
        <Segmented<View> size="small" value={view} onChange={show} options={viewOptions(value)} aria-label="按判断筛选" />
        <Pagination
          size="small"
          current={page}
          pageSize={pageSize}
          total={rows.value?.count ?? 0}
          showSizeChanger={false}
          hideOnSinglePage
          onChange={setPage}
        />
      </div>
      <div ref={body} className="import-body">
        <ErrorBanner error={mend.error ?? rows.error} onClose={mend.clearError} />
        {rows.value ? (
          <RowsTable
            rows={shown}
            busy={mend.busy}
            emptyWords={view === 'trouble' ? '没有需要处理的行了，可以导入' : '没有这样的行'}
            labelOf={labelOf}
            severalSheets={value.sheets.filter(({ use }) => use).length > 1}
            pathOf={(sheet, recordId) => recordPath(value, sheet, recordId)}
            onMend={(...mended) => void mend.act(...mended)}
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
        labelOf={labelOf}
        onMend={(...mended) => void mend.act(...mended)}
        onClose={() => setOpened(null)}
      />
      <CommitFoot value={value} onChange={onChange} onCommitted={onCommitted} onColumns={onColumns} onPlanChanged={rows.reload} />
    </>
  );
}

function CommitFoot({ value, onChange, onCommitted, onColumns, onPlanChanged }: RowsStepProps & { readonly onPlanChanged: () => void }) {
  const [doubtful, setDoubtful] = useState<'take' | 'park'>('park');
  const [jobId, setJobId] = useState('');
  const { counts } = value;
  const unanswered = unansweredWords(mappingOf(value.sheets));
  const goingIn = counts.good + (doubtful === 'take' ? counts.doubtful : 0);
  const commit = useAct(async () => {
    const newJob = newId();
    setJobId(newJob);
    try {
      const committed = await api.imports.commit({ id: value.id, planHash: value.planHash ?? '', doubtful, jobId: newJob });
      for (const kind of new Set(value.sheets.filter(({ use }) => use).map(({ kind }) => kind))) if (kind !== null) registerChanged(kind);
      onCommitted(committed);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'imports.plan-changed') {
        // The register moved on since the preview: the same mapping is judged again on the register as it is now.
        onChange(
          await api.imports.map({
            id: value.id,
            sheets: mappingOf(value.sheets).map(wishOf),
          }),
        );
        onPlanChanged();
      }
      throw error;
    }
  });
  if (commit.busy)
    return (
      <footer className="import-foot">
        <JobProgress jobId={jobId} title="正在导入" cancelWord="停止导入" />
      </footer>
    );
  return (
    <footer className="import-foot">
      <ErrorBanner error={commit.error} onClose={commit.clearError} />
      {counts.doubtful > 0 && (
        <label className="import-choice">
          待确认的 {counts.doubtful} 行：
          <Radio.Group
            size="small"
            value={doubtful}
            onChange={(event) => setDoubtful(event.target.value as 'take' | 'park')}
            options={[
              { value: 'park', label: '先搁置，看过再说' },
              { value: 'take', label: '按现在的理解一并导入' },
            ]}
          />
        </label>
      )}
      <span className="spring" />
      <HandBackButton importId={value.id} disabled={counts.faulty + counts.doubtful + counts.duplicate === 0} />
      {unanswered !== null && (
        <>
          <span className="import-missing">{unanswered}</span>
          <Button onClick={onColumns}>去答复</Button>
        </>
      )}
      <Button
        type="primary"
        disabled={goingIn === 0 || unanswered !== null}
        title={unanswered ?? (goingIn === 0 ? '没有可以导入的行' : '')}
        onClick={() => void commit.act()}
      >
        导入 {goingIn.toLocaleString('zh-CN')} 行
      </Button>
    </footer>
  );
}

function keyOf(row: ImportRow): string {
  return `${row.sheet}!${String(row.row)}`;
}

function verdictsOf(view: View): RowVerdict[] {
  switch (view) {
    case 'all':
      return [];
    case 'trouble':
      return ['faulty', 'doubtful'];
    default:
      return [view];
  }
}

function viewOptions({ counts }: Import): { value: View; label: string }[] {
  return [
    { value: 'trouble', label: `需要处理 ${String(counts.faulty + counts.doubtful)}` },
    ...verdictOrder.map((verdict) => ({ value: verdict, label: `${verdictWords[verdict]} ${String(counts[verdict])}` })),
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
