// What a person reads when the program cannot start: what happened, why, what to do. The window is not there yet, so the host words it.
import type { ErrorDetails } from '#shared/errors.ts';

export interface StartFault { readonly message: string; readonly detail: string; readonly canRetry: boolean }

function inUse(details: ErrorDetails): StartFault {
  const address = typeof details['address'] === 'string' && details['address'] !== '' ? details['address'] : null;
  return {
    message: '台账正在被另一个程序使用',
    detail: address === null
      ? '同一个数据文件夹同一时间只能由一个程序打开。\n请先关闭另一个“枫桥台账”，再按“重试”。'
      : `同一个数据文件夹同一时间只能由一个程序打开，它现在由浏览器方式的“枫桥台账”使用着。\n可以在浏览器中打开 ${address} 继续工作；或者先停止它，再按“重试”。`,
    canRetry: true,
  };
}

const faults: Readonly<Record<string, (details: ErrorDetails) => StartFault>> = {
  'register.in-use': inUse,
  'register.wrong-key': () => ({
    message: '密钥与台账不符，台账没有打开',
    detail: '台账文件是用另一把密钥加密的，常见原因是从别的电脑拷来了台账文件，却没有同时拷来它的密钥。\n台账文件没有被改动。请把与这份台账一起保存的密钥文件放回数据文件夹，或用备份恢复。',
    canRetry: true,
  }),
  'register.key-missing': () => ({
    message: '找不到台账的密钥，台账没有打开',
    detail: '数据文件夹里有台账文件，却没有它的密钥文件（register.key.sealed）。为免把旧台账当成空台账，程序不会另造一把。\n请把密钥文件放回数据文件夹再按“重试”；如果密钥已经丢失，请用备份恢复。',
    canRetry: true,
  }),
  'register.key-damaged': () => ({
    message: '台账的密钥打不开，台账没有打开',
    detail: '密钥由操作系统按登录用户保管。换了 Windows 登录用户、重装过系统或重置过密钥环，就打不开。\n请用原来的系统用户登录后再试；台账文件没有被改动。',
    canRetry: true,
  }),
  'register.key-store-missing': () => ({
    message: '系统没有可用的密钥保管服务',
    detail: '台账须加密保存，密钥由操作系统的密钥环（Windows 数据保护、gnome-keyring 或 KWallet）保管，现在用不了它。\n请登录桌面并打开密钥环后按“重试”，或请管理员安装 gnome-keyring；也可以改用浏览器方式启动。',
    canRetry: true,
  }),
  'register.on-network-drive': () => ({
    message: '数据文件夹在网络盘上，台账没有打开',
    detail: '网络盘会在断线或多人同时写入时损坏台账。\n请把数据文件夹放在本机硬盘上；几个人合用一份台账，请用浏览器方式。',
    canRetry: false,
  }),
  'register.corrupt': () => ({
    message: '台账文件已损坏，程序停止了写入',
    detail: '文件的内容通不过检查，常见原因是断电、磁盘故障或被别的软件改动。\n请不要删除任何文件，先把整个数据文件夹复制一份，再用 backups 文件夹里最近的备份恢复。',
    canRetry: false,
  }),
  'register.missing': () => ({
    message: '原有的台账文件不见了，程序没有另建新台账',
    detail: '数据文件夹里曾有一份台账，现在 register.db 不在，或者成了空文件。\n请把它放回数据文件夹，或用 backups 文件夹里最近的备份恢复，再按“重试”；确实要从头开始的，请另选一个空文件夹。',
    canRetry: true,
  }),
  'register.not-ours': () => ({
    message: '数据文件夹里的 register.db 不是枫桥台账的文件',
    detail: '为免损坏别的程序的数据，没有打开它。\n请另选一个空的数据文件夹，或把这个文件移走。',
    canRetry: true,
  }),
  'register.newer': () => ({
    message: '台账是用更新版本的程序保存的',
    detail: '旧版本程序打开新版本的台账会丢失内容，所以没有打开。\n请安装最新版的“枫桥台账”后再打开。',
    canRetry: false,
  }),
  'register.backup-failed': () => ({
    message: '升级台账前的备份没有做成，台账没有打开',
    detail: '程序升级台账之前必须先有一份检查过的备份。台账文件没有被改动。\n请检查磁盘剩余空间（至少为台账文件的两倍）后按“重试”。',
    canRetry: true,
  }),
  'register.unreadable': () => ({
    message: '台账文件读不出来，台账没有打开',
    detail: '要么密钥不是这份台账的，要么文件已经损坏，程序分不清是哪一种。文件没有被改动。\n请先把整个数据文件夹复制一份，再放回原来的密钥文件试一次；仍然不行就用备份恢复。',
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
  return word?.(details) ?? {
    message: '程序没有能够启动',
    detail: `这是程序自身的错误，编号 ${number}，已记入日志。台账文件没有被改动。\n请按“重试”；如果仍然不行，请把编号告诉维护人员。`,
    canRetry: true,
  };
}

export const weakStoreQuestion = {
  message: '这台电脑没有可用的密钥环',
  detail: '台账仍会加密，但密钥只能用固定口令封存：拿到整个数据文件夹的人可以打开台账。\n建议先安装并打开 gnome-keyring 或 KWallet 再使用。演示或培训可以继续。',
  agree: '我知道风险，继续使用',
  decline: '退出',
} as const;

export const engineStopped = {
  message: '台账程序的后台停止了工作',
  detail: (number: string) => `编号 ${number}，已记入日志。已经保存的内容不会丢失，刚才没有保存成功的那一步需要重做。\n请按“重新启动”。`,
} as const;
