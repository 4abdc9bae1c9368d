import type { KeyboardEvent } from 'react';
import { codeName, staffKinds } from '#shared/codes/index.ts';
import type { KnownPerson } from '#shared/contract/dispute-entry.ts';

interface KnownPeopleProps {
  readonly people: readonly KnownPerson[];
  readonly onTake: (person: KnownPerson) => void;
}

/** Under the party that is being typed: who this is already. Down goes into the list, Enter takes the known facts over. */
export function KnownPeople({ people, onTake }: KnownPeopleProps) {
  if (people.length === 0) return null;
  return (
    <div className="known-people" role="group" aria-label="已有的人">
      <span className="quiet">已有的人，按 ↓ 选、Enter 填入：</span>
      {people.map((person) => (
        <button key={person.ids[0]} type="button" tabIndex={-1} className="known-person" onKeyDown={walk} onClick={() => onTake(person)}>
          <b>{person.name}</b>
          <span className="number">{person.idNumber}</span>
          <span className="number">{person.phone}</span>
          <span className="known-place">{person.address}</span>
          <span className="quiet known-past">{pastWords(person)}</span>
        </button>
      ))}
    </div>
  );
}

/** From the field into the list: the first of the known people gets the cursor. */
export function enterKnownPeople(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  if (event.key !== 'ArrowDown' || event.altKey || !(target instanceof HTMLInputElement) || target.getAttribute('role') === 'combobox')
    return;
  const first = event.currentTarget.querySelector<HTMLElement>('.known-person');
  if (!first) return;
  event.preventDefault();
  first.focus();
}

function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const { currentTarget } = event;
  const isSibling = (element: Element | null): element is HTMLElement =>
    element instanceof HTMLElement && element.classList.contains('known-person');
  const step =
    event.key === 'ArrowDown'
      ? currentTarget.nextElementSibling
      : event.key === 'ArrowUp'
        ? currentTarget.previousElementSibling
        : undefined;
  if (event.key !== 'Escape' && step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (step !== undefined && isSibling(step)) step.focus();
  else if (event.key !== 'ArrowDown') currentTarget.closest('.party')?.querySelector<HTMLElement>('.field input')?.focus();
}

function pastWords({ staffKind, disputes, disputeCount }: KnownPerson): string {
  if (staffKind !== null) return `本单位${codeName(staffKinds, staffKind) ?? '人员'}`;
  const [latest] = disputes;
  return latest === undefined ? '' : `${String(disputeCount)} 件：${latest.acceptedOn} ${latest.title}${disputeCount > 1 ? ' 等' : ''}`;
}
