// The recovery code on paper and as a text file. Both say what it is for, where to keep it, and which register it belongs to.
import { join } from 'node:path';
import type { Office } from '#shared/contract/offices.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { openPaperFonts } from '../papers/paper-fonts.ts';
import { fontFace } from '../papers/paper-style.ts';
import { escapeText } from '../papers/render-block.ts';
import type { StoredCode } from './keys.store.ts';

const title = '枫桥台账恢复码';

const rules: readonly string[] = [
  '用途：电脑坏了、换了电脑或系统重装，台账和备份打不开时，用它打开；唯一的管理员忘了密码时，也用它重设密码。',
  '保管：装入信封，放进单位的保险柜或档案柜，不要和备份放在一起：拿到备份和恢复码的人能打开全部台账。不要拍照，不要发到网上或群里。',
  '输入：字母不分大小写，横线可以不输；数字0和字母O、数字1和字母I、L，输哪个都行。每组末位是校验位，输错一位，程序立刻指出是哪一组。',
  '作废：在程序的“设置—密钥和恢复码”里做了新的恢复码以后，旧的这一张就作废，请销毁。',
];

function lines(office: Pick<Office, 'name'>, code: StoredCode): string[] {
  return [`单位：${office.name}`, `编号：第${String(code.number)}号`, `制作：${dayOfInstant(code.madeAt)}　${code.madeBy}`];
}

/** A page that prints on one A4 sheet, its fonts inside. @throws papers.character-missing */
export async function codePage(resourceFolder: string, office: Pick<Office, 'name'>, code: StoredCode): Promise<string> {
  const groups = code.code.split('-');
  const foot = '本页只印一份。保管人：　　　　　　　　　　收存日期：';
  const text = [...lines(office, code), ...rules, ...groups, foot, '1234567'].join('');
  const faces = await openPaperFonts(join(resourceFolder, 'fonts')).facesFor(text, title);
  const style = `
${faces.map(fontFace).join('\n')}
@page { size: A4; margin: 28mm 25mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 13pt/22pt PaperText, PaperRare; color: #000; background: #fff; }
body { font-synthesis: none; }
h1 { font: 24pt/1.5 PaperHeading, PaperText; text-align: center; margin-bottom: 8mm; }
.code { display: grid; grid-template-columns: repeat(4, 1fr); gap: 6mm 4mm; border: 0.4mm solid; padding: 8mm 6mm; margin: 6mm 0 8mm; }
.group { text-align: center; font-size: 21pt; line-height: 30pt; letter-spacing: 0.12em; white-space: nowrap; border-bottom: 0.2mm solid #666; padding-bottom: 1mm; }
.group small { display: block; font-size: 9pt; line-height: 12pt; letter-spacing: 0; color: #444; }
.rule { margin-bottom: 3mm; text-align: justify; }
.foot { margin-top: 16mm; white-space: pre; }`;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1>
${lines(office, code)
  .map((line) => `<p>${escapeText(line)}</p>`)
  .join('\n')}
<div class="code">${groups.map((group, index) => `<div class="group"><small>${String(index + 1)}</small>${group}</div>`).join('')}</div>
${rules.map((rule) => `<p class="rule">${escapeText(rule)}</p>`).join('\n')}
<p class="foot">${foot}</p>
</body></html>
`;
}

/** With a byte order mark and the line ends of Windows: Notepad on an old PC reads it. */
export function codeText(office: Pick<Office, 'name'>, code: StoredCode): Uint8Array {
  const shown = code.code.split('-').map((group, index) => `  第${String(index + 1)}组  ${group}`);
  return Buffer.from(`\uFEFF${[title, '', ...lines(office, code), '', ...shown, '', ...rules, ''].join('\r\n')}`, 'utf8');
}
