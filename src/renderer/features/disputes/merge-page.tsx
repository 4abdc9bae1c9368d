// Two records of one dispute side by side: a person chooses, field by field, what the one that stays shall say.
import { Alert, App, Button, Checkbox, Input, Radio, Spin } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Dispute } from '#shared/contract/disputes.ts';
import { isOpen } from '#shared/rules/dispute-life.ts';
import { choosableFields, proposedTaken, unitedParties } from '#shared/rules/dispute-merge.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { disputeLabels } from '#shared/words/fields.ts';
import { api } from '../../api/api.ts';
import { BackButton } from '../../components/back-button.tsx';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useGoBack } from '../../components/use-go-back.ts';
import { valueText } from '../../words/history.ts';
import { disputeFieldsOf } from './dispute-desk.ts';
import './disputes.css';
import { mergeProblems, problemsByRow, refusedProblems } from './merge-problems.ts';
import { MergeRow } from './merge-row.tsx';
import { officeToday } from '../../values/office-calendar.ts';

/** They have rows of their own, whether they differ or not. */
const ownRows: ReadonlySet<string> = new Set(['state', 'parties']);

export function MergePage() {
  const { one = '', other = '' } = useParams();
  const { value, error, reload } = useAnswer(`${one} ${other}`, () =>
    Promise.all([api.disputes.get({ id: one }), api.disputes.get({ id: other })]),
  );
  if (error !== null)
    return (
      <div className="screen">
        <ErrorBanner error={error} action={{ word: '再读一次', act: reload }} />
      </div>
    );
  if (!value)
    return (
      <div className="centred">
        <Spin />
      </div>
    );
  const [first, second] = value;
  // The one with a mediation case must stay; else the one that was registered first.
  const turned = second.mediationCaseId !== null || (first.mediationCaseId === null && second.createdAt < first.createdAt);
  return <Merging key={`${one} ${other}`} pair={value} startsWith={turned ? 1 : 0} />;
}

function Merging({ pair, startsWith }: { readonly pair: readonly [Dispute, Dispute]; readonly startsWith: 0 | 1 }) {
  const navigate = useNavigate();
  const goBack = useGoBack('/disputes');
  const { message } = App.useApp();
  const [stays, setStays] = useState<0 | 1>(startsWith);
  const [survivor, merged] = stays === 0 ? pair : [pair[1], pair[0]];
  const [kept, gone] = [disputeFieldsOf(survivor), disputeFieldsOf(merged)];
  const choosable = choosableFields(kept, gone);
  const [chosen, setChosen] = useState<Readonly<Record<string, 0 | 1>>>({});
  const [uniteParties, setUnite] = useState(true);
  const [reason, setReason] = useState('重复登记');
  /** Whether it was tried: until then nothing is called wrong. */
  const [tried, setTried] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const proposed = proposedTaken(kept, gone);
  const winner = (field: string): 0 | 1 => chosen[field] ?? (proposed.some((each) => each === field) ? flipped(stays) : stays);
  const parties = unitedParties(kept.parties, gone.parties, () => '');
  const choice = { taken: choosable.filter((field) => winner(field) !== stays), uniteParties };
  const wrong = mergeProblems(kept, gone, choice, officeToday());
  const { act, busy, error, clearError } = useAct(async () => {
    await api.disputes.merge({
      survivorId: survivor.id,
      survivorRev: survivor.rev,
      mergedId: merged.id,
      mergedRev: merged.rev,
      ...choice,
      reason: reason.trim(),
    });
    registerChanged('disputes');
    void message.success('已合并成一件；要分开时，在这一件里“撤销合并”', 4);
    void navigate(`/disputes/${survivor.id}`, { replace: true });
  });
  const faults = problemsByRow([...(tried ? wrong : []), ...refusedProblems(error)]);
  const focusFault = () => {
    requestAnimationFrame(() => {
      const row = body.current?.querySelector('tr.faulty');
      row?.scrollIntoView({ block: 'center' });
      (row?.querySelector<HTMLElement>('input:not(:checked)') ?? body.current?.querySelector<HTMLElement>('tr.faulty input'))?.focus();
    });
  };
  const merge = async () => {
    setTried(true);
    if (wrong.length > 0) clearError();
    else if (await act()) return;
    focusFault();
  };
  // What the engine refused was chosen otherwise.
  const choose = (change: () => void) => {
    clearError();
    change();
  };

  return (
    <div className="record">
      <div className="record-head">
        <div className="record-name">
          <BackButton onBack={goBack} />
          <h1 className="screen-title record-title">合并两件矛盾纠纷</h1>
        </div>
        <div className="tool-group tool-group-end">
          <Input
            className="merge-reason"
            aria-label="合并的原因"
            maxLength={200}
            value={reason}
            prefix={<span className="quiet">原因</span>}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="primary" loading={busy} disabled={reason.trim() === ''} onClick={() => void merge()}>
            合并成一件
          </Button>
        </div>
      </div>
      <div className="merge-body" ref={body}>
        {faults.size === 0 ? (
          <ErrorBanner error={error} />
        ) : (
          <Alert
            className="banner"
            type="error"
            showIcon
            role="alert"
            title="还没有合并：按现在选的，合并后的内容不合规则"
            description="请在标红的几行改选另一件的；两件一样的，先打开留下的这一件改好，再合并。"
            action={
              <Button size="small" onClick={() => void navigate(`/disputes/${survivor.id}`)}>
                打开留下的这一件
              </Button>
            }
          />
        )}
        <p className="quiet">
          留下一件，另一件转入“已删除”并注明去向；附件和移送随留下的一件。两件原来的内容都完整保存，以后可以撤销合并。
        </p>
        <table className="side-by-side merge-table">
          <thead>
            <tr>
              <th>项目</th>
              {pair.map((dispute, index) => (
                <th key={dispute.id}>
                  <Radio checked={stays === index} onChange={() => choose(() => setStays(index === 0 ? 0 : 1))}>
                    留下这一件
                  </Radio>
                  <span className="quiet">
                    {dispute.createdBy} {dayOfInstant(dispute.createdAt)} 登记{dispute.mediationCaseId === null ? '' : '，已立调解案件'}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {choosable.map((field) => (
              <MergeRow
                key={field}
                field={field}
                pair={pair}
                winner={winner(field)}
                problems={faults.get(field)}
                onChoose={(side) => choose(() => setChosen({ ...chosen, [field]: side }))}
              />
            ))}
            {[...faults.keys()]
              .filter((field) => !ownRows.has(field) && !choosable.some((each) => each === field))
              .map((field) => (
                <MergeRow key={field} field={field} pair={pair} winner={null} problems={faults.get(field)} onChoose={() => undefined} />
              ))}
            <tr className={faults.has('state') ? 'faulty' : 'quiet'}>
              <th>{disputeLabels['state']}</th>
              {pair.map((dispute, index) => (
                <td key={dispute.id} className={stays === index ? 'wins' : 'loses'}>
                  {valueText('dispute', 'state', dispute.state)}
                  {stays === index ? '（状态随留下的一件）' : ''}
                </td>
              ))}
            </tr>
            <tr className={faults.has('parties') ? 'faulty' : undefined}>
              <th>
                当事人
                {faults.get('parties')?.map((words) => (
                  <em key={words} className="field-problem" role="alert">
                    {words}
                  </em>
                ))}
              </th>
              {pair.map((dispute) => (
                <td key={dispute.id}>
                  {dispute.parties.map(({ id, name, phone, address }) => (
                    <div key={id}>{[name, phone, address].filter(Boolean).join('　')}</div>
                  ))}
                </td>
              ))}
            </tr>
            <tr>
              <th>合并后的当事人</th>
              <td colSpan={2}>
                <Checkbox checked={uniteParties} onChange={(event) => choose(() => setUnite(event.target.checked))}>
                  并入另一件的当事人，空着的项目互相补上
                </Checkbox>
                <div>{(uniteParties ? parties : kept.parties).map(({ name }) => name).join('、')}</div>
              </td>
            </tr>
          </tbody>
        </table>
        {merged.state === 'transferred' && isOpen(survivor.state) && survivor.state !== 'transferred' ? (
          <p className="attention">另一件正移送在外：函还没有回音的，合并后留下的这件随函转为“已移送”；撤销合并时各归各位。</p>
        ) : null}
        <p className="quiet">没有列出的项目，两件是一样的。</p>
      </div>
    </div>
  );
}

function flipped(side: 0 | 1): 0 | 1 {
  return side === 0 ? 1 : 0;
}
