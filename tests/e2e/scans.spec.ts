// Scanned pages of a dossier: dropped, turned, cut, put in order, taken away and back; what the engine then would bind.
import { photo, scannedPdf } from '#engine/scans/scanned-files.test-support.ts';
import { expect, test } from './fixtures.ts';
import { callEngine } from './pages/call.ts';
import { openCase, registerDispute } from './pages/disputes.ts';
import { township } from './pages/first-run.ts';
import { acceptCase } from './pages/mediation.ts';
import { openRegister } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';

const dispute = {
  title: '押金退还纠纷',
  acceptedOn: '2026-07-20',
  village: '枫桥村',
  type: '邻里纠纷',
  amountYuan: '2300',
  story: '租房押金未退。',
  resolver: '张涛',
  parties: [
    { name: '单雄信', idNumber: '320599198003151219', phone: '13912340001', address: '枫桥示范镇枫桥村1号' },
    { name: '仇小娟', idNumber: '320599198507222420', phone: '13912340002', address: '枫桥示范镇枫桥村2号' },
  ],
};

interface BoundPages {
  readonly rows: readonly {
    readonly id: string;
    readonly slot: string;
    readonly fileName: string;
    readonly page: number;
    readonly turn: number;
    readonly crop: Readonly<Record<string, number>> | null;
  }[];
}

test('a PDF of two pages and a photo are dropped into a place, turned, cut and put in order', async ({ emptyTownship: office }) => {
  const { page } = office;
  await signIn(page, township.administrator);
  await openRegister(page, '矛盾纠纷');
  await registerDispute(page, dispute);
  await openCase(page);
  await acceptCase(page, '2026-07-21');
  await page.getByRole('button', { name: '扫描件' }).click();
  const caseId = /scans\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const evidence = page.getByRole('region', { name: '扫描页：证据材料' });
  const tiles = evidence.getByRole('listitem');
  const bound = async () =>
    ((await callEngine(page, 'scans.ofCase', { caseId })) as BoundPages).rows.map(
      ({ slot, fileName, page: number, turn }) => `${slot} ${fileName} ${String(number)} ${String(turn)}`,
    );

  /** What the engine holds, and then the same pages in the same order on the screen: the next key or drag meets what is seen. */
  const expectBound = async (pages: readonly string[]) => {
    await expect.poll(bound).toEqual(pages);
    const { rows } = (await callEngine(page, 'scans.ofCase', { caseId })) as BoundPages;
    const ids = rows.filter(({ slot }) => slot === 'evidence').map(({ id }) => id);
    await expect.poll(() => tiles.evaluateAll((all) => all.map((tile) => tile.getAttribute('data-scan')))).toEqual(ids);
  };

  await test.step('several files at once; a cut one is named, the others are in', async () => {
    const pdf = await scannedPdf(['one', 'two']);
    await evidence.getByTestId('scan-files-evidence').setInputFiles([
      { name: '借条.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) },
      { name: '断.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf.slice(0, 700)) },
      { name: '收条.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo()) },
    ]);
    await expect(tiles).toHaveCount(3);
    await expect(evidence.getByText(/断\.pdf：没有加上这个文件。文件不完整/)).toBeVisible();
    await expect(evidence.locator('canvas[data-drawn="yes"]')).toHaveCount(2);
    await expectBound(['evidence 借条.pdf 0 0', 'evidence 借条.pdf 1 0', 'evidence 收条.jpg 0 90']);
  });

  await test.step('turned by a key, cut by a box that is dragged', async () => {
    await tiles.first().focus();
    await page.keyboard.press('r');
    await expectBound(['evidence 借条.pdf 0 90', 'evidence 借条.pdf 1 0', 'evidence 收条.jpg 0 90']);
    await tiles.nth(1).getByRole('button', { name: '裁边' }).click();
    const area = page.getByTestId('crop-area');
    await expect(area.locator('canvas[data-drawn="yes"]')).toBeVisible();
    const box = await area.boundingBox();
    if (box === null) throw new Error('The page is not shown');
    await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.9);
    await page.mouse.up();
    await page
      .getByRole('button', { name: '保 存' })
      .or(page.getByRole('button', { name: '保存', exact: true }))
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const { rows } = (await callEngine(page, 'scans.ofCase', { caseId })) as BoundPages;
    const crop = rows[1]?.crop ?? {};
    for (const [side, cut] of [
      ['left', 0.1],
      ['top', 0.2],
      ['right', 0.2],
      ['bottom', 0.1],
    ] as const)
      expect(crop[side]).toBeCloseTo(cut, 1);
  });

  await test.step('put in order by keys and by dragging, moved to another place', async () => {
    await tiles.nth(2).focus();
    await page.keyboard.press('ArrowLeft');
    await expectBound(['evidence 借条.pdf 0 90', 'evidence 收条.jpg 0 90', 'evidence 借条.pdf 1 0']);
    await tiles.nth(2).dragTo(tiles.first());
    await expectBound(['evidence 借条.pdf 1 0', 'evidence 借条.pdf 0 90', 'evidence 收条.jpg 0 90']);
    await tiles.nth(2).getByRole('button', { name: '移动' }).click();
    await page.getByRole('menuitem', { name: '移到' }).hover();
    await page.getByRole('menuitem', { name: '履行凭证' }).click();
    await expectBound(['evidence 借条.pdf 1 0', 'evidence 借条.pdf 0 90', 'performanceProof 收条.jpg 0 90']);
  });

  await test.step('taken away and put back', async () => {
    await tiles.first().focus();
    await page.keyboard.press('Delete');
    await expect(tiles).toHaveCount(1);
    await evidence.getByRole('button', { name: /放回刚去掉的一页/ }).click();
    await expectBound(['evidence 借条.pdf 1 0', 'evidence 借条.pdf 0 90', 'performanceProof 收条.jpg 0 90']);
  });
});
