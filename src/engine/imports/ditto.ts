// 同上, 〃 and the like: what stands above, said without writing it again.

export function saysSame(text: string): boolean {
  // Asked of every cell of a sheet: most are longer.
  if (text.length > 40) return false;
  return /^(?:[（(]?同上[)）]?[。.]?|[〃″"”＂]{1,2}|[''’]{2}|··|､､)$/u.test(text.trim());
}
