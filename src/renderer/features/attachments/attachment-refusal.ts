// Which files may be attached; refused before a byte is read, with the way out. The engine looks at the bytes again.
import { maximumAttachmentBytes } from '#shared/file-limits.ts';

export const attachmentEndings = ['.pdf', '.jpg', '.jpeg', '.png'] as const;

/** Why a file can't be attached, in words; null when it can be tried. */
export function attachmentRefusal({ name, size }: { readonly name: string; readonly size: number }): string | null {
  const lower = name.toLowerCase();
  if (lower.endsWith('.heic')) return '这是苹果手机自己的照片格式。请在手机上改存为 JPG，或截图后再加。';
  if (lower.endsWith('.doc') || lower.endsWith('.docx') || lower.endsWith('.wps')) return '文档请先“另存为 PDF”再加，以后打开才不会走样。';
  if (!attachmentEndings.some((ending) => lower.endsWith(ending))) return '附件只收 PDF、JPG 和 PNG。请另存为其中一种再加。';
  if (size === 0) return '这个文件是空的（0 字节）。请检查是否选错了文件。';
  if (size > maximumAttachmentBytes) return '文件超过 20 MB。请把扫描精度调到 200～300 dpi，或拆成几个文件。';
  return null;
}

/** The proposed title: the file's name without its ending. */
export function titleOfFile(name: string): string {
  return (
    name
      .replace(/\.[^.]+$/, '')
      .replaceAll(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 100) || '附件'
  );
}
