// A township whose code the bundled list lacks: its batches travel as any other's.
import { expect, test } from 'vitest';
import { contentOf, madeUpDispute, makeFolder, openCounty, openDesk, removeFolder } from './offices.ts';

test('a county takes the office, the villages and the records of a typed township', async () => {
  const folders = { township: makeFolder('typed-township'), county: makeFolder('typed-county') };
  const township = { code: '320599101000', name: '周庄示范镇', level: 'township' as const };
  const desk = await openDesk(
    folders.township,
    'township',
    { printPdf: null },
    {
      divisionCode: township.code,
      name: '周庄示范镇综治办',
      typed: [township],
      villages: [{ code: '320599101200', name: '南塘村', kind: 'village' }],
    },
  );
  const county = await openCounty(folders.county);
  await county.api.county.changeSettings({ importAutomatically: true });
  await county.api.offices.addDivision(township);
  const { code } = await county.api.county.invite({ divisionCode: township.code, name: township.name });
  await desk.api.batches.connect({ address: county.address, code });

  const later = await desk.api.offices.addVillage({ code: '320599101201', name: '北塘村', kind: 'village' });
  await desk.api.disputes.create({ fields: madeUpDispute({ villageCode: '320599101200' }) });
  await desk.api.disputes.create({ fields: madeUpDispute({ villageCode: later.code }) });
  const built = await desk.api.batches.build({ month: '2026-07' });
  expect(await desk.api.batches.send({ id: built.id })).toMatchObject({ state: 'answered', verdicts: { accepted: 4 } });
  expect(contentOf(county.engine)).toEqual(contentOf(desk.engine));
  expect((await county.api.disputes.list({ limit: 10, offset: 0 })).rows.map(({ villageName }) => villageName).toSorted()).toEqual([
    '北塘村',
    '南塘村',
  ]);

  desk.close();
  await county.stop();
  for (const folder of Object.values(folders)) removeFolder(folder);
});
