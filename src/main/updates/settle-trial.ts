// At a start: counts a new version's starts, and offers the way back from one that shows no screen. Before the register is opened.
import { rm } from 'node:fs/promises';
import { describeError, type Log } from '../log.ts';
import { attempt } from './attempt.ts';
import { installPackage } from './install-package.ts';
import { keepPackage } from './package-files.ts';
import type { UpdateFiles } from './trial-files.ts';
import { decideStart, type KeptPackage, type UpdateTrial } from './update-trial.ts';
import { faultNote, type UpdateQuestion, updateWords } from './words.ts';

export interface TrialParts {
  readonly version: string;
  readonly appImage: string | undefined;
  readonly files: UpdateFiles;
  readonly log: Log;
  /** @returns the chosen one of the question's choices; -1 for later */
  readonly ask: (question: UpdateQuestion) => Promise<number>;
}

/**
 * Throws nothing: a start must not end at a note of the update's.
 * @returns `leave` when the former version has been installed: this one ends, and `andRestart` says whether it has to start the other
 */
export async function settleTrial(
  parts: TrialParts,
): Promise<{ readonly kind: 'go on' } | { readonly kind: 'leave'; readonly andRestart: boolean }> {
  const { files, log, version } = parts;
  const decision = decideStart(files.trial(), version);
  switch (decision.kind) {
    case 'usual':
      attempt(log, 'trial not ended', () => files.endTrial());
      return { kind: 'go on' };
    case 'not installed':
      log.note('update not finished', { version: decision.trial.to });
      attempt(log, 'trial not ended', () => files.endTrial());
      attempt(log, 'update memory not written', () =>
        files.remember({ tellAtStart: { code: 'updates.not-finished', version: decision.trial.to } }),
      );
      return { kind: 'go on' };
    case 'counted':
      attempt(log, 'start not counted', () => files.begin(decision.trial));
      return { kind: 'go on' };
    case 'offer going back':
      log.note('update shows no screen', { version: decision.trial.to, starts: decision.trial.starts });
      return await offerGoingBack(parts, decision.trial);
  }
}

async function offerGoingBack(
  { files, log, ask, appImage }: TrialParts,
  { from, to, former }: UpdateTrial,
): ReturnType<typeof settleTrial> {
  if (former === null) {
    await ask(updateWords.noWayBack(from, to));
    return { kind: 'go on' };
  }
  if ((await ask(updateWords.offerGoingBack(from, to))) !== 0) return { kind: 'go on' };
  const fault = await installFormer(former, appImage, log);
  log.note('went back', { from: to, to: from, fault });
  if (fault !== null) {
    await ask(faultNote(fault, { version: from }));
    return { kind: 'go on' };
  }
  attempt(log, 'update memory not written', () => files.remember({ gaveUp: to, tellAtStart: { code: 'went-back', version: to } }));
  attempt(log, 'trial not ended', () => files.endTrial());
  return { kind: 'leave', andRestart: former.kind !== 'nsis' };
}

async function installFormer(former: KeptPackage, appImage: string | undefined, log: Log): Promise<string | null> {
  try {
    return (await installPackage({ ...former, andRestart: true, appImage, signal: new AbortController().signal })).fault;
  } catch (error) {
    log.note('installing failed', describeError(error));
    return 'updates.install-failed';
  }
}

/** The first screen was seen: the new version stands, and its package, now the only one that is kept, is the way back from the next one. */
export async function passTrial({ files, log }: Pick<TrialParts, 'files' | 'log'>): Promise<string | null> {
  const trial = files.trial();
  if (trial === null) return null;
  attempt(log, 'trial not ended', () => files.endTrial());
  try {
    files.remember({ standing: await keepPackage(files.folders.standing, trial.present) });
    await Promise.all([files.folders.former, trial.present.file].map((path) => rm(path, { recursive: true, force: true })));
  } catch (error) {
    log.note('package not kept', describeError(error));
  }
  log.note('update stands', { version: trial.to });
  return trial.to;
}
