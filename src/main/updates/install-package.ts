// Installs one package: checks the file once more, runs what installs it, reads how that ended. The register is closed by then.
import type { PackageKind } from './description.ts';
import { debQuery, installCommand, type InstallEnd, isDebInstalled, readDebEnd, readNsisEnd } from './install-command.ts';
import { isTheFile, replaceAppImage } from './package-files.ts';
import { answerOf, letRun, runToItsEnd } from './run-command.ts';

export interface Installing {
  readonly version: string;
  readonly kind: PackageKind;
  readonly file: string;
  readonly sha512: string;
  readonly andRestart: boolean;
  /** The file that runs, for an AppImage. */
  readonly appImage: string | undefined;
  readonly signal: AbortSignal;
}

/** The system asks for a password meanwhile, and nobody may be looking. */
const longestMilliseconds = 15 * 60_000;

export async function installPackage({ version, kind, file, sha512, andRestart, appImage, signal }: Installing): Promise<InstallEnd> {
  if (!(await isTheFile(file, sha512))) return { fault: 'updates.package-differs', isTouched: false };
  const step = installCommand(kind, file, andRestart);
  if (step === null) {
    try {
      await replaceAppImage(file, appImage ?? '');
      return { fault: null, isTouched: true };
    } catch {
      return { fault: 'updates.not-writable', isTouched: false };
    }
  }
  if (step.waits === 'until it runs') return readNsisEnd(await letRun(step.command, step.args));
  const end = await runToItsEnd(step.command, step.args, { signal, limitMilliseconds: longestMilliseconds });
  return readDebEnd(end, isDebInstalled(await answerOf(debQuery.command, debQuery.args), version));
}
