import { Button, Checkbox } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { missingForFiling } from '#shared/rules/dispute-record.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { useGrids } from '../../components/places.ts';
import { MissingItems } from '../../components/missing-items.tsx';
import type { RecordForm } from '../../components/use-record-form.ts';
import { RecordEditor } from '../../components/record-editor.tsx';
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx';
import { TransfersPanel } from '../transfers/transfers-panel.tsx';
import { disputeDesk } from './dispute-desk.ts';
import { DisputeForm } from './dispute-form.tsx';
import { MoveButton } from './move-button.tsx';
import { WayPanel } from './way-panel.tsx';

export function DisputePage() {
  const { id } = useParams();
  const navigate = useNavigate();
  const grids = useGrids();
  const desk = useMemo(() => disputeDesk(grids), [grids]);
  return (
    <RecordEditor
      key={id}
      desk={desk}
      id={id === undefined || id === 'new' ? null : id}
      form={(form) => <>{id === 'new' ? <DraftChoice form={form} /> : null}<DisputeForm form={form} />{id === undefined || id === 'new' ? null : <DisputePapers id={id} />}</>}
      side={(fields, record) => <>{record === null ? null : <WayPanel dispute={record} />}<Missing fields={fields} /></>}
      actions={(dispute, changed, renew) => (
        <>
          {dispute.mediationCaseId === null
            ? <Button disabled={changed || dispute.state === 'draft'} title={changed ? '请先保存' : '立人民调解案件，不用再填一遍'} onClick={() => void navigate(`/mediation/open?dispute=${dispute.id}`)}>转人民调解</Button>
            : <Button onClick={() => void navigate(`/mediation/${dispute.mediationCaseId ?? ''}`)}>看调解案件</Button>}
          <MoveButton dispute={dispute} changed={changed} onMoved={renew} />
        </>
      )}
    />
  );
}

/** Where only a name and a place are known yet, they are kept; the rest may come later. */
function DraftChoice({ form: { fields, set } }: { readonly form: RecordForm<DisputeFields> }) {
  return <p className="draft-choice"><Checkbox checked={fields.state === 'draft'} onChange={(event) => { set({ state: event.target.checked ? 'draft' : 'accepted' }); }}>还没有受理，先存草稿（只要事件名称和地点）</Checkbox></p>;
}

/** What lies beside the form of a registered dispute. */
function DisputePapers({ id }: { readonly id: string }) {
  return (
    <>
      <TransfersPanel disputeId={id} />
      <AttachmentsPanel entity="dispute" recordId={id} />
    </>
  );
}

function Missing({ fields }: { readonly fields: DisputeFields }) {
  const missing = missingForFiling(fields);
  return <MissingItems entity="dispute" title={missing.length === 0 ? '报送准备' : '报送前还缺'} fields={missing} whenComplete="报送要的项目都齐了" />;
}
