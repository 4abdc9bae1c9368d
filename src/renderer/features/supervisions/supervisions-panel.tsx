// 督办与包案 on a dispute's page: what runs and what was lifted, month by month, and the way to begin one.
import { Button } from 'antd';
import { useState } from 'react';
import type { Dispute } from '#shared/contract/disputes.ts';
import type { Supervision, SupervisionKind } from '#shared/contract/supervisions.ts';
import { supervisionKindWords, supervisionResultWords } from '#shared/words/supervisions.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import '../transfers/transfers.css';
import { EndDialog } from './end-dialog.tsx';
import { FollowUpDialog } from './follow-up-dialog.tsx';
import { SupervisionDialog } from './supervision-dialog.tsx';
import './supervisions.css';

type Asked =
  | { readonly what: 'start'; readonly kind: SupervisionKind }
  | { readonly what: 'change' | 'end'; readonly row: Supervision }
  | { readonly what: 'followUp'; readonly row: Supervision; readonly month: string | null };

const kinds: readonly SupervisionKind[] = ['listed', 'led'];

export function SupervisionsPanel({ dispute }: { readonly dispute: Dispute }) {
  const { id, state } = dispute;
  const { value, error, reload } = useAnswer(`supervisions ${id}`, () => api.supervisions.list({ disputeId: id }));
  useRegisterChanges(['supervisions'], reload);
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => {
    setAsked(null);
  };
  const saved = () => {
    registerChanged('supervisions');
    registerChanged('disputes');
    close();
  };
  if (dispute.deletedAt !== null) return null;
  const rows = value?.rows ?? [];
  const mayStart = state !== 'draft' && state !== 'closed' && state !== 'revisited';
  const free =
    mayStart && value !== undefined ? kinds.filter((kind) => !rows.some((row) => row.kind === kind && row.endedOn === null)) : [];
  if (rows.length === 0 && free.length === 0 && error === null) return null;
  return (
    <section className="panel form-group" id="supervisions" aria-label="督办与包案">
      <h2 className="panel-title">督办与包案</h2>
      <ErrorBanner error={error} />
      {rows.map((row) => (
        <OneSupervision key={row.id} row={row} ask={setAsked} />
      ))}
      <div className="panel-acts">
        {free.map((kind) => (
          <Button
            key={kind}
            type={rows.length === 0 ? 'link' : 'default'}
            className={rows.length === 0 ? 'supervision-quiet' : ''}
            onClick={() => setAsked({ what: 'start', kind })}
          >
            {supervisionKindWords[kind]}
          </Button>
        ))}
        {rows.length === 0 ? <span className="quiet">没有督办，也没有领导包案</span> : null}
      </div>
      {asked?.what === 'start' ? (
        <SupervisionDialog dispute={dispute} kind={asked.kind} row={null} onSaved={saved} onClose={close} />
      ) : null}
      {asked?.what === 'change' ? (
        <SupervisionDialog dispute={dispute} kind={asked.row.kind} row={asked.row} onSaved={saved} onClose={close} />
      ) : null}
      {asked?.what === 'followUp' ? <FollowUpDialog row={asked.row} month={asked.month} onSaved={saved} onClose={close} /> : null}
      {asked?.what === 'end' ? <EndDialog row={asked.row} onSaved={saved} onClose={close} /> : null}
    </section>
  );
}

function OneSupervision({ row, ask }: { readonly row: Supervision; readonly ask: (asked: Asked) => void }) {
  const runs = row.endedOn === null;
  return (
    <div className="supervision">
      <div className="supervision-head">
        <b>{supervisionKindWords[row.kind]}</b> <span className="number">{row.number}</span>
        {row.endedOn === null || row.result === null ? (
          <span>
            进度 <span className="number">{row.progress}%</span>
          </span>
        ) : (
          <span className="quiet">
            {row.endedOn} 解除：{supervisionResultWords[row.result]}，{row.endNote}
          </span>
        )}
        {runs ? (
          <span className="supervision-acts">
            <Button size="small" onClick={() => ask({ what: 'followUp', row, month: null })}>
              记本月工作
            </Button>
            <Button size="small" onClick={() => ask({ what: 'change', row })}>
              修改
            </Button>
            <Button size="small" onClick={() => ask({ what: 'end', row })}>
              解除
            </Button>
          </span>
        ) : null}
      </div>
      <p>
        {[
          `${row.startedOn} 开始`,
          row.expectedOn === null ? '' : `预计 ${row.expectedOn} 化解`,
          [row.leaderName, row.leaderPost].filter(Boolean).join(' '),
          row.unit,
        ]
          .filter((part) => part !== '')
          .join('　')}
      </p>
      {row.plan === '' ? null : <p className="quiet supervision-plan">{row.plan}</p>}
      {row.missingMonths.length === 0 ? null : (
        <p className="attention">
          还没有记录：
          {row.missingMonths.map((month) => (
            <button key={month} type="button" className="chip-button" onClick={() => ask({ what: 'followUp', row, month })}>
              {month} 补记
            </button>
          ))}
        </p>
      )}
      {row.followUps.length === 0 ? null : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>月份</th>
              <th>工作措施</th>
              <th>本月工作情况</th>
              <th>联系方式</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {[...row.followUps].reverse().map((each) => (
              <tr key={each.month}>
                <td className="number">{each.month}</td>
                <td>{each.measures}</td>
                <td>{each.work}</td>
                <td>{each.contacts}</td>
                <td>
                  {runs ? (
                    <Button type="link" size="small" onClick={() => ask({ what: 'followUp', row, month: each.month })}>
                      修改
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
