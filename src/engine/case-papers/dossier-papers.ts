// Papers that bind the dossier: cover (F1), contents (F2), statement (F13), back cover (F14).
import { codeName, retentionClasses } from '#shared/codes/index.ts';
import type { PaperData } from '../papers/paper-forms.ts';
import { casePaper, type CaseFacts } from './case-facts.ts';
import type { CasePaper } from '../papers/case-paper.ts';

export function coverPaper(facts: CaseFacts): CasePaper {
  const { value } = facts;
  const days = value.sessions.map(({ heldAt }) => heldAt.slice(0, 10)).sort();
  const { dossier } = value;
  return casePaper(facts, 'dossierCover', {
    on: dossier?.filedOn ?? null,
    data: {
      ...ofDossier(facts),
      mediators: value.mediators.map(({ name }) => name),
      mediatedFrom: days[0] ?? null,
      mediatedTo: days.at(-1) ?? null,
      filedBy: dossier?.filedBy ?? '',
      filedOn: dossier?.filedOn ?? null,
      retention: dossier?.retention == null ? '' : (codeName(retentionClasses, dossier.retention) ?? ''),
      remark: dossier?.remark ?? '',
    },
    missing: {
      caseNumber: value.caseNumber === '',
      mediators: value.mediators.length === 0,
      sessions: days.length === 0,
      'dossier.filedBy': (dossier?.filedBy ?? '') === '',
      'dossier.filedOn': dossier?.filedOn == null,
      'dossier.retention': dossier?.retention == null,
    },
  });
}

/** @param papers the documents of the dossier in their order, with the pages on which they stand */
export function contentsPaper(facts: CaseFacts, papers: PaperData<'dossierContents'>['papers']): CasePaper {
  return casePaper(facts, 'dossierContents', {
    on: facts.value.dossier?.filedOn ?? null,
    data: { ...ofDossier(facts), papers },
    missing: { caseNumber: facts.value.caseNumber === '' },
  });
}

export function statementPaper(facts: CaseFacts): CasePaper {
  const { dossier } = facts.value;
  return casePaper(facts, 'dossierStatement', {
    on: dossier?.statementOn ?? null,
    data: {
      ...ofDossier(facts),
      statement: dossier?.statement ?? '',
      filedBy: dossier?.filedBy ?? '',
      checkedBy: dossier?.checkedBy ?? '',
      date: dossier?.statementOn ?? null,
    },
    missing: { 'dossier.statement': (dossier?.statement ?? '') === '' },
  });
}

export function backCoverPaper(facts: CaseFacts): CasePaper {
  return casePaper(facts, 'backCover', {
    on: facts.value.dossier?.filedOn ?? null,
    data: ofDossier(facts),
    missing: { caseNumber: facts.value.caseNumber === '' },
  });
}

function ofDossier({ value, committeeName }: CaseFacts) {
  return { committeeName, caseNumber: value.caseNumber === '' ? null : value.caseNumber, title: value.title };
}
