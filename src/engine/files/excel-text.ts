/** Text as a workbook's cell keeps it: Excel reads `_x0041_` in a text as one character, unless its underscore is written so itself. */
export function excelText(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
