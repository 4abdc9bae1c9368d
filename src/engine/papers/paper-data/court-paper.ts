import { z } from 'zod';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { IsoDate, line, text } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { Parties, partyBlocks, partySlots, runningNames } from './people.ts';

/** All parties of the agreement apply together (人民调解法 art. 33). */
export const CourtPaper = z.object({
  applicants: Parties,
  court: line(100),
  committeeName: line(100),
  agreementNumber: line(60).nullable(),
  agreedOn: IsoDate.nullable(),
  reasons: text(9000),
  clauses: z.array(text(3000)).max(60),
  attachments: z.array(line(200)).max(30),
  date: IsoDate.nullable(),
});

export function courtContent(paper: z.infer<typeof CourtPaper>): PaperContent {
  const number = paper.agreementNumber === null ? '' : `编号为${paper.agreementNumber}的`;
  return {
    ...emptyContent,
    runningNames: runningNames(paper.applicants),
    parties: paper.applicants.flatMap((party) => partyBlocks(party, '申请人')),
    texts: {
      request: `请求依法确认申请人之间于${paperDate(paper.agreedOn)}经${paper.committeeName}主持调解达成的${number}人民调解协议有效。`,
      reasons: paper.reasons,
      court: paper.court,
      date: paperDate(paper.date),
    },
    lists: { clauses: paper.clauses, attachments: paper.attachments },
    signatures: { signatures: paper.applicants.flatMap((party) => partySlots(party, '申请人')) },
  };
}
