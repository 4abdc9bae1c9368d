// What a person reads when the program cannot start: what happened, why, what to do. The window is not there yet, so the host words it.
// A register that is damaged, missing or without its key opens the window all the same, at the ways back.
import type { ErrorDetails } from '#shared/errors.ts';
import { wordHolder } from './holder-words.ts';

export interface StartFault {
  readonly message: string;
  readonly detail: string;
  readonly canRetry: boolean;
}

function inUse(details: ErrorDetails): StartFault {
  const text = (name: string): string | null => {
    const value = details[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const address = text('address');
  const holder = wordHolder({ user: text('user'), computer: text('computer'), since: text('since') });
  const who = holder === null ? '' : `\n${holder}。`;
  return {
    message: '台账正在被另一个程序使用',
    detail:
      address === null
        ? `同一个数据文件夹同一时间只能由一个程序打开。${who}\n请先关闭另一个“枫桥台账”，再按“重试”。`
        : `同一个数据文件夹同一时间只能由一个程序打开，它现在由浏览器方式的“枫桥台账”使用着。${who}\n可以在浏览器中打开 ${address} 继续工作；或者先停止它，再按“重试”。`,
    canRetry: true,
  };
}

const faults: Readonly<Record<string, (details: ErrorDetails) => StartFault>> = {
  'register.in-use': inUse,
  'register.key-store-missing': () => ({
    message: '系统没有可用的密钥保管服务',
    detail:
      '台账须加密保存，密钥由操作系统的密钥环（Windows 数据保护、gnome-keyring 或 KWallet）保管，现在用不了它。\n请登录桌面并打开密钥环后按“重试”，或请管理员安装 gnome-keyring；也可以改用浏览器方式启动。',
    canRetry: true,
  }),
  'register.on-network-drive': () => ({
    message: '数据文件夹在网络盘上，台账没有打开',
    detail: '网络盘会在断线或多人同时写入时损坏台账。\n请把数据文件夹放在本机硬盘上；几个人合用一份台账，请用浏览器方式。',
    canRetry: false,
  }),
  'register.in-program-folder': () => ({
    message: '数据文件夹在程序自己的文件夹里，台账没有打开',
    detail:
      '更新或卸载程序时会清空程序的文件夹，台账会跟着被删除。\n请把数据文件夹放到别处，例如自己的用户目录；已经有台账的，先把整个数据文件夹移出来。',
    canRetry: false,
  }),
  'register.not-ours': () => ({
    message: '数据文件夹里的 register.db 不是枫桥台账的文件',
    detail: '为免损坏别的程序的数据，没有打开它。\n请另选一个空的数据文件夹，或把这个文件移走。',
    canRetry: true,
  }),
  'register.not-a-file': (details) => ({
    message: `数据文件夹里的 ${typeof details['file'] === 'string' && details['file'] !== '' ? details['file'] : '一个文件'} 是个文件夹，不是文件`,
    detail:
      '可能是解压或同步软件建的，也可能是别的文件夹改成了这个名字。程序没有打开台账，也没有改动它。\n请把这个文件夹移到别处，放回原来的文件后按“重试”。',
    canRetry: true,
  }),
  'register.not-a-folder': (details) => ({
    message: `“${typeof details['folder'] === 'string' ? details['folder'] : ''}”应该是文件夹，却是个文件`,
    detail: '台账要放在文件夹里，程序没有打开台账，也没有改动这个文件。\n请把这个文件移到别处，或用 --data 另选一个文件夹，再启动。',
    canRetry: true,
  }),
  'register.backup-failed': () => ({
    message: '升级台账前的备份没有做成，台账没有打开',
    detail: '程序升级台账之前必须先有一份检查过的备份。台账文件没有被改动。\n请检查磁盘剩余空间（至少为台账文件的两倍）后按“重试”。',
    canRetry: true,
  }),
  'register.locked': () => ({
    message: '台账文件被别的软件占用着',
    detail: '常见的是备份、杀毒或同步软件正在读它。\n请等它结束后按“重试”。不要把数据文件夹放进网盘的同步目录。',
    canRetry: true,
  }),
  'register.not-writable': () => ({
    message: '数据文件夹不能写入，台账没有打开',
    detail: '文件夹是只读的，或者当前系统用户没有写入的权限。\n请让管理员给出写入权限，或把数据文件夹换到自己的用户目录，然后按“重试”。',
    canRetry: true,
  }),
  'register.disk-error': () => ({
    message: '磁盘读写出错，台账没有打开',
    detail: '操作系统报告磁盘读写失败，磁盘可能有故障。\n请不要再写入这块磁盘，先把整个数据文件夹复制到别处，再请维护人员检查。',
    canRetry: true,
  }),
  'register.disk-full': () => ({
    message: '磁盘已满，台账没有打开',
    detail: '写入台账需要空间，现在一点也没有了。\n请清出至少 1 GB 空间后按“重试”。已保存的内容不会丢失。',
    canRetry: true,
  }),
};

/** Words a refusal to start. An unknown one is our own fault and shows its number. */
export function wordStartFault(code: string, details: ErrorDetails, number: string): StartFault {
  const word = Object.hasOwn(faults, code) ? faults[code] : undefined;
  return (
    word?.(details) ?? {
      message: '程序没有能够启动',
      detail: `这是程序自身的错误，编号 ${number}，已记入日志。台账文件没有被改动。\n请按“重试”；如果仍然不行，请把编号告诉维护人员。`,
      canRetry: true,
    }
  );
}

export const emptyFolderWords = {
  message: '没有写明数据文件夹',
  detail: '--data 后面是空的，程序没有打开，也没有另建台账。\n请在 --data 后面写上文件夹的位置，再启动。',
} as const;

export const weakStoreQuestion = {
  message: '这台电脑没有可用的密钥环',
  detail:
    '台账仍会加密，但密钥只能用固定口令封存：拿到整个数据文件夹的人可以打开台账。\n建议先安装并打开 gnome-keyring 或 KWallet 再使用。演示或培训可以继续。',
  agree: '我知道风险，继续使用',
  decline: '退出',
} as const;

export const uncaughtWords = {
  message: '程序内部出了一个错',
  detail: (number: string) =>
    `编号 ${number}，已记入日志。已经保存的内容不会丢失。\n可以继续使用；如果窗口不再反应，请先记下正在填写的内容，再重新启动。`,
  restart: '重新启动',
  goOn: '继续使用',
} as const;

export const engineStopped = {
  message: '台账程序的后台停止了工作',
  detail: (number: string) => `编号 ${number}，已记入日志。已经保存的内容不会丢失，刚才没有保存成功的那一步需要重做。\n请按“重新启动”。`,
} as const;
