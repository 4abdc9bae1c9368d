// Asks what to do after three starts that came to nothing, as often as the person wants to look at the log.
import { dirname } from 'node:path';
import { dialog, shell } from 'electron';
import { crashHelpButtons, crashHelpWords, type CrashHelp } from './crash-loop.ts';

export async function askCrashHelp(logFile: string, isSafeStart: boolean): Promise<Exclude<CrashHelp, 'log'>> {
  const buttons = crashHelpButtons(isSafeStart);
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: '枫桥台账',
      message: crashHelpWords.message,
      detail: crashHelpWords.detail,
      buttons: buttons.map(({ label }) => label),
      defaultId: 0,
      cancelId: buttons.length - 1,
      noLink: true,
    });
    const help = buttons[response]?.help ?? 'quit';
    if (help !== 'log') return help;
    await shell.openPath(dirname(logFile));
  }
}
