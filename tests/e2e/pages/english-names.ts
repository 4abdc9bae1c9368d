// Hears a screen as a screen reader does: what is read aloud must be Chinese. Icons and controls of libraries come with English names.

/** Each name in English that a control, picture or hint is read by, with what bears it. Runs in the page: nothing from outside it. */
export function englishNames(): string[] {
  const faults = new Set<string>();
  const named =
    '[aria-label], [aria-description], [aria-roledescription], [alt], [title], [placeholder], [role=img], [role=button], [role=link], button, a[href]';
  const read = ['aria-label', 'aria-description', 'aria-roledescription', 'alt', 'title', 'placeholder'] as const;
  /** Names of formats and keys that are written so in Chinese too. */
  const known = /\b(?:PDF|Word|Excel|JSON|WPS|Esc|Enter|Tab|Delete|F\d+)\b|\b(?:Ctrl|Alt|Shift)\+\S/g;
  /** File names, codes, addresses: nobody's English. */
  const isExact = (name: string) => /^\S+\.\w{2,5}$/.test(name) || /^\S*\d\S*$/.test(name) || /^https?:/.test(name);
  const isEnglish = (name: string) => !/[^\p{ASCII}]/u.test(name) && !isExact(name.trim()) && /[a-z]{2}/i.test(name.replaceAll(known, ''));

  for (const element of document.querySelectorAll(named)) {
    if (element.closest('[aria-hidden=true]') || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
    const names = read.map((attribute) => element.getAttribute(attribute) ?? '');
    if (element.matches('button, a[href], [role=button], [role=link]') && !element.hasAttribute('aria-label'))
      names.push(element.textContent);
    const cssClass = typeof element.className === 'string' ? element.className.split(' ').slice(0, 2).join('.') : '';
    for (const name of names.filter(isEnglish))
      faults.add(
        `read aloud in English: “${name.trim().slice(0, 60)}” by <${element.tagName.toLowerCase()}${cssClass === '' ? '' : `.${cssClass}`}>`,
      );
  }
  return [...faults];
}
