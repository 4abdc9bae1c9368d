import { Radio } from 'antd';
import type { Dispute } from '#shared/contract/disputes.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { valueText } from '../../words/history.ts';

type Side = 0 | 1;

interface MergeRowProps {
  readonly field: string;
  readonly pair: readonly [Dispute, Dispute];
  /** Whose content stays; null where both say the same, or the one that stays keeps its own. */
  readonly winner: Side | null;
  /** What is wrong with it; undefined: nothing, an empty list: another row of this rule tells. */
  readonly problems: readonly string[] | undefined;
  readonly onChoose: (side: Side) => void;
}

/** One item of both disputes, and what stays of it. */
export function MergeRow({ field, pair, winner, problems, onChoose }: MergeRowProps) {
  return (
    <tr className={problems === undefined ? undefined : 'faulty'} data-field={field}>
      <th>
        {fieldLabel('dispute', field)}
        {problems?.map((words) => (
          <em key={words} className="field-problem" role="alert">
            {words}
          </em>
        ))}
      </th>
      {pair.map((dispute, index) => (
        <td key={dispute.id} className={winner === null ? undefined : winner === index ? 'wins' : 'loses'}>
          {winner === null ? (
            textOf(dispute, field)
          ) : (
            <Radio checked={winner === index} onChange={() => onChoose(index === 0 ? 0 : 1)}>
              {textOf(dispute, field)}
            </Radio>
          )}
        </td>
      ))}
    </tr>
  );
}

function textOf(dispute: Dispute, field: string): string {
  if (field === 'gridId') return dispute.gridName ?? '（空）';
  if (field === 'villageCode') return dispute.villageName ?? '（空）';
  const text = valueText('dispute', field, (dispute as Readonly<Record<string, unknown>>)[field]);
  return text === '' ? '（空）' : text;
}
