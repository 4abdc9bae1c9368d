// Minutes of a case: 调查记录 (F6), 调解记录 (F8), 回访记录 (F11).
import { z } from 'zod';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { IsoDate, line, text } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { Names, nameSlots, namesOf, Parties, partySlots, runningNames } from './people.ts';

export const InvestigationPaper = z.object({
  parties: Parties,
  heldAt: line(50),
  place: line(200),
  participants: text(500),
  /** 被调查人. */
  person: line(200),
  record: text(20_000),
  investigators: Names,
  recorder: line(50),
  date: IsoDate.nullable(),
});

export function investigationContent(paper: z.infer<typeof InvestigationPaper>): PaperContent {
  return {
    ...emptyContent,
    runningNames: runningNames(paper.parties),
    texts: {
      heldAt: paper.heldAt,
      place: paper.place,
      participants: paper.participants,
      person: paper.person,
      record: paper.record,
      date: paperDate(paper.date),
    },
    signatures: {
      signatures: [
        { who: '被调查人', name: paper.person, how: '签名、盖章或按指印' },
        ...nameSlots('调查人', paper.investigators),
        ...nameSlots('记录人', [paper.recorder]),
      ],
    },
  };
}

export const SessionPaper = z.object({
  parties: Parties,
  heldAt: line(50),
  place: line(200),
  /** 事由. */
  subject: line(200),
  /** Invited helpers: not parties, mediators or the recorder. Each signs. */
  participants: Names,
  record: text(20_000),
  result: z.enum(['agreed', 'failed', 'toContinue']),
  mediators: Names,
  recorder: line(50),
  date: IsoDate.nullable(),
});

export function sessionContent(paper: z.infer<typeof SessionPaper>): PaperContent {
  const helpers = paper.participants.length === 0 ? [] : nameSlots('参加人', paper.participants);
  return {
    ...emptyContent,
    runningNames: runningNames(paper.parties),
    texts: {
      heldAt: paper.heldAt,
      place: paper.place,
      subject: paper.subject,
      parties: namesOf(paper.parties),
      participants: paper.participants.join('、'),
      record: paper.record,
      result: paper.result,
      date: paperDate(paper.date),
    },
    signatures: {
      signatures: [
        ...paper.parties.flatMap((party) => partySlots(party)),
        ...helpers,
        ...nameSlots('人民调解员', paper.mediators),
        ...nameSlots('记录人', [paper.recorder]),
      ],
    },
  };
}

export const ReturnVisitPaper = z.object({
  parties: Parties,
  /** Those who were visited; they sign. */
  visited: Names,
  agreementNumber: line(60).nullable(),
  subject: line(200),
  visitedAt: line(50),
  place: line(200),
  satisfaction: line(50),
  record: text(6000),
  visitors: Names,
  date: IsoDate.nullable(),
});

export function returnVisitContent(paper: z.infer<typeof ReturnVisitPaper>): PaperContent {
  const { subject, visitedAt, place, satisfaction, record } = paper;
  const visited = paper.visited.length === 0 ? [''] : paper.visited;
  return {
    ...emptyContent,
    runningNames: runningNames(paper.parties),
    texts: {
      visited: paper.visited.join('、'),
      agreementNumber: paper.agreementNumber ?? '',
      subject,
      visitedAt,
      place,
      satisfaction,
      record,
      date: paperDate(paper.date),
    },
    signatures: {
      signatures: [...visited.map((name) => ({ who: '当事人', name, how: '签名、盖章或按指印' })), ...nameSlots('回访人', paper.visitors)],
    },
  };
}
