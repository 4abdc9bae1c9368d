/** Under a picker that was left with a word in it: the word is not what the field holds now. */
export function Untaken({ words }: { readonly words: string }) {
  if (words === '') return null;
  return (
    <span className="field-hint attention" role="status">
      “{words}”没有选用：要用它，请再输入并按回车
    </span>
  );
}
