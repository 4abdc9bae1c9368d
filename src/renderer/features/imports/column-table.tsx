// Columns of a sheet: which of our fields each gives. Those that are not understood and hold something are asked about by themselves.
import { Button, Table, Tag } from 'antd';
import type { ImportColumn, ImportField } from '#shared/contract/imports.ts';
import { isUnanswered } from '#shared/rules/import-columns.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { withField, type MappedSheet } from './sheet-mapping.ts';

export interface ColumnTableProps {
  readonly columns: readonly ImportColumn[];
  readonly mapped: MappedSheet;
  readonly fields: readonly ImportField[];
  readonly disabled: boolean;
  /** The columns are asked about: how many rows hold something, and the way to leave a column out at hand. */
  readonly asked?: true;
  readonly onChange: (mapped: MappedSheet) => void;
}

const notImported = '';

export function ColumnTable({ columns, asked, ...rest }: ColumnTableProps) {
  return (
    <Table<ImportColumn>
      size="small"
      rowKey="index"
      pagination={false}
      dataSource={columns}
      columns={[
        { title: '列', dataIndex: 'letter', width: 72, align: 'center', render: (letter: string) => (asked ? `列 ${letter}` : letter) },
        {
          title: '表中的标题',
          dataIndex: 'heading',
          width: asked ? 170 : 220,
          render: (heading: string) => (heading === '' ? <span className="import-quiet">（无标题）</span> : heading),
        },
        ...(asked
          ? [{ title: '有内容', dataIndex: 'filled', width: 84, render: (filled: number) => `${filled.toLocaleString('zh-CN')} 行` }]
          : []),
        {
          title: '前几个值',
          dataIndex: 'samples',
          render: (samples: readonly string[]) =>
            samples.slice(0, asked ? 3 : 2).map((sample, index) => (
              <Tag key={index} className="import-sample" title={sample}>
                {sample}
              </Tag>
            )),
        },
        { title: '对应项目', width: asked ? 330 : 260, render: (_, column) => <FieldChoice {...rest} column={column} /> },
      ]}
    />
  );
}

function FieldChoice({
  column,
  mapped,
  fields,
  disabled,
  onChange,
}: Omit<ColumnTableProps, 'columns' | 'asked'> & { readonly column: ImportColumn }) {
  const current = mapped.columns.find(({ index }) => index === column.index) ?? column;
  const waits = isUnanswered(current);
  const choose = (field: string | null) => onChange(withField(mapped, column.index, field));
  const value = current.field ?? (waits ? null : notImported);
  return (
    <span className="import-field-choice">
      <Picker
        size="small"
        disabled={disabled}
        label={`${column.letter} 列对应的项目`}
        placeholder="请选择项目"
        value={value}
        items={fieldItems(fields, mapped, column.index)}
        className={value === notImported ? 'wide import-unmapped' : 'wide'}
        onChange={(chosen) => choose(chosen === notImported ? null : chosen)}
      />
      {waits && (
        <Button size="small" disabled={disabled} aria-label={`${column.letter} 列不导入`} onClick={() => choose(null)}>
          不导入这一列
        </Button>
      )}
    </span>
  );
}

function fieldItems(fields: readonly ImportField[], { columns }: MappedSheet, index: number) {
  const taken = new Map(columns.map((column) => [column.field, column.index]));
  return [
    { value: notImported, label: '不导入' },
    ...fields.map(({ field, label, required }) => {
      const other = taken.get(field);
      const moved = other !== undefined && other !== index;
      return {
        value: field,
        label,
        detail: [required ? '必填' : '', moved ? '（现取自另一列）' : ''].filter((words) => words !== '').join(' '),
      };
    }),
  ];
}
