// 调查和证据: records of investigations (F6), items of evidence (F7) with the case's attachments.
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx';
import type { OpenedPapers } from './opened-papers.ts';
import { wallTime } from './case-words.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { InvestigationForm } from './investigation-form.tsx';
import type { StepFormProps } from './notice-form.tsx';
import { PaperList } from './paper-list.tsx';
import { useRemovePaper } from './use-remove-paper.tsx';

interface InquiryStepProps extends StepFormProps {
  readonly opened: Pick<OpenedPapers, 'investigation' | 'evidence'>;
  readonly onOpen: (papers: Partial<OpenedPapers>) => void;
}

export function InquiryStep({ opened, onOpen, ...props }: InquiryStepProps) {
  const { value, disabled, onSaved } = props;
  const removeInvestigation = useRemovePaper(value, 'investigations', '调查记录', onSaved);
  const removeEvidence = useRemovePaper(value, 'evidence', '证据', onSaved);
  return (
    <>
      <h3 className="case-part">调查记录</h3>
      <PaperList
        papers={value.investigations.map((paper) => ({
          id: paper.id,
          text: paper.record,
          head: (
            <>
              <b>调查</b> <span className="number">{wallTime(paper.heldAt)}</span> <span>{paper.place}</span>{' '}
              <span>被调查人 {paper.asked}</span>
            </>
          ),
        }))}
        opened={opened.investigation}
        onOpen={(investigation) => onOpen({ investigation })}
        disabled={disabled}
        add={disabled ? null : '添加调查记录'}
        draftKey={`mediation/${value.id}/investigation/new`}
        form={(id, close) => (
          <InvestigationForm
            {...props}
            investigation={value.investigations.find((paper) => paper.id === id) ?? null}
            onClose={close}
            onRemove={removeInvestigation.ask}
          />
        )}
      />
      <h3 className="case-part">证据材料</h3>
      <PaperList
        papers={value.evidence.map((paper) => ({
          id: paper.id,
          text: paper.description,
          head: (
            <>
              <b>{paper.title}</b> <span className="number">{paper.takenOn ?? ''}</span>{' '}
              <span className="quiet">附件 {paper.files.length} 份</span>
            </>
          ),
        }))}
        opened={opened.evidence}
        onOpen={(evidence) => onOpen({ evidence })}
        disabled={disabled}
        add={disabled ? null : '添加证据'}
        draftKey={`mediation/${value.id}/evidence/new`}
        form={(id, close) => (
          <EvidenceForm
            {...props}
            evidence={value.evidence.find((paper) => paper.id === id) ?? null}
            onClose={close}
            onRemove={removeEvidence.ask}
          />
        )}
      />
      <AttachmentsPanel entity="mediationCase" recordId={value.id} />
      {removeInvestigation.dialog}
      {removeEvidence.dialog}
    </>
  );
}
