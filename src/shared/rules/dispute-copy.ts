// A dispute that begins from another one: what is the same by nature is taken over, what happened is not.
import type { GridHabits, PersonFacts } from '#shared/contract/dispute-entry.ts';
import type { DisputeFields, Party } from '#shared/contract/disputes.ts';

/** Facts of one event: its days, how it went and ended, its number elsewhere. */
const ownFacts = [
  'acceptedOn',
  'occurredOn',
  'dueOn',
  'state',
  'outcome',
  'resolvedOn',
  'resolution',
  'evaluatedOn',
  'evaluation',
  'eventNumber',
  'assessment',
  'satisfaction',
  'satisfactionNote',
  'typesConfirmedBy',
  'remark',
] as const;

/** The fields of a new record copied from a saved one. `blank` is a new record as the form begins it. */
export function copiedDispute(source: DisputeFields, blank: DisputeFields, newId: () => string): DisputeFields {
  const own = Object.fromEntries(Object.entries(blank).filter(([field]) => (ownFacts as readonly string[]).includes(field)));
  return { ...source, ...own, parties: source.parties.map((party) => ({ ...party, id: newId() })) };
}

/** Of the last dispute's habits those that the form has still blank: nothing that was typed is written over. */
export function habitsToTake(fields: DisputeFields, habits: GridHabits['fields'], blank: DisputeFields): Partial<DisputeFields> {
  const entries = Object.entries(habits).filter(([field, value]) => {
    const [is, begins] = [fields, blank].map((each) => (each as Readonly<Record<string, unknown>>)[field]);
    return value !== null && value !== '' && value !== is && (is === null || is === '' || is === begins);
  });
  return Object.fromEntries(entries);
}

/** Of what is known of a person that which the party still lacks. Name, and number with its type, come as they are known. */
export function factsToTake(party: Party, facts: PersonFacts): Partial<Party> {
  const { name, kind, idType, idNumber, ...others } = facts;
  const lacking = Object.entries(others).filter(([field, value]) => {
    const typed = (party as Readonly<Record<string, unknown>>)[field];
    return (
      value !== null &&
      value !== '' &&
      (typed === null || typed === '' || (field === 'phone' && typeof typed === 'string' && value.startsWith(typed)))
    );
  });
  return { ...(Object.fromEntries(lacking) as Partial<Party>), name, kind, ...(idNumber === '' ? {} : { idType, idNumber }) };
}
