import { expect, test } from 'vitest';
import { DossierSlotId } from '#shared/contract/dossiers.ts';
import { PaperKind } from '#shared/contract/papers.ts';
import { dossierSlots, slotOfPaper } from './dossier-slots.ts';

test('the directory has 13 places, six of which must be filled', () => {
  expect(dossierSlots).toHaveLength(13);
  expect(dossierSlots.filter(({ need }) => need === 'required').map(({ id }) => id)).toEqual([
    'application',
    'rightsNotice',
    'identity',
    'sessionRecord',
    'agreement',
    'backCover',
  ]);
  expect(DossierSlotId.options).toEqual(dossierSlots.map(({ id }) => id));
});

test('every paper of a case but cover and contents has exactly one place', () => {
  const placed = dossierSlots.flatMap(({ papers }) => papers);
  expect(new Set(placed).size).toBe(placed.length);
  expect(PaperKind.options.filter((paper) => slotOfPaper(paper) === undefined)).toEqual(['dossierCover', 'dossierContents']);
});
