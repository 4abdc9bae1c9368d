// Why the program could not start: said in the terminal, before there is any page. A damaged or missing register has its own page.
import { join } from 'node:path';
import { UserError } from '#shared/errors.ts';

const words: Readonly<Record<string, string>> = {
  'register.in-use': '台账正在被另一个程序使用。请先关闭已经打开的枫桥台账，再重新打开。',
  'register.on-network-drive':
    '数据文件夹在网络盘上，台账没有打开：网络盘会在断线或多人同时写入时损坏台账。请把数据文件夹放在本机硬盘上；几个人合用一份台账，请在放着台账的那台电脑上用浏览器方式打开。',
  'register.not-ours': '数据文件夹里的 register.db 不是枫桥台账的文件。请换一个文件夹。',
  'register.disk-full':
    '程序没有打开：数据文件夹所在的磁盘已满，连打开台账要用的一点空间也没有。台账没有被改动，已保存的内容都在。请清出至少 1 GB 空间，再重新打开。',
  'register.not-writable': '数据文件夹不能写入。请检查文件夹权限，或换一个文件夹（--data）。',
  'register.locked': '台账文件被其他程序占用（例如杀毒或备份软件）。请稍候再试。',
  'register.disk-error': '读写磁盘时出错，程序已停止。请检查磁盘，再从备份恢复。',
  'register.backup-failed': '升级前的备份没有通过检查，升级没有进行，台账没有被改动。请检查磁盘空间后再试。',
};

/** Words that name the thing. */
function wordsOf({ code, details }: UserError): string | undefined {
  const text = (name: string): string => String(details[name] ?? '');
  if (code === 'register.not-a-file')
    return `数据文件夹里的 ${text('file')} 是个文件夹，不是文件。程序没有打开台账，也没有改动它。请把这个文件夹移到别处，再打开。`;
  if (code === 'register.not-a-folder')
    return `${join(text('within'), text('folder'))} 应该是文件夹，却是个文件。程序没有打开台账，也没有改动它。请把这个文件移到别处，或换一个文件夹（--data），再打开。`;
  return words[code];
}

/** @param error whatever stopped the start: ours in Chinese, the system's as it says it */
export function failureWords(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return '端口被其他程序占用，台账没有打开，也没有被改动。请关闭那个程序，或用 --port 换一个端口。';
  if (!(error instanceof UserError)) return error instanceof Error ? error.message : String(error);
  return wordsOf(error) ?? `程序没有打开（${error.code}）。台账没有被改动，请联系技术人员。`;
}
