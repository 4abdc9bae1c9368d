import { Button, Checkbox, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { missingForFiling } from '#shared/rules/dispute-record.ts';
import { copiedDispute } from '#shared/rules/dispute-copy.ts';
import type { Dispute, DisputeFields } from '#shared/contract/disputes.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { newId } from '../../values/new-id.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useGrids } from '../../components/pickers/places.ts';
import { MissingItems } from '../../components/fields/missing-items.tsx';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';
import { RecordEditor } from '../../components/record-form/record-editor.tsx';
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx';
import { SupervisionsPanel } from '../supervisions/supervisions-panel.tsx';
import { TransfersPanel } from '../transfers/transfers-panel.tsx';
import { disputeDesk, disputeFieldsOf, emptyDispute } from './dispute-desk.ts';
import { DisputeForm } from './dispute-form.tsx';
import { DoublesPanel } from './doubles-panel.tsx';
import { MergesPanel } from './merges-panel.tsx';
import { MoveButton } from './move-button.tsx';
import { useDoubleCheck } from './use-double-check.tsx';
import { CoursePanel } from './course-panel.tsx';

export function DisputePage() {
  const { id } = useParams();
  const [search] = useSearchParams();
  const copied = search.get('copy');
  const kept = id === undefined || id === 'new' ? null : id;
  return copied === null ? <DisputeEditor id={kept} /> : <CopiedDispute key={copied} of={copied} id={kept} />;
}

/** A new record that begins as another one stands, and goes on under its own address once it is registered. */
function CopiedDispute({ of, id }: { readonly of: string; readonly id: string | null }) {
  const { value, error } = useAnswer(`copy ${of}`, async () =>
    copiedDispute(disputeFieldsOf(await api.disputes.get({ id: of })), emptyDispute(), newId),
  );
  if (value === undefined && id !== null) return <DisputeEditor id={id} />;
  if (error !== null)
    return (
      <div className="screen">
        <ErrorBanner error={error} />
      </div>
    );
  return value ? (
    <DisputeEditor id={id} copy={{ of, fields: value }} />
  ) : (
    <div className="centred">
      <Spin />
    </div>
  );
}

interface EditorProps {
  readonly id: string | null;
  readonly copy?: { readonly of: string; readonly fields: DisputeFields };
}

function DisputeEditor({ id, copy }: EditorProps) {
  const navigate = useNavigate();
  const grids = useGrids();
  const [turn, setTurn] = useState(0);
  const { create, dialog } = useDoubleCheck();
  const desk = useMemo(() => disputeDesk(grids, { empty: () => copy?.fields ?? emptyDispute(), create }), [grids, copy, create]);
  return (
    <>
      {dialog}
      <RecordEditor
        key={turn}
        desk={desk}
        id={id}
        newKey={copy === undefined ? 'new' : `new-${copy.of}`}
        form={(form, record) => (
          <>
            {id === null ? <DraftChoice form={form} /> : null}
            <DisputeForm record={record} form={form} />
            {id === null ? null : <DisputePapers id={id} record={record} />}
          </>
        )}
        side={(fields, record) => (
          <>
            {record ? <CoursePanel dispute={record} /> : null}
            {record?.deletedAt == null ? <DoublesPanel id={record?.id ?? null} fields={fields} /> : null}
            <Missing fields={fields} />
            {record ? (
              <MergesPanel
                id={record.id}
                rev={record.rev}
                changed={JSON.stringify(fields) !== JSON.stringify(disputeFieldsOf(record))}
                onUndone={() => setTurn(turn + 1)}
              />
            ) : null}
          </>
        )}
        actions={(dispute, changed, renew) => (
          <>
            <Button title="当事人、地点、类别等照填，日期和结果空着" onClick={() => void navigate(`/disputes/new?copy=${dispute.id}`)}>
              复制为新登记
            </Button>
            {dispute.mediationCaseId === null ? (
              <Button
                disabled={changed || dispute.state === 'draft'}
                title={changed ? '请先保存' : '立人民调解案件，不用再填一遍'}
                onClick={() => void navigate(`/mediation/open?dispute=${dispute.id}`)}
              >
                转人民调解
              </Button>
            ) : (
              <Button onClick={() => void navigate(`/mediation/${dispute.mediationCaseId ?? ''}`)}>看调解案件</Button>
            )}
            <MoveButton dispute={dispute} changed={changed} onMoved={renew} />
          </>
        )}
      />
    </>
  );
}

/** Where only a name and a place are known yet, they are kept; the rest may come later. */
function DraftChoice({ form: { fields, set } }: { readonly form: RecordForm<DisputeFields> }) {
  return (
    <p className="draft-choice">
      <Checkbox checked={fields.state === 'draft'} onChange={(event) => set({ state: event.target.checked ? 'draft' : 'accepted' })}>
        还没有受理，先存草稿（只要事件名称和地点）
      </Checkbox>
    </p>
  );
}

/** What lies beside the form of a registered dispute. */
function DisputePapers({ id, record }: { readonly id: string; readonly record: Dispute | null }) {
  return (
    <>
      {record === null ? null : <SupervisionsPanel dispute={record} />}
      <TransfersPanel disputeId={id} />
      <AttachmentsPanel entity="dispute" recordId={id} />
    </>
  );
}

function Missing({ fields }: { readonly fields: DisputeFields }) {
  const missing = missingForFiling(fields);
  return (
    <MissingItems
      entity="dispute"
      title={missing.length === 0 ? '报送准备' : '报送前还缺'}
      fields={missing}
      whenComplete="报送要的项目都齐了"
    />
  );
}
