import { contract, findCall } from '#shared/contract/index.ts';
import type { Answer } from '#shared/errors.ts';
import { clientOf, exampleDispute, exampleGrid, openExampleOffice } from '#engine/example-office.test-support.ts';
import { makeInput } from './call-inputs.ts';
import { outcomeOf, type Outcome, type Subject } from './subject.ts';

/** Calls that would end the session, ask the network or fill the office: their inputs pass the same gate as all others. */
const leftOut = new Set([
  'accounts.signOut',
  'accounts.setActive',
  'accounts.changePassword',
  'accounts.resetPassword',
  'accounts.signIn',
  'offices.startDemo',
  'batches.connect',
  'batches.send',
]);
const callNames = Object.entries(contract)
  // Answered above the engine, by what opens and closes its register (engine/supervisor.ts).
  .filter(([module]) => module !== 'recovery')
  .flatMap(([module, calls]) => Object.keys(calls).map((call) => `${module}.${call}`))
  .filter((name) => !leftOut.has(name));
/** These answer the record that they saved: it must be what was sent. */
const creating = ['disputes.create', 'grids.create', 'staff.create'];

/** Every call of the contract, with inputs of the right shape and of none. */
export async function gateSubject(): Promise<Subject> {
  const office = await openExampleOffice();
  // A session of its own, beside the office's: signing in over a session ends that one.
  const { token } = await clientOf(office.engine, () => null).accounts.signIn({ userName: 'wangmin', password: 'fengqiao-2026' });
  const grid = await office.api.grids.create({ fields: exampleGrid() });
  const dispute = await office.api.disputes.create({ fields: exampleDispute() });
  const kept = await office.api.files.keep({ name: 'a.csv', bytes: new Uint8Array([0xe5, 0x90, 0x8d]) });
  const ids = [grid.id, dispute.id, kept.fileId, '01900000-0000-7000-8000-00000000ffff', ...dispute.parties.map((party) => party.id)];
  let last = '';
  return {
    name: 'gate',
    lastInput: () => Buffer.from(last),
    close: () => office.close(),
    tryOne(chance) {
      const name = chance.inHundred(25) ? chance.pick(creating) : chance.pick(callNames);
      const call = findCall(name);
      if (call === undefined) throw new Error(`${name} is not in the contract`);
      const input = makeInput(chance, call.input, ids);
      last = JSON.stringify({ name, input });
      return outcomeOf(async (): Promise<Outcome> => {
        const answer: Answer<unknown> = await office.engine.answer({
          name: chance.inHundred(2) ? `${name}x` : name,
          input,
          token,
          fromHost: call.access === 'host',
        });
        if (!answer.ok) return answer.error.code === 'internal' ? { kind: 'crash', what: `${name}: internal` } : { kind: 'refused' };
        remember(ids, answer.value);
        // What comes out is checked here, not on weak PCs.
        const output = call.output.safeParse(answer.value);
        if (!output.success)
          return {
            kind: 'wrong',
            what: `${name} answered what its contract does not say: ${output.error.issues[0]?.path.join('.') ?? ''} ${output.error.issues[0]?.message ?? ''}`,
          };
        return creating.includes(name) ? compare(name, call.input.parse(input), answer.value) : { kind: 'accepted' };
      });
    },
  };
}

function remember(ids: string[], value: unknown): void {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  if (typeof id === 'string' && ids.length < 200) ids.push(id);
}

function compare(name: string, sent: unknown, saved: unknown): Outcome {
  const { fields } = sent as { fields: Record<string, unknown> };
  const differing = Object.keys(fields).filter(
    (field) => JSON.stringify(sorted(fields[field])) !== JSON.stringify(sorted((saved as Record<string, unknown>)[field])),
  );
  return differing.length === 0 ? { kind: 'accepted' } : { kind: 'wrong', what: `${name} saved another ${differing.join(', ')}` };
}

/** With its keys in order: the same record whatever its fields' order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
