/** A title may hold what no file name takes (Windows: \ / : * ? " < > |). */
export function fileNameOf(title: string): string {
  return title.replaceAll(/[\\/:*?"<>|]/g, '');
}
