// What was put aside at the commit: mended here, chosen for, and taken in, without another file.
import { Button, Pagination, Spin } from 'antd';
import { useState } from 'react';
import type { Import, ImportRow } from '#shared/contract/imports.ts';
import { api, ApiError } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TypedFields, useTypedForm } from '../../components/fields/typed-form.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useImportFields } from './columns-step.tsx';
import { RowDrawer } from './row-drawer.tsx';
import { fieldOf, recordPath } from './row-lines.ts';
import { RowsTable } from './rows-table.tsx';
import { useRowMending } from './use-row-mending.ts';

const pageSize = 50;

export function KeptRows({ value, onChange }: { readonly value: Import; readonly onChange: (value: Import) => void }) {
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<string | null>(null);
  const fields = useImportFields();
  const rows = useAnswer(`parked ${value.id} ${String(page)}`, () =>
    api.imports.rows({ id: value.id, fates: ['parked', 'handedBack', 'left'], offset: (page - 1) * pageSize, limit: pageSize }),
  );
  const mend = useRowMending(value.id, onChange, rows.reload);
  const take = useAct(async (row: ImportRow | null) => {
    try {
      if (row === null) await api.imports.takeMended({ id: value.id });
      else await api.imports.takeParked({ id: value.id, sheet: row.sheet, row: row.row });
    } catch (error) {
      // The register moved on: the rows were judged anew, and are shown as they are now.
      if (error instanceof ApiError && error.code === 'imports.plan-changed') rows.reload();
      throw error;
    }
    onChange(await api.imports.get({ id: value.id }));
    for (const { use, kind } of value.sheets) if (use && kind !== null) registerChanged(kind);
    rows.reload();
  });
  const form = useTypedForm(() => void take.act(null));
  const shown = rows.value?.rows ?? [];
  const byField = (sheet: string, field: string) => fieldOf(value, fields.value, sheet, field);
  const busy = take.busy || mend.busy;
  const { mended } = value.counts;
  return (
    <section aria-label="搁置的行">
      <h2 className="import-heading">搁置的行</h2>
      <p className="quiet">
        就在这里改正，改好的导入台账；与台账不同的，选定更新还是另登记。要村里改的，另存退回表发回去，改好后再导入一次，已导入的行不会重复。
      </p>
      <TypedFields form={form} held="还没有导入">
        <ErrorBanner error={take.error ?? mend.error ?? rows.error} onClose={take.error === null ? mend.clearError : take.clearError} />
        {mended > 0 && (
          <p>
            <Button type="primary" disabled={busy} onClick={form.submit}>
              导入已改好的 {mended.toLocaleString('zh-CN')} 行
            </Button>
          </p>
        )}
        {rows.value ? (
          <RowsTable
            rows={shown}
            busy={busy}
            emptyWords="搁置的行都处理完了"
            fieldOf={byField}
            severalSheets={value.sheets.filter(({ use }) => use).length > 1}
            pathOf={(sheet, recordId) => recordPath(value, sheet, recordId)}
            mending={mend.mending}
            onChoose={mend.choose}
            onOpen={(row) => setOpened(keyOf(row))}
            actionOf={(row) =>
              isTakable(row) && (
                <Button
                  size="small"
                  className="import-take"
                  disabled={busy}
                  onClick={() => {
                    if (form.pass()) void take.act(row);
                  }}
                >
                  看过无误，导入这一行
                </Button>
              )
            }
          />
        ) : (
          <div className="centred">
            <Spin />
          </div>
        )}
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
        <RowDrawer
          row={shown.find((row) => keyOf(row) === opened) ?? null}
          busy={busy}
          fieldOf={byField}
          mending={mend.mending}
          onClose={() => setOpened(null)}
        />
      </TypedFields>
    </section>
  );
}

function isTakable({ verdict, fate }: ImportRow): boolean {
  return (verdict === 'good' || verdict === 'doubtful') && fate !== 'left';
}

function keyOf({ sheet, row }: ImportRow): string {
  return `${sheet}!${String(row)}`;
}
