import type { ScannedPage } from '#shared/contract/scans.ts';

export function pageName({ fileName, mediaType, page }: Pick<ScannedPage, 'fileName' | 'mediaType' | 'page'>): string {
  return mediaType === 'application/pdf' ? `${fileName} 第 ${String(page + 1)} 页` : fileName;
}
