// 移送 on a dispute's page: its hops one after the other, and the way to the next one.
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { codeName, transferKinds } from '#shared/codes/index.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import './transfers.css';
import { directionWords, progressWord } from './transfer-words.ts';

export function TransfersPanel({ disputeId }: { readonly disputeId: string }) {
  const navigate = useNavigate();
  const { value, error, reload } = useAnswer(disputeId, () => api.transfers.ofDispute({ id: disputeId }));
  useRegisterChanges(['transfers'], reload);
  const rows = value?.rows ?? [];
  const begin = (direction: 'in' | 'out') => {
    void navigate(`/transfers/new?dispute=${disputeId}&direction=${direction}`);
  };
  return (
    <section className="panel form-group" id="transfers">
      <h2 className="panel-title">移送{rows.length > 0 ? ` ${String(rows.length)} 次` : ''}</h2>
      <ErrorBanner error={error} />
      {rows.length === 0 ? null : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>次</th>
              <th>方向</th>
              <th>类别</th>
              <th>对方单位</th>
              <th>函号</th>
              <th>移送日期</th>
              <th>期限</th>
              <th>进展</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="number">{row.hop}</td>
                <td>{directionWords[row.direction]}</td>
                <td>{codeName(transferKinds, row.kind) ?? row.kind}</td>
                <td>{row.direction === 'in' ? row.fromOrganisation : row.toOrganisation}</td>
                <td>{row.letterNumber}</td>
                <td className="number">{row.sentOn}</td>
                <td className="number">{row.extendedTo ?? row.dueOn ?? ''}</td>
                <td>{progressWord(row)}</td>
                <td>
                  <Link to={`/transfers/${row.id}`}>打开</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="panel-acts">
        <Button onClick={() => begin('out')}>转出</Button>
        <Button onClick={() => begin('in')}>补登转入函</Button>
        <span className="quiet">诉调、公调、访调、检调和其他单位之间的移送</span>
      </div>
    </section>
  );
}
