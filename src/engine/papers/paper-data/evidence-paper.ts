import { z } from 'zod';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { IsoDate, line, text } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { nameSlots, Parties, runningNames } from './people.ts';

export const EvidencePaper = z.object({
  parties: Parties,
  title: line(200),
  /** 书证, 照片 ... in words. */
  evidenceKind: line(50),
  sheets: line(20),
  provider: line(200),
  receiver: line(50),
  obtainedOn: IsoDate.nullable(),
  description: text(6000),
});

export function evidenceContent({
  parties,
  title,
  evidenceKind,
  sheets,
  provider,
  receiver,
  obtainedOn,
  description,
}: z.infer<typeof EvidencePaper>): PaperContent {
  return {
    ...emptyContent,
    runningNames: runningNames(parties),
    texts: {
      title,
      evidenceKind,
      sheets,
      provider,
      obtainedOn: obtainedOn === null ? '' : paperDate(obtainedOn),
      description,
      date: paperDate(obtainedOn),
    },
    signatures: { signatures: [{ who: '提供人', name: provider, how: '签名、盖章或按指印' }, ...nameSlots('收取人', [receiver])] },
  };
}
