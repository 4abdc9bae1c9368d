import { Button } from 'antd';
import { useState } from 'react';
import { caseSources, codeName, codePath, eventScales, resolveMethods } from '#shared/codes/index.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { habitsToTake } from '#shared/rules/dispute-copy.ts';
import { maskIdNumber, maskPhone } from '#shared/rules/masking.ts';
import { disputeLabels } from '#shared/words/fields.ts';
import { api } from '../../api/api.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { emptyDispute } from './dispute-desk.ts';

/** Once a grid is chosen: what the last dispute there had and this one still lacks, shown before it is taken. */
export function HabitsBar({ form: { fields, set } }: { readonly form: RecordForm<DisputeFields> }) {
  const { gridId } = fields;
  const [blank] = useState(emptyDispute);
  const [refusedFor, setRefusedFor] = useState<string | null>(null);
  const { value } = useAnswer(`last in ${gridId ?? ''}`, async () =>
    gridId === null ? null : (await api.disputes.lastInGrid({ gridId })).last,
  );
  const habits = value && refusedFor !== gridId ? habitsToTake(fields, value.fields, blank) : {};
  const offered = Object.keys(habits).length > 0;
  const take = () => {
    set(habits);
  };
  useShortcut('alt+g', offered ? take : null);
  if (!offered || !value) return null;
  return (
    <div className="habits" role="note">
      <span>
        同网格上一件（{value.acceptedOn} {value.title}）：
        {Object.entries(habits)
          .map(([field, content]) => `${disputeLabels[field] ?? ''} ${habitText(field, typeof content === 'string' ? content : '')}`)
          .join('，')}
      </span>
      <Button size="small" tabIndex={-1} onClick={take}>
        填入 Alt+G
      </Button>
      <Button size="small" type="text" tabIndex={-1} onClick={() => setRefusedFor(gridId)}>
        不用
      </Button>
    </div>
  );
}

function habitText(field: string, content: string): string {
  switch (field) {
    case 'source':
      return codeName(caseSources, content) ?? content;
    case 'scale':
      return codeName(eventScales, content) ?? content;
    case 'resolveMethod':
      return codePath(resolveMethods, content) ?? content;
    case 'resolverPhone':
      return maskPhone(content);
    case 'resolverIdNumber':
      return maskIdNumber(content);
    default:
      return content;
  }
}
