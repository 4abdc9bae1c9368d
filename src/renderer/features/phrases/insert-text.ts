/** Puts words where the cursor stands in a text, as if they were typed, so that its form learns of them. */
export function insertText(control: HTMLTextAreaElement | HTMLInputElement, words: string): void {
  control.focus();
  const start = control.selectionStart ?? control.value.length;
  control.setRangeText(words, start, control.selectionEnd ?? start, 'end');
  control.dispatchEvent(new Event('input', { bubbles: true }));
  // The first blank is marked: the next key fills it.
  const blank = /【[^】]*】/u.exec(words);
  if (blank !== null) control.setSelectionRange(start + blank.index, start + blank.index + blank[0].length);
}
