// Measures a screen as it stands: words cut off or broken, controls covered or out of reach, sideways scrolling, lonely buttons.

/** Each fault in words, with what it is about. Runs in the page: nothing from outside it. */
export function layoutFaults(): string[] {
  const faults = new Set<string>();
  /** Wider than the window by their nature: the rows of a list, a printed page, a table of many columns, a bar of steps. */
  const scrollsSideways = '.ag-root-wrapper, .paper-view-pages, .scroll-sideways, .ant-table-content, .ant-table-body';
  const controls =
    'button, a[href], input, textarea, [role=button], [role=combobox], [role=checkbox], [role=radio], [role=tab], [role=menuitem], [role=switch], [role=treeitem]';
  const whole =
    'button, .ant-tag, th, .ant-table-thead, label, .field-label, dt, .ant-segmented-item-label, .ant-menu-item, .column-name, h1, h2, h3, legend';
  const isExact = (text: string) => /^\s*(\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?|[\d,.]+|\d+[Xx]?|[\d*]{7,})\s*$/.test(text);

  const shows = (element: Element): boolean =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getClientRects().length > 0;
  const nameOf = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? (element.textContent.trim() || element.getAttribute('placeholder') || '');
    const cssClass = typeof element.className === 'string' ? element.className.split(' ').slice(0, 2).join('.') : '';
    return `<${element.tagName.toLowerCase()}${cssClass === '' ? '' : `.${cssClass}`}> “${words.slice(0, 30)}”`;
  };
  const style = (element: Element) => getComputedStyle(element);
  const scrolls = (value: string) => value === 'auto' || value === 'scroll';
  const hides = (value: string) => value === 'hidden' || value === 'clip';

  function findSidewaysScrolling(): void {
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) faults.add('the window scrolls sideways');
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest(scrollsSideways) || element.scrollWidth <= element.clientWidth + 1 || !shows(element)) continue;
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) continue;
      if (scrolls(style(element).overflowX))
        faults.add(`scrolls sideways by ${String(element.scrollWidth - element.clientWidth)}: ${nameOf(element)}`);
    }
  }

  const pen = document.createElement('canvas').getContext('2d');
  function widthOf(text: string, element: Element): number {
    if (!pen) return 0;
    pen.font = style(element).font;
    return pen.measureText(text).width;
  }

  /** What stands in a box of one line: a date, number or id must be whole, and so must the words that tell what to type. */
  function findClippedBoxes(): void {
    for (const box of document.querySelectorAll<HTMLInputElement>(
      'input:not([type=hidden]):not([type=file]):not([type=checkbox]):not([type=radio])',
    )) {
      if (!shows(box) || box.clientWidth < 2) continue;
      const { paddingLeft, paddingRight } = style(box);
      const room = box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) + 1;
      if (box.value === '' && box.placeholder !== '' && widthOf(box.placeholder, box) > room)
        faults.add(`hint cut off: ${nameOf(box)} “${box.placeholder}”`);
      else if (isExact(box.value) && widthOf(box.value, box) > room) faults.add(`value cut off: ${nameOf(box)} “${box.value}”`);
    }
  }

  /** Words on controls, tags and headings, and dates and numbers anywhere, reach beyond no box that hides them and stand on one line. */
  function findClippedWords(): void {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const parent = node.parentElement;
      if (text.trim() === '' || !parent || !shows(parent) || parent.closest('canvas, svg, script, style, .sr-only, option')) continue;
      const holder = parent.closest(whole);
      const exact = isExact(text);
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      const lines = new Set(rects.map(({ top }) => Math.round(top))).size;
      const letters = text.trim().length;
      if (lines >= (holder ? 2 : 4) && letters / lines < (holder ? 1.6 : 2.6))
        faults.add(`one letter under the other: ${nameOf(holder ?? parent)}`);
      if (!holder && !exact) continue;
      // Behind an ellipsis the rest is told on hover; never so on a button or tag.
      if (!exact && style(parent).textOverflow === 'ellipsis' && parent.closest('[title]') && !parent.matches('button, .ant-tag')) continue;
      if (exact && lines > 1) faults.add(`broken over lines: “${text.trim()}” in ${nameOf(holder ?? parent)}`);
      const box = range.getBoundingClientRect();
      if (isCutOff(parent, box)) faults.add(`cut off: “${text.trim().slice(0, 30)}” in ${nameOf(holder ?? parent)}`);
    }
  }

  function isCutOff(from: Element, box: DOMRect): boolean {
    for (let element: Element | null = from; element && element !== document.body; element = element.parentElement) {
      const { overflowX, overflowY, position } = style(element);
      if (scrolls(overflowX) && scrolls(overflowY)) return false;
      const edge = element.getBoundingClientRect();
      // antd's inputs keep a hidden measure of one pixel.
      if (edge.width <= 1 || edge.height <= 1) return false;
      if (hides(overflowX) && (box.right > edge.right + 1.5 || box.left < edge.left - 1.5))
        return (
          !element.closest('.ag-root-wrapper') ||
          !element.matches('.ag-body, .ag-center-cols-viewport, .ag-header-viewport, .ag-root, .ag-header, .ag-viewport')
        );
      if (element.matches('button') && (box.right > edge.right + 1.5 || box.left < edge.left - 1.5)) return true;
      if (position === 'fixed') return false;
    }
    return false;
  }

  /** Every control can be brought into view, and there nothing lies over it. */
  function findCovered(): void {
    const modals = [...document.querySelectorAll('.ant-modal, .ant-drawer-section, .ant-drawer-content')].filter(shows);
    const within: ParentNode = modals.at(-1) ?? document;
    const places = new Map(
      [...document.querySelectorAll('*')]
        .filter((element) => element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth)
        .map((element) => [element, [element.scrollLeft, element.scrollTop] as const]),
    );
    for (const control of within.querySelectorAll<HTMLElement>(controls)) {
      if (!shows(control) || control.closest('.ag-root-wrapper, [aria-hidden=true], .skip-link')) continue;
      const seen = control.getBoundingClientRect();
      if (seen.width <= 1 || seen.height <= 1) continue;
      if (!isHit(control)) {
        control.scrollIntoView({ block: 'center', inline: 'nearest' });
        if (!isHit(control)) faults.add(`${whatHides(control)}: ${nameOf(control)}`);
      }
    }
    for (const [element, [left, top]] of places) if (element.scrollLeft !== left || element.scrollTop !== top) element.scrollTo(left, top);
  }

  function centreOf(control: Element): readonly [number, number] {
    // A link may run over two lines: its first one is what one clicks.
    const box = control.getClientRects()[0] ?? control.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  }

  function isHit(control: Element): boolean {
    const hit = document.elementFromPoint(...centreOf(control));
    if (!hit) return false;
    if (control.contains(hit)) return true;
    const frame = control.closest(
      'label, .ant-select, .ant-picker, .ant-input-affix-wrapper, .ant-checkbox-wrapper, .ant-radio-wrapper, .ant-segmented-item, .ant-radio-button-wrapper, .ant-input-number',
    );
    return frame !== null && frame.contains(hit);
  }

  function whatHides(control: Element): string {
    const [x, y] = centreOf(control);
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'out of the window';
    const hit = document.elementFromPoint(x, y);
    return `covered by ${hit ? nameOf(hit) : 'nothing'}`;
  }

  /** A bar that wraps takes a group along: no single button starts a line of its own. */
  function findLonelyButtons(): void {
    for (const bar of document.querySelectorAll('body *')) {
      const { display, flexWrap } = style(bar);
      if (display !== 'flex' || flexWrap !== 'wrap' || !shows(bar)) continue;
      const children = [...bar.children].filter((child) => shows(child) && child.getBoundingClientRect().width > 1);
      if (children.length < 3) continue;
      const lines: { bottom: number; members: Element[] }[] = [];
      for (const child of children) {
        const { top, bottom } = child.getBoundingClientRect();
        const line = lines.at(-1);
        if (line && top < line.bottom - 2) {
          line.members.push(child);
          line.bottom = Math.max(line.bottom, bottom);
        } else lines.push({ bottom, members: [child] });
      }
      for (const { members } of lines.slice(1)) {
        const [only] = members;
        if (only && members.length === 1 && only.matches('.ant-btn, .ant-select'))
          faults.add(`alone on its line: ${nameOf(only)} in ${nameOf(bar).slice(0, 60)}`);
      }
    }
    for (const group of document.querySelectorAll('.ant-radio-group')) {
      const tops = new Set(
        [...group.querySelectorAll('.ant-radio-button-wrapper')]
          .filter(shows)
          .map((button) => Math.round(button.getBoundingClientRect().top)),
      );
      if (tops.size > 1) faults.add(`choice broken over lines: ${nameOf(group)}`);
    }
  }

  /** A form uses the width that it has, on the largest screen too. */
  function findUnusedWidth(): void {
    for (const form of document.querySelectorAll('.record-form, .case-papers')) {
      const { paddingLeft, paddingRight } = style(form);
      const room = form.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      for (const panel of form.querySelectorAll(':scope .panel'))
        if (!panel.parentElement?.closest('.panel') && panel.clientWidth < room * 0.95) faults.add(`leaves room unused: ${nameOf(panel)}`);
    }
  }

  findSidewaysScrolling();
  findUnusedWidth();
  findClippedBoxes();
  findClippedWords();
  findLonelyButtons();
  findCovered();
  return [...faults];
}
