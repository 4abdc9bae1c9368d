// What a person reads about updates: what happened, why, what to do. The host words it: it speaks when the page cannot.
import type { ErrorDetails } from '#shared/errors.ts';

/** A question or a note. `later` stands first, is the default and is what Escape answers: a clerk who types must not install by Enter. */
export interface UpdateQuestion {
  readonly message: string;
  readonly detail: string;
  readonly later: string;
  readonly choices: readonly string[];
}

const note = (message: string, detail: string): UpdateQuestion => ({ message, detail, later: '知道了', choices: [] });

const byStick = '也可以向县里领取安装包，用 U 盘安装，台账内容会保留。';

export const updateWords = {
  offered: (version: string): UpdateQuestion => ({
    message: `有新版本 ${version}`,
    detail: '下载在后台进行，不影响现在的工作；下载好以后，等您退出程序时才安装。',
    later: '以后再说',
    choices: ['下载'],
  }),
  downloading: (version: string, percent: number): UpdateQuestion => ({
    message: `正在下载新版本 ${version}`,
    detail: `已下载 ${String(percent)}%，不影响现在的工作。停下以后，已经下载的部分会留着，下次接着下载。`,
    later: '继续下载',
    choices: ['停止下载'],
  }),
  ready: (version: string): UpdateQuestion => ({
    message: `新版本 ${version} 已经备好`,
    detail: '安装前先备份台账并检查备份，再关闭台账。安装途中不要关机。没有写完的内容会留在草稿里。',
    later: '退出程序时再装',
    choices: ['现在安装', '这次不装'],
  }),
  latest: (version: string): UpdateQuestion => note(`现在的版本 ${version} 已是最新`, ''),
  notYet: (version: string): UpdateQuestion =>
    note(
      `新版本 ${version} 还没有轮到这台电脑`,
      '新版本分批发放，轮到时会在页面上提示。急用的，可以向县里领取，用“帮助 → 从文件夹更新”安装。',
    ),
  notSet: (version: string): UpdateQuestion =>
    note(`现在的版本是 ${version}`, '还没有设置更新地址。可以把县里给的更新文件放到 U 盘，用“帮助 → 从文件夹更新”安装，台账内容会保留。'),
  cannotInstall: note('这个程序不是用安装包装上的，不能自己更新', '请向县里领取新版本，照原来的办法换上，台账内容会保留。'),
  unsavedFirst: note('有内容还没有保存，没有安装', '程序已经在替您保存刚才填写的内容。请等一两秒，看一眼页面，再安装一次。'),
  waitingForSystem: (version: string): UpdateQuestion => ({
    message: `正在安装新版本 ${version}`,
    detail: '系统会另外弹出窗口，要求输入这台电脑的管理员密码。输入以后请等安装做完，途中不要关机。',
    later: '取消安装',
    choices: [],
  }),
  offerGoingBack: (from: string, to: string): UpdateQuestion => ({
    message: `新版本 ${to} 连续两次没有打开`,
    detail: `可以退回原来的版本 ${from}。台账不会丢：更新之前已经备份过。\n退回后如果提示台账是新版本写的，请在“找回台账”里选更新之前的那一份。`,
    later: '再试一次',
    choices: [`退回 ${from}`],
  }),
  noWayBack: (from: string, to: string): UpdateQuestion =>
    note(
      `新版本 ${to} 连续两次没有打开`,
      `这台电脑上没有留下原来版本 ${from} 的安装包。请向县里领取，装上即可，台账内容会保留。按“知道了”再试一次。`,
    ),
} as const;

/** Lines in the page. */
export const updateLines = {
  offered: (version: string) => `有新版本 ${version}，可以在菜单“帮助 → 检查更新”里下载`,
  downloading: (version: string, percent: number) => `正在下载新版本 ${version}（${String(percent)}%），不影响工作`,
  atQuit: (version: string) => `新版本 ${version} 已经备好，退出程序时安装`,
  ready: (version: string) => `新版本 ${version} 已经备好，可以在菜单“帮助 → 检查更新”里安装`,
  installing: (version: string) => `正在安装新版本 ${version}，请不要关机；台账已经关上，装好后程序会重新打开`,
  updated: (version: string) => `程序已经更新到 ${version}`,
  wentBack: (version: string) => `新版本 ${version} 在这台电脑上打不开，已经退回原来的版本；请告诉县里`,
  failed: (version: string, code: string, details: ErrorDetails = {}) => `新版本 ${version} 没有装上：${wordFault(code, details).why}`,
} as const;

interface Fault {
  readonly what: string;
  readonly why: string;
  readonly toDo: string;
}

const v = (details: ErrorDetails): string => (typeof details['version'] === 'string' ? ` ${details['version']}` : '');

const faults: Readonly<Record<string, (details: ErrorDetails) => Fault>> = {
  'updates.no-key': () => ({ what: '不能更新', why: '这个程序里没有制作单位的公钥，无法核对更新是不是真的', toDo: byStick }),
  'updates.unreadable': () => ({ what: '没有更新', why: '更新说明读不出来，可能没有放全，或者被改过', toDo: '请告诉县里重新放一份。' }),
  'updates.not-signed': () => ({
    what: '没有更新',
    why: '更新说明没有制作单位的签名，或者签名不对，不能证明它是真的',
    toDo: '程序没有下载、也没有运行任何东西。请告诉县里：更新地址上的文件可能被人换过。',
  }),
  'updates.older': (details) => ({
    what: '没有更新',
    why: `那里的版本${v(details)} 比现在用的旧`,
    toDo: '不用做什么。要换回旧版本的，请与县里联系。',
  }),
  'updates.shown-again': (details) => ({
    what: '没有更新',
    why: `那里的版本${v(details)} 比这台电脑见过的最新版本旧，可能是有人又放回了旧文件`,
    toDo: '请告诉县里核对更新地址上的文件。',
  }),
  'updates.gave-up': (details) => ({
    what: '没有更新',
    why: `版本${v(details)} 在这台电脑上打不开，已经退回过一次`,
    toDo: '请等下一个版本，并把这件事告诉县里。',
  }),
  'updates.no-package': (details) => ({
    what: '没有更新',
    why: `版本${v(details)} 没有适合这台电脑的安装包`,
    toDo: '请把这台电脑的系统和型号告诉县里。',
  }),
  'updates.unreached': () => ({
    what: '没有连上更新地址',
    why: '网络不通，或者那台服务器没有开',
    toDo: `不影响使用，稍后会再试。${byStick}`,
  }),
  'updates.nothing-there': () => ({
    what: '没有更新',
    why: '更新地址上没有更新说明',
    toDo: '不影响使用，稍后会再试；一直这样的，请告诉县里。',
  }),
  'updates.nothing-in-folder': () => ({
    what: '没有更新',
    why: '这个文件夹里没有更新说明（fengqiao-update.json）',
    toDo: '请选直接放着更新文件的那个文件夹。',
  }),
  'updates.folder-unreadable': () => ({
    what: '没有更新',
    why: '这个文件夹读不出来，可能 U 盘没有插好、已经损坏，或者没有读取的权限',
    toDo: '请重新插好 U 盘再试；还不行的，请换一个 U 盘，向县里重新领取。',
  }),
  'updates.package-missing': () => ({
    what: '没有下载完',
    why: '更新说明里写的安装包不在那里，或者大小不对',
    toDo: '请告诉县里：安装包可能没有放全。',
  }),
  'updates.package-differs': () => ({
    what: '没有安装',
    why: '下载到的安装包与制作单位签名的不一样，已经丢弃',
    toDo: '没有运行它。请再下载一次；还不行的，请告诉县里：安装包可能被人换过。',
  }),
  'updates.publisher-differs': () => ({
    what: '没有安装',
    why: 'Windows 没有认出安装包上制作单位的签名，已经丢弃',
    toDo: '没有运行它。请把这件事告诉县里：安装包可能被人换过，或者这台电脑查不了签名。',
  }),
  'updates.cut': () => ({ what: '没有下载完', why: '网络断了，或者 U 盘被拔下', toDo: '已经下载的部分留着，再点“检查更新”会接着下载。' }),
  'updates.disk-full': () => ({ what: '没有下载完', why: '磁盘满了', toDo: '请清理磁盘空间后再试。' }),
  'updates.not-writable': () => ({
    what: '没有更新',
    why: '程序所在的文件夹或者下载的文件夹不能写入',
    toDo: '请管理员给出写入权限，或者用安装包安装。',
  }),
  'updates.backup-failed': () => ({
    what: '没有安装',
    why: '安装前的台账备份没有做成',
    toDo: '请检查磁盘剩余空间后再试。台账没有被改动，可以继续使用。',
  }),
  'updates.not-closed': () => ({ what: '没有安装', why: '台账没有能够按时关上', toDo: '程序将重新打开，台账没有被改动。请过一会儿再试。' }),
  'updates.no-pkexec': () => ({
    what: '没有安装',
    why: '这台电脑上没有请求授权的组件（pkexec）',
    toDo: '请管理员双击安装包安装。台账没有被改动，可以继续使用。',
  }),
  'updates.not-authorised': () => ({
    what: '没有安装',
    why: '输入密码的窗口被关掉了',
    toDo: '没有改动任何东西，可以继续使用。请找知道管理员密码的人再装一次。',
  }),
  'updates.no-authorisation': () => ({
    what: '没有安装',
    why: '系统没有给出安装的权限，可能密码不对，或者这个用户不能安装程序',
    toDo: '没有改动任何东西，可以继续使用。请管理员来安装。',
  }),
  'updates.cancelled': () => ({ what: '没有安装', why: '您取消了安装', toDo: '没有改动任何东西，可以继续使用。' }),
  'updates.took-too-long': () => ({
    what: '没有安装',
    why: '等了 15 分钟没有人输入密码',
    toDo: '可以继续使用。请找知道管理员密码的人再装一次。',
  }),
  'updates.install-failed': () => ({
    what: '没有装好',
    why: '系统的安装程序报告出错',
    toDo: '请再装一次；还不行的，请管理员双击安装包安装。台账没有被改动。',
  }),
  'updates.installer-blocked': () => ({
    what: '没有安装',
    why: '安装程序没有能够启动，可能被杀毒软件或者系统的策略拦住了',
    toDo: '台账没有被改动，可以继续使用。请管理员放行后再试，或者用 U 盘安装。',
  }),
  'updates.not-finished': () => ({
    what: '没有装上',
    why: '安装程序没有做完，或者中途被关掉了',
    toDo: '台账没有被改动，可以继续使用。请在“帮助 → 检查更新”里再装一次。',
  }),
};

/** Whatever else went wrong: ours, and in the log under its number. */
function unknown({ number }: ErrorDetails): Fault {
  const numbered = typeof number === 'string' ? `，编号 ${number}` : '';
  return {
    what: '没有更新',
    why: `这是程序自身的错误${numbered}，已记入日志`,
    toDo: `台账没有被改动，可以继续使用。请把编号告诉维护人员。${byStick}`,
  };
}

export function wordFault(code: string, details: ErrorDetails): Fault {
  return faults[code]?.(details) ?? unknown(details);
}

export function faultNote(code: string, details: ErrorDetails): UpdateQuestion {
  const { what, why, toDo } = wordFault(code, details);
  return note(what, `${why}。\n${toDo}`);
}
