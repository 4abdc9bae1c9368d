import { useEffect, useState } from 'react';
import type { KnownPerson } from '#shared/contract/dispute-entry.ts';
import type { Party } from '#shared/contract/disputes.ts';
import { api } from '../../api/api.ts';
import { noteTrouble } from '../../api/trouble.ts';

/** A hand that goes on typing is not asked about every letter. */
const pauseMs = 250;

/** Who the party that is being typed is already known as; asked only while the cursor is in it. */
export function useKnownPeople(party: Party, exceptDisputeId: string | null, asked: boolean): readonly KnownPerson[] {
  const [people, setPeople] = useState<readonly KnownPerson[]>([]);
  const { name, idNumber, phone } = party;
  useEffect(() => {
    if (!asked) return setPeople([]);
    let current = true;
    const timer = setTimeout(() => {
      api.disputes.knownPeople({ name, idNumber, phone, exceptDisputeId }).then((answer) => {
        if (current) setPeople(answer.people);
      }, noteTrouble);
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [name, idNumber, phone, exceptDisputeId, asked]);
  return people;
}
