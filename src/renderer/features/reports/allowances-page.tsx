// 报表 → 以案定补: the month's list as it stands, what was taken off and why, the filed editions.
import { Button, DatePicker, Input, Modal, Spin, Table, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { codeName, difficultyLevels } from '#shared/codes/index.ts';
import type { AllowanceLine, AllowanceMonth } from '#shared/contract/allowances.ts';
import { allowanceReasonsText, sumOf } from '#shared/rules/allowance.ts';
import { api } from '../../api.ts';
import { AmountField } from '../../components/amount-field.tsx';
import { yuanText } from '../../components/amount.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/field.tsx';
import { instantText, officeToday } from '../../components/office-calendar.ts';
import { saveKeptFile } from '../../components/save-file.ts';
import { useAct } from '../../components/use-act.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { printKeptPdf } from '../papers/print-pdf.ts';
import './reports.css';

export function AllowancesPage() {
  const [month, setMonth] = useState(() => officeToday().slice(0, 7));
  const answer = useAnswer(`allowances ${month}`, () => api.allowances.month({ month }));
  const [decided, setDecided] = useState<AllowanceLine | null>(null);
  const [reason, setReason] = useState('');
  const file = useAct(async () => {
    await api.allowances.file({ month, reason: reason.trim() });
    setReason('');
    answer.reload();
  });
  const save = useAct(async (edition: number | null) => {
    const made = await api.allowances.workbook({ month, edition });
    await saveKeptFile(made.fileId, made.fileName);
  });
  const print = useAct(async (edition: number | null) => { await printKeptPdf((await api.allowances.paper({ month, edition })).fileId, 1); });
  const savePdf = useAct(async (edition: number | null) => {
    const made = await api.allowances.paper({ month, edition });
    await saveKeptFile(made.fileId, made.fileName);
  });
  const { value } = answer;
  const isFiled = (value?.editions.length ?? 0) > 0;
  return (
    <div className="screen">
      <header className="screen-head">
        <h1 className="screen-title">以案定补申报表</h1>
        <DatePicker picker="month" aria-label="申报月份" allowClear={false} value={dayjs(`${month}-01`)} format="YYYY-MM" onChange={(day) => { if (day !== null) setMonth(day.format('YYYY-MM')); }} />
        <span className="quiet">按协议日期，一案一补</span>
        <span className="spring" />
        <a href="#/reports">返回报表</a>
      </header>
      <section className="panel" aria-label="以案定补申报表">
        <ErrorBanner error={answer.error ?? file.error ?? save.error ?? print.error ?? savePdf.error} onClose={file.clearError} />
        {value === undefined ? <Spin /> : (
          <>
            {value.rates.levels.length === 0 && <p className="attention">还没有补贴标准，请管理员在设置的“以案定补标准”里按县里的文件填写。</p>}
            {value.changed.length > 0 && <p className="attention">申报以后有 {value.changed.length} 件变了，需要时写明原因再申报一次，作为更正；原来的表不变。</p>}
            <Table size="small" rowKey="caseId" dataSource={value.lines} columns={columns(value, setDecided)} pagination={{ pageSize: 12, showSizeChanger: false, hideOnSinglePage: true }} locale={{ emptyText: '这个月没有定稿的协议' }} />
            <p className="allowance-sum">{value.lines.length} 件，申报合计 <b className="number">{yuanText(sumOf(value.lines, 'declaredFen'))}</b> 元，核定合计 <b className="number">{yuanText(sumOf(value.lines, 'approvedFen'))}</b> 元</p>
            <div className="report-line">
              {isFiled && <Input className="allowance-reason" aria-label="更正原因" placeholder="更正原因" maxLength={200} value={reason} disabled={value.changed.length === 0} onChange={(event) => { setReason(event.target.value); }} />}
              <Button type="primary" loading={file.busy} disabled={isFiled && (value.changed.length === 0 || reason.trim() === '')} onClick={() => void file.act()}>{isFiled ? '作为更正申报' : '申报并固定'}</Button>
              <Button loading={print.busy} onClick={() => void print.act(null)}>打印草稿</Button>
              <Button loading={save.busy} onClick={() => void save.act(null)}>存草稿 Excel</Button>
            </div>
            {value.editions.map(({ edition, at, by, reason: why, lines }) => (
              <div key={edition} className="report-line">
                <span>{edition === 1 ? '申报' : `第 ${String(edition - 1)} 次更正`}　{instantText(at)}　{by}　{lines.length} 件，核定 {yuanText(sumOf(lines, 'approvedFen'))} 元{why === '' ? '' : `　原因：${why}`}</span>
                <Button size="small" loading={print.busy} onClick={() => void print.act(edition)}>打印（A4 横向）</Button>
                <Button size="small" loading={savePdf.busy} onClick={() => void savePdf.act(edition)}>存 PDF</Button>
                <Button size="small" loading={save.busy} onClick={() => void save.act(edition)}>存 Excel</Button>
              </div>
            ))}
          </>
        )}
      </section>
      {decided !== null && <DecideDialog month={month} line={decided} onClose={() => { setDecided(null); }} onDecided={() => { setDecided(null); answer.reload(); }} />}
    </div>
  );
}

function columns({ changed }: AllowanceMonth, decide: (line: AllowanceLine) => void): TableColumnsType<AllowanceLine> {
  const money = (title: string, field: 'rateFen' | 'declaredFen' | 'approvedFen'): TableColumnsType<AllowanceLine>[number] => ({ title, key: field, width: 70, align: 'right', className: 'number', render: (_, line) => yuanText(line[field]) });
  return [
    { title: '案号', dataIndex: 'number', width: 162, render: (_, { caseId, number }) => <a href={`#/mediation/${caseId}`}>{number}</a> },
    { title: '卷名', dataIndex: 'title', render: (_, { caseId, title }) => <>{title}{changed.includes(caseId) ? <span className="attention">　申报后有变</span> : null}</> },
    { title: '形式', key: 'form', width: 52, render: (_, { form }) => (form === 'oral' ? '口头' : '书面') },
    { title: '难度', key: 'difficulty', width: 52, render: (_, { difficulty }) => codeName(difficultyLevels, difficulty) ?? '' },
    { title: '调解员', dataIndex: 'mediators', width: 84 },
    { title: '协议日期', dataIndex: 'agreedOn', width: 96, className: 'number' },
    { title: '履行日期', dataIndex: 'performedOn', width: 96, className: 'number' },
    money('标准', 'rateFen'), money('申报', 'declaredFen'), money('核定', 'approvedFen'),
    { title: '扣减理由', key: 'reasons', width: 176, render: (_, line) => allowanceReasonsText(line) },
    { title: '', key: 'act', width: 64, render: (_, line) => <Button type="link" size="small" onClick={() => { decide(line); }}>核定</Button> },
  ];
}

function DecideDialog({ month, line, onClose, onDecided }: { readonly month: string; readonly line: AllowanceLine; readonly onClose: () => void; readonly onDecided: () => void }) {
  const [approvedFen, setApprovedFen] = useState(line.approvedFen);
  const [reason, setReason] = useState(line.note);
  const decide = useAct(async () => {
    await api.allowances.decide({ month, caseId: line.caseId, approvedFen, reason: reason.trim() });
    onDecided();
  });
  return (
    <Modal open title={`核定 ${line.number}`} okText="核定" cancelText="先不定" okButtonProps={{ disabled: reason.trim().length < 2, loading: decide.busy }} onOk={() => void decide.act()} onCancel={onClose} destroyOnHidden>
      <ErrorBanner error={decide.error} />
      <p>{line.title}，标准 {yuanText(line.rateFen)} 元。</p>
      <div className="form-grid">
        <Field name="approvedFen" label="核定额（元）" span={5} required><AmountField label="核定额" value={approvedFen} onChange={setApprovedFen} /></Field>
        <Field name="reason" label="理由" span={7} required><Input aria-label="理由" value={reason} maxLength={200} onChange={(event) => { setReason(event.target.value); }} /></Field>
      </div>
    </Modal>
  );
}
