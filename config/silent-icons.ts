import type { Plugin } from 'vite';

/** What every icon of @ant-design/icons is drawn by, ours and those inside antd's own controls. */
const drawsIcons = /@ant-design[\\/]icons[\\/]es[\\/]components[\\/]AntdIcon(Light)?\.js$/;
const named = '"aria-label": icon.name';
/** An icon that is given a name keeps it (`closeLabel` of antd's locale, ours); any other is an ornament beside its control's words. */
const silent = '"aria-hidden": restProps["aria-label"] === undefined ? true : undefined';

/** antd's own paging: its two arrows are buttons that hold an icon and nothing else. */
const drawsPages = /antd[\\/]es[\\/]pagination[\\/]Pagination\.js$/;
const arrow = 'tabIndex: -1\n';

function nameArrows(code: string, fail: (words: string) => never): string {
  const [before, between, after, ...rest] = code.split(arrow);
  if (before === undefined || between === undefined || after === undefined || rest.length > 0)
    return fail('The arrows of the paging are made otherwise: config/silent-icons.ts must be looked at');
  return `${before}tabIndex: -1, "aria-label": "上一页"\n${between}tabIndex: -1, "aria-label": "下一页"\n${after}`;
}

/**
 * Icons bear their file's English name ("search", "left") and screen readers read it aloud: "search 查找". Here, once for all of
 * them, they are hidden instead. @throws Error where a new version of the icons names them otherwise
 */
export function silentIcons(): Plugin {
  return {
    name: 'silent-icons',
    enforce: 'pre',
    transform(code, id) {
      if (drawsPages.test(id.replace(/\?.*$/, ''))) return { code: nameArrows(code, (words) => this.error(words)), map: null };
      if (!drawsIcons.test(id.replace(/\?.*$/, ''))) return null;
      if (!code.includes(named)) this.error(`The icons are named otherwise than by ${named}: config/silent-icons.ts must be looked at`);
      return { code: code.replace(named, silent), map: null };
    },
  };
}
