// Values of a receipt or a comparison as a person reads them: codes by their names, money in yuan, yes and no.
import { codeName, difficultyLevels, gridKinds, organisationKinds, performanceManners, staffKinds } from '#shared/codes/index.ts';
import type { CaseState } from '#shared/contract/mediation.ts';
import { amountText } from '../../components/amount.ts';
import { valueText } from '../../words/history.ts';
import { caseStateWords } from '../mediation/case-words.ts';

const wordsOfKind: Readonly<Record<string, string>> = { village: '村', community: '社区', applicant: '申请人', respondent: '被申请人', third: '第三人', oral: '口头告知', written: '书面告知', true: '是', false: '否' };

/** A value as both desks print it; blank for nothing. */
export function fieldValueWords(entity: string, path: string, value: string): string {
  if (value === '') return '';
  const field = path.split('.').at(-1) ?? '';
  if (field === 'amountFen' && /^\d+$/.test(value)) return amountText(Number(value));
  if (entity === 'mediationCase' && field === 'state') return caseStateWords[value as CaseState];
  if (field === 'difficulty') return codeName(difficultyLevels, value) ?? value;
  if (field === 'manner') return wordsOfKind[value] ?? codeName(performanceManners, value) ?? value;
  if (field === 'kind' && entity === 'grid') return codeName(gridKinds, value) ?? value;
  if (field === 'kind' && entity === 'organisation') return codeName(organisationKinds, value) ?? value;
  if (field === 'kind' && entity === 'staff') return codeName(staffKinds, value) ?? value;
  const known = wordsOfKind[value];
  if (known !== undefined) return known;
  return valueText(path.startsWith('parties.') ? 'party' : entity, field, value);
}
