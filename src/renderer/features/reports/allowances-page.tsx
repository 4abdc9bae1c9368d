// 报表 → 以案定补: the month's list as it stands, what was taken off and why, the filed editions.
import { Button, Input, Spin, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { codeName, difficultyLevels } from '#shared/codes/index.ts';
import type { AllowanceLine, AllowanceMonth } from '#shared/contract/allowances.ts';
import { allowanceReasonsText, sumOf } from '#shared/rules/allowance.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { api } from '../../api/api.ts';
import { AmountField } from '../../components/fields/amount-field.tsx';
import { yuanText } from '../../values/amount.ts';
import { BackTo } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { MonthField } from '../../components/fields/month-field.tsx';
import { instantText, officeToday } from '../../values/office-calendar.ts';
import { RuledFields } from '../../components/fields/ruled-fields.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { TypedFields, useTypedForm } from '../../components/fields/typed-form.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { monthWords } from '../batches/batch-words.ts';
import { printKeptPdf } from '../../components/pdf/print-pdf.ts';
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
  const print = useAct(async (edition: number | null) => {
    await printKeptPdf((await api.allowances.paper({ month, edition })).fileId, 1);
  });
  const savePdf = useAct(async (edition: number | null) => {
    const made = await api.allowances.paper({ month, edition });
    await saveKeptFile(made.fileId, made.fileName);
  });
  const { value } = answer;
  const [turnedTo, setTurnedTo] = useState<string | null>(null);
  const typed = useTypedForm(() => {
    // The press itself settled the month that was being typed: its list was not seen yet.
    setTurnedTo(value === undefined ? month : null);
    if (value !== undefined) void file.act();
  });
  const isFiled = (value?.editions.length ?? 0) > 0;
  return (
    <div className="screen">
      <header className="screen-head">
        <BackTo address="/reports" place="报表" />
        <h1 className="screen-title">以案定补申报表</h1>
        <TypedFields form={typed}>
          <MonthField label="申报月份" value={month} onChange={setMonth} />
        </TypedFields>
        <span className="quiet">按协议日期，一案一补</span>
      </header>
      <section className="panel" aria-label="以案定补申报表">
        <ErrorBanner error={answer.error ?? file.error ?? save.error ?? print.error ?? savePdf.error} onClose={file.clearError} />
        {value === undefined ? (
          <Spin />
        ) : (
          <>
            {turnedTo === month && (
              <p className="attention" role="status">
                现在显示的是 {monthWords(month)}的表，还没有申报。请看过以后再申报。
              </p>
            )}
            {value.rates.levels.length === 0 && (
              <p className="attention">还没有补贴标准，请管理员在设置的“以案定补标准”里按县里的文件填写。</p>
            )}
            {value.changed.length > 0 && (
              <p className="attention">申报以后有 {value.changed.length} 件变了，需要时写明原因再申报一次，作为更正；原来的表不变。</p>
            )}
            {/* The county's eleven columns in eight, so that the amounts stay in sight in a narrow window. */}
            <Table
              size="small"
              rowKey="caseId"
              dataSource={value.lines}
              columns={columns(value, setDecided)}
              pagination={{ pageSize: 12, showSizeChanger: false, hideOnSinglePage: true }}
              locale={{ emptyText: '这个月没有定稿的协议' }}
            />
            <p className="allowance-sum">
              {value.lines.length} 件，申报合计 <b className="number">{yuanText(sumOf(value.lines, 'declaredFen'))}</b> 元，核定合计{' '}
              <b className="number">{yuanText(sumOf(value.lines, 'approvedFen'))}</b> 元
            </p>
            <div className="report-line">
              {isFiled && (
                <Input
                  className="allowance-reason"
                  aria-label="更正原因"
                  placeholder="更正原因"
                  maxLength={200}
                  value={reason}
                  disabled={value.changed.length === 0}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
              <Button
                type="primary"
                loading={file.busy}
                disabled={isFiled && (value.changed.length === 0 || reason.trim() === '')}
                onClick={typed.submit}
              >
                {isFiled ? '作为更正申报' : '申报并固定'}
              </Button>
              <Button loading={print.busy} onClick={() => void print.act(null)}>
                打印草稿
              </Button>
              <Button loading={save.busy} onClick={() => void save.act(null)}>
                存草稿 Excel
              </Button>
            </div>
            {value.editions.map(({ edition, at, by, reason: why, lines }) => (
              <div key={edition} className="report-line">
                <span>
                  {edition === 1 ? '申报' : `第 ${String(edition - 1)} 次更正`}　{instantText(at)}　{by}　{lines.length} 件，核定{' '}
                  {yuanText(sumOf(lines, 'approvedFen'))} 元{why === '' ? '' : `　原因：${why}`}
                </span>
                <Button size="small" loading={print.busy} onClick={() => void print.act(edition)}>
                  打印（A4 横向）
                </Button>
                <Button size="small" loading={savePdf.busy} onClick={() => void savePdf.act(edition)}>
                  存 PDF
                </Button>
                <Button size="small" loading={save.busy} onClick={() => void save.act(edition)}>
                  存 Excel
                </Button>
              </div>
            ))}
          </>
        )}
      </section>
      {decided !== null && (
        <DecideDialog
          month={month}
          line={decided}
          onClose={() => setDecided(null)}
          onDecided={() => {
            setDecided(null);
            answer.reload();
          }}
        />
      )}
    </div>
  );
}

function columns({ changed }: AllowanceMonth, decide: (line: AllowanceLine) => void): TableColumnsType<AllowanceLine> {
  const money = (title: string, field: 'rateFen' | 'declaredFen' | 'approvedFen'): TableColumnsType<AllowanceLine>[number] => ({
    title,
    key: field,
    width: 70,
    align: 'right',
    className: 'number',
    render: (_, line) => yuanText(line[field]),
  });
  return [
    {
      title: '案号、卷名',
      key: 'case',
      render: (_, { caseId, number, title }) => (
        <>
          <a href={`#/mediation/${caseId}`}>{number}</a>
          <br />
          {title}
          {changed.includes(caseId) ? <span className="attention">　申报后有变</span> : null}
        </>
      ),
    },
    {
      title: '形式、难度',
      key: 'form',
      width: 84,
      render: (_, { form, difficulty }) => (
        <>
          {form === 'oral' ? '口头' : '书面'}
          <br />
          {codeName(difficultyLevels, difficulty) ?? ''}
        </>
      ),
    },
    { title: '调解员', dataIndex: 'mediators', width: 72 },
    {
      title: (
        <>
          协议日期
          <br />
          履行日期
        </>
      ),
      key: 'dates',
      width: 92,
      className: 'number',
      render: (_, { agreedOn, performedOn }) => (
        <>
          {agreedOn}
          <br />
          {performedOn}
        </>
      ),
    },
    money('标准', 'rateFen'),
    money('申报', 'declaredFen'),
    money('核定', 'approvedFen'),
    { title: '扣减理由', key: 'reasons', width: '18%', render: (_, line) => allowanceReasonsText(line) },
    {
      title: '',
      key: 'act',
      width: 60,
      render: (_, line) => (
        <Button type="link" size="small" onClick={() => decide(line)}>
          核定
        </Button>
      ),
    },
  ];
}

/** Nothing may be approved, but never without a reason. */
function decisionProblems({ reason }: { readonly approvedFen: number; readonly reason: string }): RecordProblem[] {
  return reason.trim().length < 2 ? [{ field: 'reason', code: 'field.required' }] : [];
}

function DecideDialog({
  month,
  line,
  onClose,
  onDecided,
}: {
  readonly month: string;
  readonly line: AllowanceLine;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}) {
  const [approvedFen, setApprovedFen] = useState(line.approvedFen);
  const [reason, setReason] = useState(line.note);
  const decide = useAct(async () => {
    await api.allowances.decide({ month, caseId: line.caseId, approvedFen, reason: reason.trim() });
    onDecided();
  });
  return (
    <FormDialog
      open
      title={`核定 ${line.number}`}
      okText="核定"
      cancelText="先不定"
      okButtonProps={{ disabled: decisionProblems({ approvedFen, reason }).length > 0, loading: decide.busy }}
      onOk={() => void decide.act()}
      onCancel={onClose}
      destroyOnHidden
    >
      <ErrorBanner error={decide.error} />
      <p>
        {line.title}，标准 {yuanText(line.rateFen)} 元。
      </p>
      <RuledFields check={decisionProblems} fields={{ approvedFen, reason }}>
        <div className="form-grid">
          <Field name="approvedFen" label="核定额（元）" span={5}>
            <AmountField saved label="核定额" value={approvedFen} onChange={setApprovedFen} />
          </Field>
          <Field name="reason" label="理由" span={7}>
            <Input aria-label="理由" value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          </Field>
        </div>
      </RuledFields>
    </FormDialog>
  );
}
