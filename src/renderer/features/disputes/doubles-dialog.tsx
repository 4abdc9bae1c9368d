import { Button, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { codeName, codePath, disputeStates, disputeTypes, mediationTypes } from '#shared/codes/index.ts';
import type { SimilarDispute } from '#shared/contract/dispute-entry.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { maskNumbers } from '#shared/rules/masking.ts';
import { disputeLabels } from '#shared/words/fields.ts';
import { amountText } from '../../values/amount.ts';
import { useGrids, useVillages } from '../../components/pickers/places.ts';

interface DoublesDialogProps {
  readonly fields: DisputeFields;
  readonly rows: readonly SimilarDispute[];
  readonly onBack: () => void;
  readonly onSame: (id: string) => void;
  readonly onOther: (reason: string) => void;
}

const usualReason = '已核对不是重复';

/** Before saving: what is typed beside what is registered already. The person decides; nothing typed is lost either way. */
export function DoublesDialog({ fields, rows, onBack, onSame, onOther }: DoublesDialogProps) {
  const same = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState(0);
  const [reason, setReason] = useState(usualReason);
  const row = rows[shown];
  const typed = useTypedWords(fields);
  if (!row) return null;
  return (
    <Modal
      open
      width={860}
      title={`可能已经登记过：同样的当事人、地点和事由，相隔 ${String(row.daysApart)} 天`}
      onCancel={onBack}
      afterOpenChange={(open) => {
        if (open) same.current?.focus();
      }}
      footer={[
        <Button key="back" onClick={onBack}>
          回去再看看 Esc
        </Button>,
        <Button key="other" disabled={reason.trim() === ''} onClick={() => onOther(reason.trim())}>
          不是同一件，照常登记
        </Button>,
        <Button key="same" ref={same} type="primary" onClick={() => onSame(row.id)}>
          就是这一件，打开它 Enter
        </Button>,
      ]}
    >
      {rows.length > 1 ? (
        <p className="doubles-picks">
          {rows.map((each, index) => (
            <button key={each.id} type="button" className={index === shown ? 'view current' : 'view'} onClick={() => setShown(index)}>
              {each.acceptedOn} {each.title}
            </button>
          ))}
        </p>
      ) : null}
      <table className="side-by-side">
        <thead>
          <tr>
            <th>项目</th>
            <th>正在登记的</th>
            <th>已经登记的（{row.createdBy}）</th>
          </tr>
        </thead>
        <tbody>
          {wordsOf(row)
            .filter(({ field, value }) => value !== '' || (typed[field] ?? '') !== '')
            .map(({ field, value }) => (
              <tr key={field} className={typed[field] === value ? 'quiet' : ''}>
                <th>{disputeLabels[field] ?? '当事人'}</th>
                <td>{typed[field] ?? ''}</td>
                <td>{value}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <label className="door-field reason doubles-reason">
        <span>不是同一件时，记下理由（两件都会注明，不再提示）</span>
        <Input maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
    </Modal>
  );
}

function wordsOf(row: SimilarDispute): { readonly field: string; readonly value: string }[] {
  return Object.entries(allWords({ ...row, villageName: row.villageName ?? '', gridName: row.gridName ?? '' })).map(([field, value]) => ({
    field,
    value,
  }));
}

function useTypedWords(fields: DisputeFields): Readonly<Record<string, string>> {
  const grid = useGrids().find(({ id }) => id === fields.gridId);
  const village = useVillages().find(({ code }) => code === fields.villageCode);
  return allWords({
    ...fields,
    partyNames: fields.parties.map(({ name }) => name).join('、'),
    villageName: village?.name ?? '',
    gridName: grid?.name ?? '',
  });
}

type ComparedDispute = Pick<
  SimilarDispute,
  'title' | 'acceptedOn' | 'state' | 'place' | 'partyNames' | 'disputeType' | 'mediationType' | 'amountFen' | 'story' | 'resolverName'
> & { readonly villageName: string; readonly gridName: string };

function allWords(dispute: ComparedDispute): Readonly<Record<string, string>> {
  return {
    title: dispute.title,
    acceptedOn: dispute.acceptedOn,
    parties: dispute.partyNames,
    gridId: dispute.gridName === '' ? dispute.villageName : dispute.gridName,
    place: dispute.place,
    disputeType: dispute.disputeType === null ? '' : (codePath(disputeTypes, dispute.disputeType) ?? ''),
    mediationType: dispute.mediationType === null ? '' : (codeName(mediationTypes, dispute.mediationType) ?? ''),
    amountFen: dispute.amountFen === 0 ? '' : amountText(dispute.amountFen),
    story: maskNumbers(dispute.story),
    state: codeName(disputeStates, dispute.state) ?? '',
    resolverName: dispute.resolverName,
  };
}
