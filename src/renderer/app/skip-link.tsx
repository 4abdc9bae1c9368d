/** The first stop of Tab on every screen: over the registers and the bar to the list or tree, or to what the screen is about. */
export function SkipLink() {
  return (
    <button type="button" className="skip-link" onClick={goToContent}>
      跳到列表或正文
    </button>
  );
}

function goToContent(): void {
  const list = document.querySelector<HTMLElement>('.register-grid, .tree-frame');
  (list ?? document.querySelector<HTMLElement>('.shell-main'))?.focus();
}
