// The dossier as it is bound: drawn by a real Chromium, read back page by page.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DrawnDossier } from '#shared/contract/dossiers.ts';
import { closeThreePartyCase } from '#engine/dossiers/three-party-case.test-support.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '#engine/example-office.test-support.ts';
import { createPdfPrinter } from '../../src/server/pdf-printer.ts';
import { readDossierPages, type DossierPage } from './dossier-pages.ts';

const run = promisify(execFile);
// A busy machine takes its time to start a browser.
const printer = createPdfPrinter({ timeLimitMs: 240_000 });
let folder: string;
let office: ExampleOffice;
let caseId: string;
let drawn: DrawnDossier;
let pages: DossierPage[];

const newId = () => office.engine.context.newId();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fengqiao-dossier-'));
  office = await openExampleOffice({ ports: { printPdf: (html) => printer.print(html) } });
  caseId = (await closeThreePartyCase(office.api, newId)).id;
  drawn = await office.api.dossiers.draw({ recordId: caseId, jobId: newId() });
  pages = await read(drawn.fileId);
}, 240_000);
afterAll(async () => {
  office.close();
  await printer.close();
  await rm(folder, { recursive: true });
});

async function read(fileId: string): Promise<DossierPage[]> {
  const file = join(folder, `${fileId}.pdf`);
  await writeFile(file, (await office.api.files.fetch({ fileId })).bytes);
  return readDossierPages(file);
}

it('is one PDF of A4 pages with embedded fonts only, named by the case’s number and nobody’s name', async () => {
  const file = join(folder, `${drawn.fileId}.pdf`);
  const facts = (await run('pdfinfo', ['-f', '1', '-l', '99', file])).stdout;
  expect(drawn.pages).toBe(pages.length);
  expect([...facts.matchAll(/Page +\d+ size: +59[45](?:\.\d+)? x 84[12]/gu)]).toHaveLength(pages.length);
  expect(facts).toMatch(/Title:\s+人民调解卷宗 （2026）枫人调字第1号/u);
  expect(drawn.fileName).toBe('人民调解卷宗（2026）枫人调字第1号.pdf');
  for (const font of (await run('pdffonts', [file])).stdout.trim().split('\n').slice(2))
    expect(font).toMatch(/NotoSerifSC-(?:Regular|Bold).*yes yes yes/u);
});

it('holds cover, contents, the documents in the order of the directory, and the back cover', () => {
  expect(pages[0]?.text).toContain('人民调解卷宗');
  expect(pages[1]?.text).toContain('卷内目录');
  expect(pages.at(-1)?.text).toContain('封底');
  expect(drawn.contents.map(({ name }) => name)).toEqual([
    '人民调解申请书',
    '当事人权利义务告知书',
    '授权委托书',
    '人民调解调查记录（第1份）',
    '人民调解调查记录（第2份）',
    '人民调解证据材料',
    '人民调解记录（第1份）',
    '人民调解记录（第2份）',
    '人民调解协议书',
    '人民调解回访记录',
    '司法确认申请书',
    '人民调解结案报告表',
    '卷宗情况说明',
  ]);
});

it('numbers every page between contents and back cover from 1, and the contents say the right ones', () => {
  const numbers = pages.map(({ number }) => number);
  expect(numbers).toEqual([null, null, ...Array.from({ length: pages.length - 3 }, (_page, index) => index + 1), null]);
  for (const [index, { name, from, to }] of drawn.contents.entries()) {
    const title = name.replace(/（第\d+份）$/u, '');
    const first = pages[numbers.indexOf(from)]?.text;
    expect(first, name).toContain(title);
    expect(pages[1]?.lines).toContain(`${String(index + 1)}${name}${from === to ? String(from) : `${String(from)}-${String(to)}`}`);
    // The paper's own foot tells how many pages it has.
    expect(first, name).toContain(`第1页共${String(to - from + 1)}页`);
    expect(from).toBe((drawn.contents[index - 1]?.to ?? 0) + 1);
  }
  expect(drawn.contents.find(({ name }) => name === '人民调解调查记录（第1份）')).toSatisfy(
    ({ from, to }: { from: number; to: number }) => to > from,
  );
});

it(
  'is bound for a reason while identity papers are missing, and says so when the case has changed since',
  { timeout: 240_000 },
  async () => {
    const before = await office.api.dossiers.directory({ recordId: caseId });
    expect(before.places.map(({ slot, state }) => [slot, state])).toEqual([
      ['application', 'papers'],
      ['rightsNotice', 'papers'],
      ['identity', 'blank'],
      ['powerOfAttorney', 'papers'],
      ['investigation', 'papers'],
      ['evidence', 'papers'],
      ['sessionRecord', 'papers'],
      ['agreement', 'papers'],
      ['performanceProof', 'blank'],
      ['returnVisit', 'papers'],
      ['courtConfirmation', 'papers'],
      ['statement', 'papers'],
      ['backCover', 'papers'],
    ]);
    expect(before.redPoints.map(({ words }) => words)).toContain('缺少必须有的材料：当事人身份证明');
    expect(await refusal(office.api.dossiers.bind({ recordId: caseId, jobId: newId(), reason: '' }))).toMatchObject({
      code: 'dossiers.red-points',
    });
    const bound = await office.api.dossiers.bind({ recordId: caseId, jobId: newId(), reason: '身份证复印件另行归档' });
    expect(bound).toMatchObject({
      ordinal: 1,
      pages: pages.length,
      by: '王敏',
      boundOn: '2026-07-28',
      retention: '2',
      redPoints: before.redPoints.map(({ point, words }) => ({ point, words })),
    });
    expect(await read(bound.fileId)).toEqual(pages);
    expect((await office.api.dossiers.directory({ recordId: caseId })).outOfDate).toBe(false);
    expect(await refusal(office.api.dossiers.bind({ recordId: caseId, jobId: newId(), reason: '' }))).toMatchObject({
      code: 'dossiers.bound-already',
    });

    const value = await office.api.mediation.get({ id: caseId });
    if (value.dossier === null) throw new Error('The case has no dossier');
    await office.api.mediation.saveDossier({ id: caseId, rev: value.rev, dossier: { ...value.dossier, remark: '补充' } });
    expect((await office.api.dossiers.directory({ recordId: caseId })).outOfDate).toBe(true);
    const again = await office.api.dossiers.bind({ recordId: caseId, jobId: newId(), reason: '补充备注' });
    expect((await read(again.fileId))[0]?.text).toContain('备注补充');
    const after = await office.api.dossiers.directory({ recordId: caseId });
    expect([after.outOfDate, after.bindings.map(({ ordinal, reason }) => [ordinal, reason])]).toEqual([
      false,
      [
        [2, '补充备注'],
        [1, '身份证复印件另行归档'],
      ],
    ]);
  },
);

it('says the right pages too where the contents run over one page themselves', { timeout: 240_000 }, async () => {
  const { id: recordId } = await closeThreePartyCase(office.api, newId, 24);
  const { fileId, contents } = await office.api.dossiers.draw({ recordId, jobId: newId() });
  const long = await read(fileId);
  const contentsPages = long.findIndex(({ number }) => number === 1) - 1;
  expect([contents.length, contentsPages]).toEqual([37, 2]);
  const lines = long.slice(1, 1 + contentsPages).flatMap((page) => page.lines);
  for (const [index, { name, from, to }] of contents.entries()) {
    expect(long[contentsPages + from]?.text, name).toContain(name.replace(/（第\d+份）$/u, ''));
    expect(lines).toContain(`${String(index + 1)}${name}${from === to ? String(from) : `${String(from)}-${String(to)}`}`);
  }
  expect(contents.at(-1)?.to).toBe(long.length - contentsPages - 2);
});

it('is not drawn further once somebody stops it', { timeout: 60_000 }, async () => {
  const jobId = newId();
  const drawing = office.api.dossiers.draw({ recordId: caseId, jobId });
  await office.api.jobs.cancel({ jobId });
  expect(await refusal(drawing)).toMatchObject({ code: 'jobs.cancelled' });
});
