import { Button, Spin } from 'antd';
import { useState } from 'react';
import type { HeaderPlace, Import } from '#shared/contract/imports.ts';
import { importedNames } from '#shared/registers/index.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { newId } from '../../values/new-id.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { mappingGap, mappingOf, wishOf, type FieldsByKind, type MappedSheet } from './sheet-mapping.ts';
import { SheetPanel } from './sheet-panel.tsx';

export interface ColumnsStepProps {
  readonly value: Import;
  /** A sheet was read anew, with another header or as another register; the columns are still to be agreed to. */
  readonly onRead: (value: Import) => void;
  readonly onMapped: (value: Import) => void;
}

/** Sheets and columns for consent; the rows are checked once they are agreed. */
export function ColumnsStep({ value, onRead, onMapped }: ColumnsStepProps) {
  const fields = useImportFields();
  const [sheets, setSheets] = useState<readonly MappedSheet[]>(() => mappingOf(value.sheets));
  const [jobId, setJobId] = useState('');
  const map = (wishes: Parameters<typeof api.imports.map>[0]['sheets']) => {
    const newJob = newId();
    setJobId(newJob);
    return api.imports.map({ id: value.id, jobId: newJob, sheets: wishes });
  };
  const agree = useAct(async () => onMapped(await map(sheets.map(wishOf))));
  const read = useAct(async ({ name, kind }: MappedSheet, header?: HeaderPlace | null) => {
    const next = await map([{ name, use: true, kind, header, columns: [] }]);
    const anew = mappingOf(next.sheets).find((sheet) => sheet.name === name);
    // What was chosen in the other sheets stays.
    setSheets((before) => before.map((sheet) => (sheet.name === name ? (anew ?? sheet) : sheet)));
    onRead(next);
  });
  const busy = agree.busy || read.busy;
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
          return (
            mapped && (
              <SheetPanel
                key={sheet.name}
                importId={value.id}
                sheet={sheet}
                mapped={mapped}
                fields={known}
                disabled={busy}
                onChange={replace}
                onRead={(...wish) => void read.act(...wish)}
              />
            )
          );
        })}
      </div>
      <footer className="import-foot">
        <ErrorBanner
          error={agree.error ?? read.error}
          onClose={() => {
            agree.clearError();
            read.clearError();
          }}
        />
        {busy ? (
          <JobProgress jobId={jobId} title={read.busy ? '正在重新读表' : '正在核对各行'} cancelWord="停止核对" />
        ) : (
          <>
            <span className={gap === null ? 'import-quiet' : 'import-missing'}>{gap ?? '列已对应好'}</span>
            <Button type="primary" disabled={gap !== null} onClick={() => void agree.act()}>
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
