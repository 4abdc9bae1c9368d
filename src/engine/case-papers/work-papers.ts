// Papers of the work on a case: investigations (F6), evidence (F7), sessions (F8), return visits (F11). Each may be there several times.
import { codeName, satisfactionLevels } from '#shared/codes/index.ts';
import { paperTime } from '#shared/rules/agreement-wording.ts';
import { casePaper, namesIn, partiesOn, partyNames, type CaseFacts } from './case-facts.ts';
import type { CasePaper } from '../papers/case-paper.ts';
import { subjectOf } from './subject.ts';

export function investigationPapers(facts: CaseFacts): CasePaper[] {
  return inOrder(facts.value.investigations, ({ heldAt }) => heldAt).map(({ item, ordinal }) =>
    casePaper(facts, 'investigation', {
      partId: item.id,
      ordinal,
      on: item.heldAt.slice(0, 10),
      data: {
        parties: partiesOn(facts, item.heldAt.slice(0, 10)),
        heldAt: paperTime(item.heldAt),
        place: item.place,
        participants: item.participants,
        person: item.asked,
        record: item.record,
        investigators: namesIn(item.investigators),
        recorder: item.recorder,
        date: item.heldAt.slice(0, 10),
      },
      missing: { 'investigations.record': item.record === '', 'investigations.recorder': item.recorder === '' },
    }),
  );
}

export function evidencePapers(facts: CaseFacts): CasePaper[] {
  return inOrder(facts.value.evidence, () => '').map(({ item, ordinal }) =>
    casePaper(facts, 'evidenceSlip', {
      partId: item.id,
      ordinal,
      on: item.takenOn,
      data: {
        parties: partiesOn(facts, item.takenOn),
        title: item.title,
        evidenceKind: '',
        sheets: item.files.length === 0 ? '' : String(item.files.length),
        provider: item.source,
        receiver: '',
        obtainedOn: item.takenOn,
        description: item.description,
      },
      missing: { 'evidence.takenOn': item.takenOn === null, 'evidence.source': item.source === '' },
    }),
  );
}

/** Before the first session there is one that can't be drawn yet: the dossier needs it. */
export function sessionPapers(facts: CaseFacts): CasePaper[] {
  const { value } = facts;
  if (value.sessions.length === 0) return [casePaper(facts, 'sessionRecord', { on: null, data: null, missing: { sessions: true } })];
  return inOrder(value.sessions, ({ heldAt }) => heldAt).map(({ item, ordinal }) => {
    const on = item.heldAt.slice(0, 10);
    const present = new Set(item.presentPartyIds);
    const parties = partiesOn(facts, on).filter((_party, index) => present.size === 0 || present.has(value.parties[index]?.id ?? ''));
    return casePaper(facts, 'sessionRecord', {
      partId: item.id,
      ordinal,
      on,
      data: {
        parties,
        heldAt: paperTime(item.heldAt),
        place: item.place,
        subject: subjectOf(value),
        participants: namesIn(item.participants),
        record: item.record,
        result: item.result,
        mediators: value.mediators.map(({ name }) => name),
        recorder: item.recorder === '' ? value.recorder : item.recorder,
        date: on,
      },
      missing: { 'sessions.record': item.record === '', mediators: value.mediators.length === 0, notice: value.notice === null },
    });
  });
}

export function visitPapers(facts: CaseFacts): CasePaper[] {
  const { value } = facts;
  return inOrder(value.visits, ({ visitedAt }) => visitedAt).map(({ item, ordinal }) => {
    const on = item.visitedAt.slice(0, 10);
    const record = [item.performance, item.lawsuit, item.measures].filter((words) => words !== '').join('\n');
    return casePaper(facts, 'returnVisit', {
      partId: item.id,
      ordinal,
      on,
      data: {
        parties: partiesOn(facts, on),
        visited: partyNames(facts, item.partyIds),
        agreementNumber: value.agreement?.number ?? null,
        subject: subjectOf(value),
        visitedAt: paperTime(item.visitedAt),
        place: item.place,
        satisfaction: item.satisfaction === null ? '' : (codeName(satisfactionLevels, item.satisfaction) ?? ''),
        record,
        visitors: namesIn(item.visitors),
        date: on,
      },
      missing: { 'agreement.number': value.agreement?.number == null, 'visits.performance': item.performance === '' },
    });
  });
}

/** Oldest first; `ordinal` is null for an only one. */
function inOrder<Item>(items: readonly Item[], key: (item: Item) => string): { readonly item: Item; readonly ordinal: number | null }[] {
  const sorted = [...items].sort((left, right) => key(left).localeCompare(key(right)));
  return sorted.map((item, index) => ({ item, ordinal: sorted.length === 1 ? null : index + 1 }));
}
