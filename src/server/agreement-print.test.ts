// The agreement as people get it: printed by a real Chromium, read back from the PDF.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementContent, type AgreementPaper } from '#engine/papers/paper-data/agreement-paper.ts';
import { getPaperDefinition } from '#engine/papers/paper-definitions.ts';
import { openPaperFonts } from '#engine/papers/paper-fonts.ts';
import { countPdfPages } from '#engine/papers/pdf-pages.ts';
import { renderPaper } from '#engine/papers/render-paper.ts';
import { agreements } from '#engine/papers/agreements.fixture.ts';
import { createPdfPrinter } from './pdf-printer.ts';

const run = promisify(execFile);
const definition = getPaperDefinition('mediation-agreement', '2026-07-03');
const fonts = openPaperFonts(join(import.meta.dirname, '../../resources/fonts'));
const printer = createPdfPrinter();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fengqiao-papers-'));
});
afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true });
});

async function print(agreement: AgreementPaper): Promise<{ bytes: Uint8Array; file: string; pages: string[] }> {
  const bytes = await printer.print(await renderPaper(definition, agreementContent(agreement), fonts));
  const file = join(folder, `${crypto.randomUUID()}.pdf`);
  await writeFile(file, bytes);
  const { stdout } = await run('pdftotext', ['-raw', file, '-']);
  return { bytes, file, pages: stdout.split('\f').slice(0, -1).map(squeeze) };
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The running head, which stands between the halves of a text that goes over the page. */
function withoutMargins(pages: readonly string[], agreement: AgreementPaper): string {
  const names = squeeze(agreementContent(agreement).runningNames);
  const head = agreement.number === null ? `草稿${names}` : squeeze(`人民调解协议书${names}编号：${agreement.number}`);
  return pages.map((page, index) => page.replace(/第\d+页共\d+页/u, '').replace(index > 0 ? head : '草稿', '')).join('');
}

/** Every text that was put in, taken from the content of the paper and not from its page. */
function textsOf(agreement: AgreementPaper): string[] {
  const content = agreementContent(agreement);
  return [
    // The ministry's form does not ask for the number of an id.
    ...content.parties.flatMap(({ role, fields: { idNumber: _idNumber, ...asked } }) => [role, ...Object.values(asked)]),
    ...agreement.facts.split('\n'),
    ...agreement.clauses,
    agreement.mannerAndTime,
    ...(content.tables['performance'] ?? []).flat(),
    ...Object.values(content.texts).flatMap((text) => text.split('\n')),
    ...agreement.mediators,
    agreement.recorder,
  ];
}

const MM = 72 / 25.4;

describe.each(Object.entries(agreements))('the printed agreement: %s', (_name, agreement) => {
  let printed: Awaited<ReturnType<typeof print>>;
  beforeAll(async () => {
    printed = await print(agreement);
  });

  it('is A4 and numbers its pages', async () => {
    const { stdout } = await run('pdfinfo', [printed.file]);
    expect(stdout).toMatch(/Page size:.*\(A4\)/u);
    expect(stdout).toMatch(/Tagged:\s+yes/u);
    expect(countPdfPages(printed.bytes)).toBe(printed.pages.length);
    expect(Number(/Pages:\s+(\d+)/u.exec(stdout)?.[1])).toBe(printed.pages.length);
    printed.pages.forEach((page, index) => {
      expect(page).toContain(`第${index + 1}页共${printed.pages.length}页`);
    });
  });

  it('says everything that was put in, whole', () => {
    const text = withoutMargins(printed.pages, agreement);
    for (const part of textsOf(agreement)) expect(text).toContain(squeeze(part));
  });

  it('carries its number, or the word for a draft, on every page', () => {
    for (const page of printed.pages) expect(page).toContain(squeeze(agreement.number ?? '草稿'));
  });

  it('embeds TrueType outlines of the bundled fonts only', async () => {
    const { stdout } = await run('pdffonts', [printed.file]);
    const rows = stdout.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const row of rows)
      expect(row).toMatch(/\+(?:NotoSerifSC-Regular|NotoSerifSC-Bold|HanaMinB)\s+CID TrueType\s+Identity-H\s+yes yes yes/u);
  });

  it('has its signatures on one page with the end of the text', () => {
    const last = printed.pages.at(-1) ?? '';
    for (const words of ['本协议一式', '人民调解员', '记录人', '（人民调解委员会印章）', '履行方式']) expect(last).toContain(words);
  });

  it('keeps every word inside the margins', async () => {
    const { stdout } = await run('pdftotext', ['-bbox', printed.file, '-']);
    const boxes = [...stdout.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">/gu)];
    const { left, right, top, bottom } = definition.page.marginMm;
    expect(boxes.length).toBeGreaterThan(20);
    for (const [, xMin, yMin, xMax, yMax] of boxes) {
      expect(Number(xMin)).toBeGreaterThan(left * MM - 1);
      expect(Number(xMax)).toBeLessThan((210 - right) * MM + 1);
      // A word stands in the body, or wholly in the head or the foot, clear of a printer's edge.
      const middle = (Number(yMin) + Number(yMax)) / 2;
      const inBody = Number(yMin) > top * MM - 4 && Number(yMax) < (297 - bottom) * MM + 4;
      expect(inBody || (middle > 10 * MM && middle < top * MM) || (middle > (297 - bottom) * MM && middle < 287 * MM)).toBe(true);
    }
  });
});

describe('printing', () => {
  it('wherever the text ends, nobody signs a page without text', { timeout: 240_000 }, async () => {
    for (const performance of [[], agreements.short.performance]) {
      const end = performance.length === 0 ? '村民委员会共同验收。' : '转账至约定账户';
      for (let length = 50; length <= 650; length += 75) {
        const agreement = { ...agreements.short, facts: '因相邻通行发生纠纷，'.repeat(200).slice(0, length), performance };
        const { pages } = await print(agreement);
        const signed = pages.findIndex((page) => page.includes('人民调解员王敏'));
        expect(signed, `facts of ${length}`).toBe(pages.length - 1);
        expect(pages[signed], `facts of ${length}`).toContain(`${end}本协议一式三份`);
      }
    }
  });

  it('twenty parties sign over two pages, no slot cut', async () => {
    const [party] = agreements.short.parties;
    const parties = Array.from({ length: 20 }, (_, index) => ({
      ...party,
      name: `张建${'一二三四五六七八九十'.charAt(index % 10)}${index < 10 ? '甲' : '乙'}`,
    })) as AgreementPaper['parties'];
    const { pages } = await print({ ...agreements.short, parties });
    const text = pages.join('');
    expect(text).toContain('一式二十一份');
    for (const { name } of parties) expect(text).toContain(`当事人${name}（签名、盖章或按指印）`);
  });

  it('twice gives the same bytes but for the two dates', async () => {
    const [first, second] = [await print(agreements.rare), await print(agreements.rare)];
    const undated = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/\/(?:Creation|Mod)Date \(D:[^)]*\)/gu, '');
    expect(undated(second.bytes)).toBe(undated(first.bytes));
  });
});
