import { z } from 'zod';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { IsoDate, text } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { PaperParty, Parties, partyBlocks, partySlots, runningNames } from './people.ts';

export const ApplicationPaper = z.object({
  applicants: Parties,
  respondents: z.array(PaperParty).max(50),
  facts: text(6000),
  requests: z.array(text(3000)).max(30),
  date: IsoDate.nullable(),
});

export function applicationContent({ applicants, respondents, facts, requests, date }: z.infer<typeof ApplicationPaper>): PaperContent {
  return {
    ...emptyContent,
    runningNames: runningNames([...applicants, ...respondents]),
    parties: [
      ...applicants.flatMap((party) => partyBlocks(party, '申请人')),
      ...respondents.flatMap((party) => partyBlocks(party, '被申请人')),
    ],
    texts: { facts, date: paperDate(date) },
    lists: { requests },
    signatures: { signatures: applicants.flatMap((party) => partySlots(party, '申请人')) },
  };
}
