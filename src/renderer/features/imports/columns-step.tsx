import { Button, Spin } from 'antd';
import { useState } from 'react';
import type { Import } from '#shared/contract/imports.ts';
import { importedNames } from '#shared/registers/index.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { newId } from '../../values/new-id.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { mappingGap, mappingOf, type FieldsByKind, type MappedSheet } from './sheet-mapping.ts';
import { SheetPanel } from './sheet-panel.tsx';

/** Sheets and columns for consent; the rows are checked once they are agreed. */
export function ColumnsStep({ value, onMapped }: { readonly value: Import; readonly onMapped: (value: Import) => void }) {
  const fields = useImportFields();
  const [sheets, setSheets] = useState<readonly MappedSheet[]>(() => mappingOf(value.sheets));
  const [jobId, setJobId] = useState('');
  const { act, busy, error, clearError } = useAct(async () => {
    const newJob = newId();
    setJobId(newJob);
    onMapped(
      await api.imports.map({ id: value.id, jobId: newJob, sheets: sheets.map((sheet) => ({ ...sheet, columns: [...sheet.columns] })) }),
    );
  });
  if (fields.error !== null && !fields.value) return <ErrorBanner error={fields.error} action={{ word: '再试一次', act: fields.reload }} />;
  if (!fields.value)
    return (
      <div className="centred">
        <Spin />
      </div>
    );
  const known = fields.value;
  const gap = mappingGap(sheets, known);
  const replace = (changed: MappedSheet) => {
    setSheets((before) => before.map((sheet) => (sheet.name === changed.name ? changed : sheet)));
  };
  return (
    <>
      <div className="import-body">
        <p className="import-quiet">请看一眼每列的对应是否正确。改过的对应会记住，下次同样的表头不用再选。</p>
        {value.sheets.map((sheet, index) => {
          const mapped = sheets[index];
          return mapped && <SheetPanel key={sheet.name} sheet={sheet} mapped={mapped} fields={known} disabled={busy} onChange={replace} />;
        })}
      </div>
      <footer className="import-foot">
        <ErrorBanner error={error} onClose={clearError} />
        {busy ? (
          <JobProgress jobId={jobId} title="正在核对各行" cancelWord="停止核对" />
        ) : (
          <>
            <span className={gap === null ? 'import-quiet' : 'import-missing'}>{gap ?? '列已对应好'}</span>
            <Button type="primary" disabled={gap !== null} onClick={() => void act()}>
              列对应无误，核对各行
            </Button>
          </>
        )}
      </footer>
    </>
  );
}

/** The fields of all kinds; few and short, so asked together. */
export function useImportFields() {
  return useAnswer<FieldsByKind>('import fields', async () => {
    const rows = await Promise.all(importedNames.map(async (kind) => [kind, (await api.imports.fields({ kind })).rows] as const));
    return Object.fromEntries(rows);
  });
}
