// A program that ends three times before its first screen will not come up the fourth time by itself: the person is offered help.

const startsBelieved = 3;

/** @param unfinishedStarts starts in a row, before this one, that did not reach the first screen and told nobody why */
export function isCrashLoop(unfinishedStarts: number): boolean {
  return unfinishedStarts >= startsBelieved;
}

export type CrashHelp = 'log' | 'safe' | 'usual' | 'quit';

/** The buttons in their order. A safe start that did not help is not offered again. */
export function crashHelpButtons(isSafeStart: boolean): readonly { readonly help: CrashHelp; readonly label: string }[] {
  return [
    ...(isSafeStart ? [] : ([{ help: 'safe', label: '安全启动' }] as const)),
    { help: 'usual', label: '照常启动' },
    { help: 'log', label: '打开日志文件夹' },
    { help: 'quit', label: '退出' },
  ];
}

export const crashHelpWords = {
  message: '前几次启动都没有成功',
  detail:
    '程序连续三次没有显示出第一个页面就结束了。台账文件没有被改动。\n“安全启动”不用显卡加速，窗口也回到原来的大小，多半能打开。还不行，请打开日志文件夹，把 desktop.log 交给维护人员。',
} as const;
