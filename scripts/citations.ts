// Comments name the fact or decision that they follow: `research A §1.3`, `research B §4.3 F`, `design §6`. Each must lead to a
// heading of docs/research/ or docs/design.md, and there is one spelling, so that one search finds them all.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The one spelling: the page, then the number of its heading (a letter where the heading has one). */
export const citation = /\b(research [A-E]|design) §(\d+(?:\.\d+)*(?: [A-Z]\d{0,2}\b)?)/gu;

/** Another § is the clause of a published document, which is named before it. */
const foreignClause = /\b(?:RFC \d+|APPNOTE [\d.]+|BagIt draft \d+|GB \d+) §[\d.]+/gu;
const withoutName = /§(?=\d)[\d.]+|\bresearch [A-E]\b(?! §[\d$])/gu;
const headingLine = /^(#{2,4}) (\d+(?:\.\d+)*(?: [A-Z]\d{0,2})?)(?= |\. |$)/u;

export interface TextFile {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** `docs/research/B.md` is cited as `research B`; other pages are not cited by number. */
function citedName(path: string): string | undefined {
  if (path === 'docs/design.md') return 'design';
  const file = /^docs\/research\/([A-E])-[a-z-]+\.md$/u.exec(path);
  return file?.[1] === undefined ? undefined : `research ${file[1]}`;
}

interface Headings {
  readonly known: ReadonlySet<string>;
  readonly faults: readonly string[];
}

/** Numbered headings of the cited pages. A number given twice, or a heading with nothing under it, is a fault. */
function headingsOf(files: readonly TextFile[]): Headings {
  const known = new Set<string>();
  const faults: string[] = [];
  for (const { path, text } of files) {
    const name = citedName(path);
    if (name === undefined) continue;
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      const [, marks = '', number] = headingLine.exec(line) ?? [];
      if (number === undefined) continue;
      const heading = `${name} §${number}`;
      if (known.has(heading)) faults.push(`${path}:${index + 1} ${heading} is a heading twice.`);
      known.add(heading);
      const [, nextMarks] = /^(#+) /u.exec(lines.slice(index + 1).find((next) => next.trim() !== '') ?? '# ') ?? [];
      if (nextMarks !== undefined && nextMarks.length <= marks.length) faults.push(`${path}:${index + 1} ${heading} has nothing under it.`);
    }
  }
  return { known, faults };
}

function faultsOfLine(line: string, known: ReadonlySet<string>): string[] {
  const dead = [...line.matchAll(citation)].map(([cited]) => cited).filter((cited) => !known.has(cited));
  const rest = line.replaceAll(citation, '').replaceAll(foreignClause, '');
  return [
    ...dead.map((cited) => `${cited} leads nowhere.`),
    ...[...rest.matchAll(withoutName)].map(
      ([loose]) => `${loose} is no citation: write “research B §1.9”, “design §6” or “RFC 8493 §2”, each whole.`,
    ),
  ];
}

/** What is wrong with the citations of these files; empty when each resolves. */
export function citationFaults(files: readonly TextFile[]): string[] {
  const { known, faults } = headingsOf(files);
  return [
    ...faults,
    ...files.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => faultsOfLine(line, known).map((fault) => `${path}:${index + 1} ${fault}`)),
    ),
  ];
}

export function citationCount(files: readonly TextFile[]): number {
  return files.reduce((sum, { text }) => sum + [...text.matchAll(citation)].length, 0);
}

const folders = ['src', 'scripts', 'tests', 'docs'];
const readable = new Set(['.ts', '.tsx', '.mts', '.js', '.mjs', '.md']);

/** Source, tests, scripts, pages and the settings beside them. `leftOut` names paths that cite wrongly on purpose. */
export function citingFiles(root: string, leftOut: readonly string[] = []): TextFile[] {
  const beside = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  const inside = folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }));
  return [...beside, ...inside]
    .filter((entry) => entry.isFile() && readable.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: file.slice(root.length + 1).replaceAll('\\', '/') }))
    .filter(({ path }) => !leftOut.some((left) => path.startsWith(left)))
    .map(({ file, path }) => ({ path, text: readFileSync(file, 'utf8') }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
