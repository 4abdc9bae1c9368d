// Two records of one dispute side by side: a person chooses, field by field, what the one that stays shall say.
import { App, Button, Checkbox, Input, Radio, Spin } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Dispute } from '#shared/contract/disputes.ts';
import { isOpen } from '#shared/rules/dispute-life.ts';
import { choosableFields, proposedTaken, unitedParties } from '#shared/rules/dispute-merge.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { disputeLabels, fieldLabel } from '#shared/words/fields.ts';
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
  const proposed = proposedTaken(kept, gone);
  const winner = (field: string): 0 | 1 => chosen[field] ?? (proposed.some((each) => each === field) ? flipped(stays) : stays);
  const parties = unitedParties(kept.parties, gone.parties, () => '');
  const {
    act: merge,
    busy,
    error,
  } = useAct(async () => {
    await api.disputes.merge({
      survivorId: survivor.id,
      survivorRev: survivor.rev,
      mergedId: merged.id,
      mergedRev: merged.rev,
      uniteParties,
      reason: reason.trim(),
      taken: choosable.filter((field) => winner(field) !== stays),
    });
    registerChanged('disputes');
    void message.success('已合并成一件；要分开时，在这一件里“撤销合并”', 4);
    void navigate(`/disputes/${survivor.id}`, { replace: true });
  });

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
      <div className="merge-body">
        <ErrorBanner error={error} />
        <p className="quiet">
          留下一件，另一件转入“已删除”并注明去向；附件和移送随留下的一件。两件原来的内容都完整保存，以后可以撤销合并。
        </p>
        <table className="side-by-side merge-table">
          <thead>
            <tr>
              <th>项目</th>
              {pair.map((dispute, index) => (
                <th key={dispute.id}>
                  <Radio checked={stays === index} onChange={() => setStays(index === 0 ? 0 : 1)}>
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
              <tr key={field}>
                <th>{fieldLabel('dispute', field)}</th>
                {pair.map((dispute, index) => (
                  <td key={dispute.id} className={winner(field) === index ? 'wins' : 'loses'}>
                    <Radio checked={winner(field) === index} onChange={() => setChosen({ ...chosen, [field]: index === 0 ? 0 : 1 })}>
                      {textOf(dispute, field)}
                    </Radio>
                  </td>
                ))}
              </tr>
            ))}
            <tr className="quiet">
              <th>{disputeLabels['state']}</th>
              {pair.map((dispute, index) => (
                <td key={dispute.id} className={stays === index ? 'wins' : 'loses'}>
                  {valueText('dispute', 'state', dispute.state)}
                  {stays === index ? '（状态随留下的一件）' : ''}
                </td>
              ))}
            </tr>
            <tr>
              <th>当事人</th>
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
                <Checkbox checked={uniteParties} onChange={(event) => setUnite(event.target.checked)}>
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

function textOf(dispute: Dispute, field: string): string {
  if (field === 'gridId') return dispute.gridName ?? '（空）';
  if (field === 'villageCode') return dispute.villageName ?? '（空）';
  const text = valueText('dispute', field, (dispute as Readonly<Record<string, unknown>>)[field]);
  return text === '' ? '（空）' : text;
}
