// 代码表: what the pick lists offer. Standards whose text nobody could read are marked; an office adds, renames and ends rows from a day on.
import { Button, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { codeTables, isEditable, rowsOf, type CodeRow, type CodeTable } from '#shared/codes/index.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { matchesWords } from '../../values/pinyin-match.ts';
import { useAnswer } from '../../api/use-answer.ts';
import './codes.css';
import { CodeEditDialog, type CodeAct } from './code-edit-dialog.tsx';
import { codeLines, type CodeLine } from './code-lines.ts';

const editableTables = codeTables.filter(isEditable);

export function CodeTablesPanel({ editable }: { readonly editable: boolean }) {
  const edits = useAnswer('codes', () => api.codes.list({}));
  useRegisterChanges(['codes'], edits.reload);
  const [tableId, setTableId] = useState('resolve-methods');
  const [words, setWords] = useState('');
  const [act, setAct] = useState<CodeAct | null>(null);
  const table = editableTables.find((each) => each.id === tableId) ?? editableTables[0];
  if (table === undefined) return null;
  const lines =
    edits.value === undefined
      ? []
      : codeLines(rowsOf(table), table, edits.value.rows, officeToday()).filter(
          (line) => words === '' || matchesWords(words, line.name, line.code),
        );
  return (
    <section className="panel" id="code-tables">
      <h2 className="panel-title">代码表{editable ? '（管理员）' : ''}</h2>
      <p className="quiet">各项选择框里能选什么。增加、改名和停用都从某一天起算：以前登记的记录仍显示当时的名称，旧代码一直认得。</p>
      <ErrorBanner error={edits.error} />
      <div className="door-choice">
        <Picker
          label="代码表"
          className="code-table-choice"
          value={table.id}
          items={editableTables.map(({ id, title, unverified }) => ({
            value: id,
            label: unverified === true ? `${title}（待核对）` : title,
          }))}
          onChange={(id) => {
            setTableId(id);
            setWords('');
          }}
        />
        <Input
          className="code-table-search"
          allowClear
          placeholder="代码、名称或首字母"
          aria-label="在代码表中查找"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {editable ? <Button onClick={() => setAct({ kind: 'add' })}>加一行</Button> : null}
        <span className="quiet">{sourceOf(table)}</span>
      </div>
      <Table
        size="small"
        rowKey="key"
        loading={edits.loading && edits.value === undefined}
        dataSource={lines}
        columns={columns(editable, setAct)}
        pagination={{ pageSize: 12, showSizeChanger: false, hideOnSinglePage: true }}
        locale={{ emptyText: '没有这样的行' }}
      />
      {act === null ? null : (
        <CodeEditDialog
          table={table}
          act={act}
          onClose={() => setAct(null)}
          onSaved={() => {
            setAct(null);
            registerChanged('codes');
          }}
        />
      )}
    </section>
  );
}

function sourceOf({ standard, unverified }: CodeTable): string {
  if (unverified !== true) return `依据 ${standard}`;
  return standard === '本系统'
    ? '本系统按各地通行的说法拟的，没有查到统一规定，请按上级要求核对'
    : `依据 ${standard}；代码未能对照标准原文，请按上级要求核对`;
}

function columns(editable: boolean, onAct: (act: CodeAct) => void): TableColumnsType<CodeLine> {
  const row = (line: CodeLine): CodeRow => ({ code: line.code, name: line.name, ...(line.parent === null ? {} : { parent: line.parent }) });
  const shown: TableColumnsType<CodeLine> = [
    { title: '代码', dataIndex: 'code', width: 90, className: 'number' },
    {
      title: '名称',
      dataIndex: 'name',
      width: '30%',
      render: (_, line) => (
        <span className={line.state === '已停用' ? 'quiet' : ''}>
          {line.parent === null ? '' : '　'}
          {line.name}
        </span>
      ),
    },
    { title: '使用期间', dataIndex: 'period', width: 210 },
    { title: '来源', dataIndex: 'origin', width: 130 },
    { title: '状态', dataIndex: 'state', width: 90 },
  ];
  if (!editable) return shown;
  return [
    ...shown,
    {
      title: '',
      key: 'acts',
      width: 150,
      render: (_, line) =>
        line.isNewest ? (
          <>
            <Button type="link" size="small" aria-label={`改名 ${line.name}`} onClick={() => onAct({ kind: 'rename', row: row(line) })}>
              {line.state === '已停用' ? '恢复使用' : '改名'}
            </Button>
            {line.state === '已停用' ? null : (
              <Button
                type="link"
                size="small"
                danger
                aria-label={`停用 ${line.name}`}
                onClick={() => onAct({ kind: 'end', row: row(line) })}
              >
                停用
              </Button>
            )}
          </>
        ) : null,
    },
  ];
}
