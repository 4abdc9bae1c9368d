// Papers that bind a dossier: cover (F1), contents (F2), statement (F13), back cover (F14).
import { z } from 'zod';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { IsoDate, line, text } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { Names, nameSlots } from './people.ts';

const OfDossier = z.object({ committeeName: line(100), caseNumber: line(60).nullable(), title: line(5000) });

export const CoverPaper = OfDossier.extend({
  mediators: Names,
  /** First and last session. */
  mediatedFrom: IsoDate.nullable(),
  mediatedTo: IsoDate.nullable(),
  filedBy: line(50),
  filedOn: IsoDate.nullable(),
  /** 短期, 长期 or 永久. */
  retention: line(20),
  remark: line(200),
});

export function coverContent(paper: z.infer<typeof CoverPaper>): PaperContent {
  return {
    ...emptyContent,
    texts: {
      committeeName: paper.committeeName,
      title: paper.title,
      caseNumber: paper.caseNumber ?? '',
      mediators: paper.mediators.join('、'),
      mediatedOn: range(paper),
      filedBy: paper.filedBy,
      filedOn: paper.filedOn === null ? '' : paperDate(paper.filedOn),
      retention: paper.retention,
      remark: paper.remark,
    },
  };
}

function range({ mediatedFrom, mediatedTo }: z.infer<typeof CoverPaper>): string {
  if (mediatedFrom === null) return '';
  return mediatedTo === null || mediatedTo === mediatedFrom
    ? paperDate(mediatedFrom)
    : `${paperDate(mediatedFrom)}至${paperDate(mediatedTo)}`;
}

export const ContentsPaper = OfDossier.extend({
  papers: z.array(z.object({ name: line(200), pages: line(20), remark: line(200) })).max(300),
});

export function contentsContent({ caseNumber, title, papers }: z.infer<typeof ContentsPaper>): PaperContent {
  return {
    ...emptyContent,
    number: caseNumber,
    runningNames: title,
    tables: { papers: papers.map(({ name, pages, remark }, index) => [String(index + 1), name, pages, remark]) },
  };
}

export const StatementPaper = OfDossier.extend({ statement: text(6000), filedBy: line(50), checkedBy: line(50), date: IsoDate.nullable() });

export function statementContent({ caseNumber, title, statement, filedBy, checkedBy, date }: z.infer<typeof StatementPaper>): PaperContent {
  return {
    ...emptyContent,
    number: caseNumber,
    runningNames: title,
    texts: { statement, date: paperDate(date) },
    signatures: { signatures: [...nameSlots('立卷人', [filedBy]), ...nameSlots('检查人', [checkedBy])] },
  };
}

export const BackCoverPaper = OfDossier;

export function backCoverContent({ committeeName, caseNumber }: z.infer<typeof BackCoverPaper>): PaperContent {
  return { ...emptyContent, texts: { committeeName, caseNumber: caseNumber ?? '' } };
}
