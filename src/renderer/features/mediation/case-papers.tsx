// The papers of a case from top to bottom, as they lie in the dossier.
import type { ReactNode } from 'react';
import { SigningPanel } from '../signing/signing-panel.tsx';
import { AgreementStep } from './agreement-step.tsx';
import { stepTitles } from './case-words.ts';
import { ClosingStep } from './closing-step.tsx';
import { ConfirmationStep } from './confirmation-step.tsx';
import { InquiryStep } from './inquiry-step.tsx';
import { NoticeForm, type StepFormProps } from './notice-form.tsx';
import type { OpenedPapers } from './opened-papers.ts';
import { PerformanceStep } from './performance-step.tsx';
import { RegistrationStep } from './registration-step.tsx';
import { SessionsStep } from './sessions-step.tsx';
import { sectionId } from './step-section.ts';

interface CasePapersProps extends StepFormProps {
  readonly opened: OpenedPapers;
  readonly onOpen: (papers: Partial<OpenedPapers>) => void;
}

export function CasePapers({ opened, onOpen, ...props }: CasePapersProps) {
  const { value } = props;
  // A saved change starts the forms afresh from the record; what was typed elsewhere comes back from its draft.
  const key = `${value.id} ${String(value.rev)}`;
  return (
    <>
      <Section step="registration">
        <RegistrationStep key={`registration ${key}`} {...props} />
      </Section>
      <Section step="notice">
        <NoticeForm key={`notice ${key}`} {...props} />
      </Section>
      <Section step="inquiry">
        <InquiryStep {...props} opened={opened} onOpen={onOpen} />
      </Section>
      <Section step="sessions">
        <SessionsStep {...props} opened={opened.session} onOpen={(session) => onOpen({ session })} />
      </Section>
      <Section step="agreement">
        <AgreementStep key={`agreement ${key}`} {...props} />
      </Section>
      {value.signing === null || value.signing === 'draft' ? null : (
        <Section step="signing">
          <SigningPanel {...props} />
        </Section>
      )}
      <Section step="performance">
        <PerformanceStep
          {...props}
          checking={opened.item}
          onCheck={(item) => onOpen({ item })}
          visiting={opened.visit}
          onVisit={(visit) => onOpen({ visit })}
        />
      </Section>
      <Section step="confirmation">
        <ConfirmationStep key={`confirmation ${key}`} {...props} />
      </Section>
      <Section step="closing">
        <ClosingStep key={`closing ${key}`} {...props} />
      </Section>
    </>
  );
}

function Section({ step, children }: { readonly step: keyof typeof stepTitles; readonly children: ReactNode }) {
  return (
    <section id={sectionId(step)} className="panel case-section" aria-label={stepTitles[step]}>
      <h2 className="panel-title">{stepTitles[step]}</h2>
      {children}
    </section>
  );
}
