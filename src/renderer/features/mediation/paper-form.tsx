// The frame of a paper that is open in its list: above its fields why it was not saved, under them its buttons. Investigations, evidence,
// sessions, visits and checks of performance differ in their fields alone.
import type { ReactNode } from 'react';
import type { MediationCase } from '#shared/contract/mediation.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormFields } from '../../components/record-form/form-fields.tsx';
import { useRecordForm, type RecordForm } from '../../components/record-form/use-record-form.ts';
import type { StepFormProps } from './notice-form.tsx';
import { PaperButtons } from './paper-buttons.tsx';
import type { StepName } from './step-names.ts';
import { focusIn } from './step-section.ts';

/** What a paper's form is told by the list that it stands in. */
export interface PaperProps extends StepFormProps {
  readonly onClose: () => void;
}

interface PaperOptions<Paper> extends Omit<PaperProps, 'disabled'> {
  /** Names its draft within the case: `session/new`, `session/<id>`. */
  readonly draft: string;
  /** As the case holds it, or as it begins. */
  readonly saved: Paper;
  /** In which its fields stand. */
  readonly step: StepName;
  readonly check: (paper: Paper) => readonly RecordProblem[];
  /** Answers the case as the register now holds it. */
  readonly send: (paper: Paper) => Promise<MediationCase>;
}

/** The state of a paper's form. Once it is saved, it closes. */
export function usePaperForm<Paper extends object>(options: PaperOptions<Paper>): RecordForm<Paper> {
  const { value, draft, saved, step, check, send, onSaved, onClose } = options;
  return useRecordForm<Paper>({
    draftKey: `mediation/${value.id}/${draft}`,
    saved,
    check,
    save: async (paper) => {
      onSaved(await send(paper));
      onClose();
      return paper;
    },
    focus: focusIn(step),
  });
}

interface PaperFormProps<Paper extends object> {
  readonly form: RecordForm<Paper>;
  readonly disabled: boolean;
  /** e.g. 保存调查记录 */
  readonly verb: string;
  readonly onClose: () => void;
  /** Absent: it can't be taken out of the case, or is not in it yet. */
  readonly onRemove?: (() => void) | undefined;
  readonly children: ReactNode;
}

export function PaperForm<Paper extends object>({ form, children, ...buttons }: PaperFormProps<Paper>) {
  return (
    <FormFields form={form}>
      <div className="case-session-form">
        <ErrorBanner error={form.error} />
        <div className="case-grid">{children}</div>
        <PaperButtons form={form} {...buttons} />
      </div>
    </FormFields>
  );
}
