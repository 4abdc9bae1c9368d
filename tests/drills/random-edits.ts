// What a busy clerk does, in any order and without end. Before each call the clerk says what it may change, after the answer what
// stands now: whatever the kill cuts, the drill knows what must be there.
import type { Api } from '#shared/contract/index.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import type { Chance } from '#engine/demo/seeded-random.ts';
import { pickWeighted, seededChance } from '#engine/demo/seeded-random.ts';
import { UserError } from '#shared/errors.ts';
import { keptDraft } from './kept-things.ts';
import { createClerk, type Clerk } from './clerk.ts';
import { attach, changeAttachment, detach } from './attachment-acts.ts';
import { create, editMany, merge, move, remove, restore, undoFromHistory, undoMany, unmerge, update } from './dispute-acts.ts';
import { changeTransfer, openFromTransfer, registerTransfer, removeTransfer, restoreTransfer } from './transfer-acts.ts';
import type { Told } from './told.ts';

export type Act = (clerk: Clerk, chance: Chance) => Promise<boolean>;

/** Each with its weight; an act that finds nothing to act on answers false, and another turn comes. */
export const acts: readonly (readonly [weight: number, act: Act])[] = [
  [20, create],
  [14, update],
  [18, move],
  [5, remove],
  [5, restore],
  [8, undoFromHistory],
  [5, editMany],
  [4, undoMany],
  [6, merge],
  [5, unmerge],
  [6, registerTransfer],
  [5, changeTransfer],
  [3, openFromTransfer],
  [2, removeTransfer],
  [2, restoreTransfer],
  [8, attach],
  [3, changeAttachment],
  [3, detach],
];

/** Makes an act. A rule may refuse it, which answers false and must change nothing; anything else that goes wrong ends the clerk's work. */
export async function doAct(act: Act, clerk: Clerk, chance: Chance): Promise<boolean> {
  try {
    return await act(clerk, chance);
  } catch (error) {
    if (error instanceof UserError && !error.code.startsWith('register.') && error.code !== 'internal') return false;
    throw error;
  }
}

const draftKey = '/disputes/new';

/** Works until it is killed, or until it was answered `turns` times. */
export async function editAtRandom(
  api: Api,
  seed: number,
  newDispute: () => DisputeFields,
  tell: (told: Told) => void,
  turns = Number.POSITIVE_INFINITY,
): Promise<void> {
  const chance = seededChance(seed);
  const clerk = await createClerk(api, newDispute, tell);
  let number = await lastTyped(api);
  for (let turn = 0; turn < turns; turn += 1) {
    if (chance.inHundred(30)) {
      const content = { number: (number += 1), words: '正在写的内容'.repeat(chance.between(1, 60)) };
      clerk.trying('draft', [`draft ${draftKey}`]);
      await api.drafts.keep({ key: draftKey, content });
      tell(keptDraft(draftKey, content));
    }
    await doAct(pickWeighted(chance, acts), clerk, chance);
  }
}

/** The number in the draft that a former process left. */
async function lastTyped(api: Api): Promise<number> {
  const { rows } = await api.drafts.list({});
  const draft = rows.find(({ key }) => key === draftKey)?.content as { readonly number: number } | undefined;
  return draft?.number ?? 0;
}
