// The whole dossier of a case with three parties, every place of the 13 filled with papers or scans, beside what its papers take when they are printed one by one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#engine/clock.ts';
import { closeThreePartyCase } from '#engine/dossiers/three-party-case.test-support.ts';
import { createEngine } from '#engine/engine.ts';
import { clientOf, setUpExample } from '#engine/example-office.test-support.ts';
import { greyPng, scannedPdf } from '#engine/scans/scanned-files.test-support.ts';
import { createPdfPrinter } from '../../src/server/pdf-printer.ts';
import { root } from './bulk-register.ts';
import { msOf, percentile, type Figure } from './figure.ts';

const aimSeconds = 5;

export async function dossierFigures(times: number): Promise<Figure[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fengqiao-bench-'));
  const printer = createPdfPrinter();
  const now = new Date('2026-07-28T09:00:00+08:00');
  const engine = await createEngine({
    dataFolder,
    key: new Uint8Array(32).fill(7),
    resourceFolder: join(root, 'resources'),
    programVersion: '0.0.0-bench',
    clock: { ...systemClock, now: () => now },
    ports: { printPdf: (html) => printer.print(html) },
  });
  try {
    let token: string | null = null;
    const api = clientOf(engine, () => token);
    await setUpExample(api, 'township');
    token = (await api.accounts.signIn({ userName: 'wangmin', password: 'fengqiao-2026' })).token;
    const { newId } = engine.context;
    const { id: recordId } = await closeThreePartyCase(api, newId);
    // What no paper of the program fills: copies of three identity cards, and a receipt scanned at 200 dpi.
    for (const [slot, name, bytes] of [
      ['identity', '身份证.pdf', await scannedPdf(['one', 'two', 'three'])],
      ['performanceProof', '收条.png', greyPng(1654, 2339)],
    ] as const) {
      const { fileId } = await api.files.keep({ name, bytes });
      await api.scans.add({ caseId: recordId, slot, fileId });
    }
    const { places } = await api.dossiers.directory({ recordId });
    const empty = places.filter(({ state }) => state === 'blank' || state === 'notNeeded');
    if (empty.length > 0) throw new Error(`Places without anything in them: ${empty.map(({ slot }) => slot).join(', ')}`);
    // The office has printed its agreement long before it binds: it is drawn once, and Chromium is warm.
    await api.dossiers.draw({ recordId, jobId: newId() });
    const whole: number[] = [];
    let pages = 0;
    for (let time = 0; time < times; time += 1)
      whole.push(
        await msOf(async () => {
          pages = (await api.dossiers.draw({ recordId, jobId: newId() })).pages;
        }),
      );
    const { rows } = await api.papers.ofCase({ recordId });
    const single = await msOf(async () => {
      for (const { paper, partId } of rows) await api.papers.draw({ paper, recordId, partId });
    });
    const seconds = percentile(whole, 0.5) / 1000;
    return [
      {
        name: `dossier of 13 places, ${String(pages)} pages`,
        value: seconds,
        unit: 's',
        reference: { name: 'its papers printed one by one', value: single / 1000 },
      },
      { name: 'the same, beside the aim', value: seconds, unit: 's', reference: { name: 'aim', value: aimSeconds } },
    ];
  } finally {
    engine.close();
    await printer.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
