// One sheet for consent: what it holds, where its header stands, and for each of its columns which of our fields it gives.
import { Button, Switch } from 'antd';
import { useState } from 'react';
import type { HeaderPlace, ImportSheet, SheetKind } from '#shared/contract/imports.ts';
import { importedNames, registerWord } from '#shared/registers/index.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { ColumnTable } from './column-table.tsx';
import { HeaderDialog } from './header-dialog.tsx';
import { askedColumns, headerWords, missingLabels, type FieldsByKind, type MappedSheet } from './sheet-mapping.ts';

export interface SheetPanelProps {
  readonly importId: string;
  readonly sheet: ImportSheet;
  readonly mapped: MappedSheet;
  readonly fields: FieldsByKind;
  readonly disabled: boolean;
  readonly onChange: (mapped: MappedSheet) => void;
  /** The sheet is to be read anew: as another register, or with another header (null: the one that the program finds). */
  readonly onRead: (mapped: MappedSheet, header?: HeaderPlace | null) => void;
}

const kindItems = importedNames.map((kind) => ({ value: kind, label: registerWord(kind) }));

export function SheetPanel({ importId, sheet, mapped, fields, disabled, onChange, onRead }: SheetPanelProps) {
  const [naming, setNaming] = useState(false);
  const missing = missingLabels(mapped, fields);
  return (
    <section className="import-sheet" aria-label={`工作表 ${sheet.name}`}>
      <header className="import-sheet-head">
        <Switch
          checked={mapped.use}
          disabled={disabled || mapped.kind === null}
          aria-label={`导入工作表 ${sheet.name}`}
          onChange={(use) => onChange({ ...mapped, use })}
        />
        <strong>{sheet.name}</strong>
        <span className="import-quiet">{headerWords(sheet)}</span>
        <Button size="small" disabled={disabled} onClick={() => setNaming(true)}>
          指定表头
        </Button>
        <label className="import-sheet-kind">
          里面是
          <Picker<SheetKind>
            size="small"
            width={110}
            label={`工作表 ${sheet.name} 里面是`}
            placeholder="请选择"
            value={mapped.kind}
            items={kindItems}
            disabled={disabled}
            onChange={(kind) => {
              if (kind !== mapped.kind) onRead({ ...mapped, kind });
            }}
          />
        </label>
      </header>
      {missing.length > 0 && (
        <p className="import-missing" role="alert">
          还缺必填项目：{missing.join('、')}。请在下面为它选一列；表头认错了的，点“指定表头”；表里确实没有的，请在原表补上这一列再导入。
        </p>
      )}
      {mapped.use && mapped.kind !== null && (
        <Columns sheet={sheet} mapped={mapped} fields={fields[mapped.kind] ?? []} disabled={disabled} onChange={onChange} />
      )}
      {naming && (
        <HeaderDialog
          importId={importId}
          sheet={sheet}
          onClose={() => setNaming(false)}
          onNamed={(header) => {
            setNaming(false);
            onRead(mapped, header);
          }}
        />
      )}
    </section>
  );
}

function Columns({
  sheet,
  fields,
  ...rest
}: Pick<SheetPanelProps, 'sheet' | 'mapped' | 'disabled' | 'onChange'> & { readonly fields: FieldsByKind[string] }) {
  const asked = askedColumns(sheet);
  const unclear = sheet.columns.filter(({ index }) => asked.has(index));
  const others = sheet.columns.filter(({ index }) => !asked.has(index));
  return (
    <>
      {unclear.length > 0 && (
        <div className="import-asked" role="group" aria-label="没有看懂的列">
          <p>
            有 {unclear.length} 列没有看懂，里面有内容。请逐列答复：选它对应的项目，或选“不导入这一列”。答复会记住，下次同样的标题不再问。
          </p>
          <ColumnTable asked columns={unclear} fields={fields} {...rest} />
        </div>
      )}
      {others.length > 0 && <ColumnTable columns={others} fields={fields} {...rest} />}
    </>
  );
}
