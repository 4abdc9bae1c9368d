// Where a missing field of a case or of one of its papers is filled in: step, field, and the paper that has to be open for it.
import type { OpenedPapers } from './opened-papers.ts';
import { stepNames, type StepName } from './step-names.ts';

interface MissingPlace {
  readonly step: StepName;
  /** Name of the field on the page; null: the step as a whole. */
  readonly field: string | null;
  /** Of papers that come several times and stand closed in their list. */
  readonly paper: keyof OpenedPapers | null;
}

const registration = (field: string): MissingPlace => ({ step: 'registration', field, paper: null });
const ofPaper = (step: StepName, field: string, paper: keyof OpenedPapers): MissingPlace => ({ step, field, paper });

const places: Readonly<Record<string, MissingPlace>> = {
  mediators: registration('mediators'),
  mediationType: registration('mediationType'),
  recorder: registration('recorder'),
  summary: registration('summary'),
  requests: registration('requests'),
  consentOn: registration('consentOn'),
  notice: { step: 'notice', field: 'givenAt', paper: null },
  'investigations.record': ofPaper('inquiry', 'record', 'investigation'),
  'investigations.recorder': ofPaper('inquiry', 'recorder', 'investigation'),
  'evidence.takenOn': ofPaper('inquiry', 'takenOn', 'evidence'),
  'evidence.source': ofPaper('inquiry', 'source', 'evidence'),
  sessions: ofPaper('sessions', 'heldAt', 'session'),
  'sessions.result': ofPaper('sessions', 'result', 'session'),
  'sessions.record': ofPaper('sessions', 'record', 'session'),
  endReason: { step: 'sessions', field: null, paper: null },
  routesToldOn: { step: 'sessions', field: null, paper: null },
  agreement: { step: 'agreement', field: 'agreement.facts', paper: null },
  'agreement.number': { step: 'agreement', field: null, paper: null },
  'visits.performance': ofPaper('performance', 'performance', 'visit'),
  'confirmation.court': { step: 'confirmation', field: 'confirmation.court', paper: null },
  closing: { step: 'closing', field: 'closing.closedOn', paper: null },
  caseNumber: { step: 'closing', field: null, paper: null },
};

/** @returns null for what is filled in on another page than the case's */
export function placeOfMissing(missing: string): MissingPlace | null {
  const known = places[missing];
  if (known !== undefined) return known;
  // The dossier's form stands in the last step, its fields without the prefix.
  if (missing.startsWith('dossier.')) return { step: 'closing', field: missing.slice('dossier.'.length), paper: null };
  return missing.startsWith('agreement.') ? { step: 'agreement', field: missing, paper: null } : null;
}

/** @returns null for no step of a case */
export function placeOfStep(step: string | null, field: string | null): MissingPlace | null {
  const known = stepNames.find((name) => name === step);
  return known === undefined ? null : { step: known, field, paper: null };
}

interface MissingOf {
  readonly caseId: string;
  readonly disputeId: string;
  /** The session, visit, piece of evidence or transfer that the paper is about. */
  readonly partId: string | null;
}

/** Address of the exact field that a paper lacks. */
export function missingAddress(missing: string, { caseId, disputeId, partId }: MissingOf): string {
  if (missing.startsWith('parties')) return `#/disputes/${disputeId}`;
  if (missing === 'committeeName') return '#/settings/office';
  if (missing.startsWith('transfer.') && partId !== null) return `#/transfers/${partId}`;
  return `#/mediation/${caseId}?missing=${missing}${partId === null ? '' : `&part=${partId}`}`;
}
