import { z } from 'zod';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { IsoDate, line, text } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { nameSlots, PaperParty, partyBlocks, partySlots, runningNames } from './people.ts';

/** One party's power of attorney: the party is the principal, its agents are entrusted. */
export const AttorneyPaper = z.object({
  principal: PaperParty,
  /** Names of the other side. */
  others: line(5000),
  subject: line(200),
  committeeName: line(100),
  power: z.enum(['general', 'special']).nullable(),
  authority: text(3000),
  term: line(200),
  date: IsoDate.nullable(),
});

export function attorneyContent({
  principal,
  others,
  subject,
  committeeName,
  power,
  authority,
  term,
  date,
}: z.infer<typeof AttorneyPaper>): PaperContent {
  const { agents } = principal;
  const alone: PaperParty = { ...principal, agents: [] };
  return {
    ...emptyContent,
    runningNames: runningNames([principal]),
    parties: [...partyBlocks(alone, '委托人'), ...agents.map((agent) => ({ kind: 'agent', label: '受托人', role: '', fields: agent }))],
    texts: { others, subject, committeeName, power: power ?? '', authority, term, date: paperDate(date) },
    signatures: {
      signatures: [
        ...partySlots(alone, '委托人'),
        ...nameSlots(
          '受托人',
          agents.map(({ name }) => name),
        ),
      ],
    },
  };
}
