import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { api } from '../../api/api.ts';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { likenessOf } from './likeness.ts';

const pauseMs = 700;

/** Beside the form: disputes that may be this one. A registered one can be merged, or be noted as another. */
export function DoublesPanel({ id, fields }: { readonly id: string | null; readonly fields: DisputeFields }) {
  const navigate = useNavigate();
  const [noting, setNoting] = useState<string | null>(null);
  const likeness = usePaused(JSON.stringify(likenessOf(fields)));
  const { value, reload } = useAnswer(`${id ?? 'new'} ${likeness}`, async () => {
    const asked = JSON.parse(likeness) as ReturnType<typeof likenessOf>;
    return asked === null ? [] : (await api.disputes.similar({ likeness: asked, exceptId: id })).rows;
  });
  if (!value || value.length === 0) return null;
  return (
    <section className="panel doubles">
      <h2 className="panel-title attention">可能重复 {value.length} 件</h2>
      {value.map((row) => (
        <div key={row.id} className="double">
          <Link to={`/disputes/${row.id}`}>{row.title}</Link>
          <p className="quiet">
            {row.acceptedOn}　{row.partyNames}
          </p>
          {id === null ? null : (
            <p>
              <Button size="small" onClick={() => void navigate(`/disputes/merge/${id}/${row.id}`)}>
                合并…
              </Button>{' '}
              <Button size="small" type="text" onClick={() => setNoting(row.id)}>
                不是重复
              </Button>
            </p>
          )}
        </div>
      ))}
      {id === null ? null : (
        <ReasonDialog
          open={noting !== null}
          title="这两件不是重复"
          consequence="两件都会注明，不再相互提示。"
          verb="注明"
          usual={['已核对不是重复', '同样的人，另一件事']}
          act={async (reason) => {
            await api.disputes.notDouble({ id, otherIds: noting === null ? [] : [noting], reason });
            reload();
          }}
          onClose={() => setNoting(null)}
        />
      )}
    </section>
  );
}

/** The value once nobody has changed it for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(value);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return paused;
}
