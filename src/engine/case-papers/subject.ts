import { codeName, mediationTypes } from '#shared/codes/index.ts';
import type { MediationCase } from '#shared/contract/mediation.ts';

/** 事由: the kind of dispute in words, e.g. 邻里纠纷; names of parties are not in it. */
export function subjectOf({ mediationType, acceptedOn }: Pick<MediationCase, 'mediationType' | 'acceptedOn'>): string {
  const words = mediationType === null ? undefined : codeName(mediationTypes, mediationType, acceptedOn);
  if (words === undefined) return '纠纷';
  return words.endsWith('纠纷') ? words : `${words}纠纷`;
}
