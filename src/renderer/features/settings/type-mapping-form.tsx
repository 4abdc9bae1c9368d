// 类型对照: which type of the other classification a type proposes. A person confirms it on each dispute.
import { Checkbox, Input, Radio, Table } from 'antd';
import { useState } from 'react';
import { codePath } from '#shared/codes/index.ts';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import type { SettingFormProps } from './setting-panel.tsx';
import { mappingRows, shownRows, tablesOf, withPartner, type Direction, type MappingRow } from './type-mapping-rows.ts';

export function TypeMappingForm({ value, editable, onChange }: SettingFormProps<'type-mapping'>) {
  const mapping = { toMediation: [...value.toMediation], toDispute: [...value.toDispute] };
  const [direction, setDirection] = useState<Direction>('toMediation');
  const [words, setWords] = useState('');
  const [onlyAlone, setOnlyAlone] = useState(false);
  const { from, to } = tablesOf[direction];
  const rows = mappingRows(mapping, direction, officeToday());
  const alone = rows.filter(({ partner }) => partner === null).length;
  return (
    <>
      <div className="door-choice">
        <Radio.Group
          disabled={false}
          optionType="button"
          value={direction}
          onChange={(event) => setDirection(event.target.value as Direction)}
          options={[
            { value: 'toMediation', label: '综治类别 → 人民调解' },
            { value: 'toDispute', label: '人民调解 → 综治类别' },
          ]}
        />
        <Input
          className="code-table-search"
          disabled={false}
          allowClear
          aria-label="查找类型"
          placeholder="代码、名称或首字母"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Checkbox disabled={false} checked={onlyAlone} onChange={(event) => setOnlyAlone(event.target.checked)}>
          只看没有对应的（{alone} 类）
        </Checkbox>
      </div>
      <Table<MappingRow>
        key={direction}
        size="small"
        rowKey="code"
        dataSource={shownRows(rows, direction, words, onlyAlone)}
        pagination={{ pageSize: 12, showSizeChanger: false, hideOnSinglePage: true, disabled: false }}
        locale={{ emptyText: '没有这样的类型' }}
        columns={[
          { title: '代码', dataIndex: 'code', width: 70, className: 'number' },
          { title: from.title, dataIndex: 'name', width: 290 },
          {
            title: `对应的${to.title}`,
            render: (_, row) =>
              editable ? (
                <CodePicker
                  label={`${row.code} 对应的类型`}
                  table={to}
                  groups
                  value={row.own}
                  onChange={(code) => onChange(withPartner(mapping, direction, row.code, code))}
                />
              ) : row.own === null ? (
                ''
              ) : (
                codePath(to, row.own)
              ),
          },
          {
            title: '',
            width: 200,
            render: (_, row) => <PartnerNote row={row} name={row.partner === null ? '' : (codePath(to, row.partner) ?? row.partner)} />,
          },
        ]}
      />
    </>
  );
}

function PartnerNote({ row, name }: { readonly row: MappingRow; readonly name: string }) {
  if (row.partner === null) return <span className="attention">没有对应，登记时由人来选</span>;
  return row.own === null ? <span className="quiet">随大类：{name}</span> : null;
}
