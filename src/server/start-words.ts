// Why the program could not start: said in the terminal, before there is any page.
import { UserError } from '#shared/errors.ts';

const words: Readonly<Record<string, string>> = {
  'register.in-use': '台账正在被另一个程序使用。请先关闭已经打开的枫桥台账，再重新打开。',
  'register.key-missing': '找不到台账的钥匙文件 register.key，台账无法解密。请把钥匙文件放回数据文件夹；不要删除 register.db。',
  'register.key-damaged': '台账的钥匙文件 register.key 已损坏，台账无法解密。请用备份的钥匙文件替换；不要删除 register.db。',
  'register.wrong-key': '钥匙与台账不匹配，台账没有被改动。请换回这份台账原来的 register.key。',
  'register.corrupt': '台账文件已损坏，程序已停止，没有再写入。请从数据文件夹的 backups 中取最近的备份恢复，并保留损坏的文件备查。',
  'register.unreadable': '台账无法解密：钥匙不对，或者文件已损坏。文件没有被改动。请核对钥匙文件，或从 backups 恢复。',
  'register.missing': '数据文件夹里原有的台账文件 register.db 不见了，或者变成了空文件。程序没有另建新台账。请把 register.db 放回，或从 backups 恢复；确实要从头开始的，请换一个空文件夹。',
  'register.not-ours': '数据文件夹里的 register.db 不是枫桥台账的文件。请换一个文件夹。',
  'register.newer': '这份台账是由更新版本的程序写成的，旧程序不能打开，以免丢失内容。请安装新版本。',
  'register.disk-full': '磁盘空间不足，台账没有被改动。请清理磁盘后再打开。',
  'register.not-writable': '数据文件夹不能写入。请检查文件夹权限，或换一个文件夹（--data）。',
  'register.locked': '台账文件被其他程序占用（例如杀毒或备份软件）。请稍候再试。',
  'register.disk-error': '读写磁盘时出错，程序已停止。请检查磁盘，再从备份恢复。',
  'register.backup-failed': '升级前的备份没有通过检查，升级没有进行，台账没有被改动。请检查磁盘空间后再试。',
};

/** @param error whatever stopped the start: ours in Chinese, the system's as it says it */
export function failureWords(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return '端口被其他程序占用，台账没有打开，也没有被改动。请关闭那个程序，或用 --port 换一个端口。';
  if (!(error instanceof UserError)) return error instanceof Error ? error.message : String(error);
  return words[error.code] ?? `程序没有打开（${error.code}）。台账没有被改动，请联系技术人员。`;
}
