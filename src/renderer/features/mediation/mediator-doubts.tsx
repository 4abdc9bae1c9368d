import type { CaseFields } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { doubtWords } from './case-words.ts';

/** Under the mediators: what speaks against them, for a person to look at (人民调解法 art. 13, 14, 23). */
export function MediatorDoubts({
  disputeId,
  on,
  mediators,
}: {
  readonly disputeId: string;
  readonly on: string;
  readonly mediators: CaseFields['mediators'];
}) {
  const asked = JSON.stringify([disputeId, on, mediators]);
  const { value } = useAnswer(`doubts ${asked}`, async () =>
    on === '' || mediators.length === 0 ? null : api.mediation.doubts({ disputeId, on, mediators: [...mediators] }),
  );
  const rows = (value?.rows ?? []).filter(({ doubt }) => doubt !== 'unknownPerson');
  if (rows.length === 0) return null;
  return (
    <ul className="case-doubts">
      {rows.map(({ name, doubt, partyName }) => (
        <li key={`${name} ${doubt} ${partyName ?? ''}`} className="attention">
          {name}
          {doubtWords[doubt]}
          {partyName === null ? '' : `（${partyName}）`}，请核实
        </li>
      ))}
    </ul>
  );
}
