// What an inspection before binding looks at: the case, its papers, the places of its dossier.
import type { MediationCase } from '#shared/contract/mediation.ts';
import type { DossierSlot } from '../dossier-slots.ts';

export interface InspectedDossier {
  readonly value: MediationCase;
  /** Papers of the program, and how many of their fields have nothing in them. */
  readonly papers: readonly { readonly title: string; readonly missing: number }[];
  /** The places that must be filled (必须), and whether a paper or a scan is there. */
  readonly required: readonly { readonly slot: DossierSlot; readonly title: string; readonly filled: boolean }[];
  readonly scanned: ReadonlySet<DossierSlot>;
  /** Findings of the check of the agreement that are neither mended nor answered with a reason. */
  readonly openFindings: number;
}

/** The seven points that county inspections score (research A §7), and equality across the papers (research A §1.3). */
export type InspectionPoint = 'acceptance' | 'papers' | 'forms' | 'evidence' | 'law' | 'visit' | 'binding' | 'equality';

/** Where it is put right: a step of the case's page with its field, or a place of the dossier. */
export type InspectionJump =
  | {
      readonly to: 'case';
      readonly step: 'registration' | 'notice' | 'inquiry' | 'sessions' | 'agreement' | 'performance' | 'closing';
      readonly field: string | null;
    }
  | { readonly to: 'scans'; readonly slot: DossierSlot };

export type FaultDetails = Readonly<Record<string, string | number>>;

/** What speaks against the dossier: details for the words, and a nearer place than the check's own. */
export interface Fault {
  readonly details: FaultDetails;
  readonly jump?: InspectionJump;
}

export interface InspectionCheck {
  readonly point: InspectionPoint;
  readonly article: string;
  readonly jump: InspectionJump;
  /** In order, in words; and at fault, with {details} put in. */
  readonly green: string;
  readonly red: string;
  /** Null: the case has nothing of the kind. */
  readonly faults: (dossier: InspectedDossier) => readonly Fault[] | null;
}
