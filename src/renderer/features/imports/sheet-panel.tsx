// One sheet for consent: what it holds, and for each of its columns which of our fields it gives.
import { Switch, Table, Tag } from 'antd';
import type { ImportSheet, SheetKind } from '#shared/contract/imports.ts';
import { importedNames, registerWord } from '#shared/registers/index.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { headerWords, missingLabels, withField, withKind, type FieldsByKind, type MappedSheet } from './sheet-mapping.ts';

export interface SheetPanelProps {
  readonly sheet: ImportSheet;
  readonly mapped: MappedSheet;
  readonly fields: FieldsByKind;
  readonly disabled: boolean;
  readonly onChange: (mapped: MappedSheet) => void;
}

const kindItems = importedNames.map((kind) => ({ value: kind, label: registerWord(kind) }));
const notImported = '';

export function SheetPanel({ sheet, mapped, fields, disabled, onChange }: SheetPanelProps) {
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
            onChange={(kind) => onChange({ ...withKind(mapped, kind, fields), use: true })}
          />
        </label>
      </header>
      {missing.length > 0 && (
        <p className="import-missing" role="alert">
          还缺必填项目：{missing.join('、')}。请在下面为它选一列；表里确实没有的，请在原表补上这一列再导入。
        </p>
      )}
      {mapped.use && mapped.kind !== null && (
        <ColumnTable sheet={sheet} mapped={mapped} fields={fields} disabled={disabled} onChange={onChange} />
      )}
    </section>
  );
}

function ColumnTable({ sheet, mapped, fields, disabled, onChange }: SheetPanelProps) {
  const known = mapped.kind === null ? [] : (fields[mapped.kind] ?? []);
  const taken = new Map(mapped.columns.map(({ index, field }) => [field, index]));
  const items = (index: number) => [
    { value: notImported, label: '不导入' },
    ...known.map(({ field, label, required }) => {
      const other = taken.get(field);
      const moved = other !== undefined && other !== index;
      return {
        value: field,
        label,
        detail: [required ? '必填' : '', moved ? '（现取自另一列）' : ''].filter((words) => words !== '').join(' '),
      };
    }),
  ];
  return (
    <Table
      size="small"
      rowKey="index"
      pagination={false}
      dataSource={sheet.columns}
      columns={[
        { title: '列', dataIndex: 'letter', width: 56, align: 'center' },
        {
          title: '表中的标题',
          dataIndex: 'heading',
          width: 220,
          render: (heading: string) => (heading === '' ? <span className="import-quiet">（无标题）</span> : heading),
        },
        {
          title: '前两个值',
          dataIndex: 'samples',
          render: (samples: readonly string[]) =>
            samples.map((sample, index) => (
              <Tag key={index} className="import-sample" title={sample}>
                {sample}
              </Tag>
            )),
        },
        {
          title: '对应项目',
          width: 260,
          render: (_, column: ImportSheet['columns'][number]) => {
            const field = mapped.columns.find(({ index }) => index === column.index)?.field ?? notImported;
            return (
              <Picker
                size="small"
                disabled={disabled}
                label={`${column.letter} 列对应的项目`}
                value={field}
                items={items(column.index)}
                className={field === notImported ? 'wide import-unmapped' : 'wide'}
                onChange={(value) => onChange(withField(mapped, column.index, value === notImported ? null : value))}
              />
            );
          },
        },
      ]}
    />
  );
}
