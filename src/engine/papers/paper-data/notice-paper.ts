import { z } from 'zod';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { IsoDate, line } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { namesOf, Parties, partySlots, runningNames } from './people.ts';

export const NoticePaper = z.object({
  parties: Parties,
  givenAt: line(50),
  /** 口头 or 书面. */
  manner: line(20),
  givenBy: line(50),
  date: IsoDate.nullable(),
});

export function noticeContent({ parties, givenAt, manner, givenBy, date }: z.infer<typeof NoticePaper>): PaperContent {
  return {
    ...emptyContent,
    runningNames: runningNames(parties),
    texts: { parties: namesOf(parties), givenAt, manner, givenBy, date: paperDate(date) },
    signatures: { signatures: parties.flatMap((party) => partySlots(party)) },
  };
}
