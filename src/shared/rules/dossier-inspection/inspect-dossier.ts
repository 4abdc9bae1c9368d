import { equality } from './equality.ts';
import type { FaultDetails, InspectedDossier, InspectionCheck, InspectionJump, InspectionPoint } from './inspected-dossier.ts';
import { sevenPoints } from './seven-points.ts';

const checks = { ...sevenPoints, ...equality };

export type InspectionCode = keyof typeof checks;

export const inspectionCodes = Object.keys(checks) as InspectionCode[];

export interface InspectionLine {
  readonly code: InspectionCode;
  readonly point: InspectionPoint;
  readonly state: 'green' | 'red';
  readonly details: FaultDetails;
  readonly article: string;
  readonly jump: InspectionJump;
}

/** A green line for each check that holds, a red one for each fault; none for what the case does not have. */
export function inspectDossier(dossier: InspectedDossier): InspectionLine[] {
  return inspectionCodes.flatMap((code): InspectionLine[] => {
    const { point, article, jump, faults }: InspectionCheck = checks[code];
    const found = faults(dossier);
    if (found === null) return [];
    if (found.length === 0) return [{ code, point, state: 'green', details: {}, article, jump }];
    return found.map((fault) => ({ code, point, state: 'red', details: fault.details, article, jump: fault.jump ?? jump }));
  });
}

export function inspectionWords({ code, state, details }: Pick<InspectionLine, 'code' | 'state' | 'details'>): string {
  return checks[code][state].replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(details[name] ?? ''));
}
