import { describe, expect, it } from 'vitest';
import type { InboxLine } from '#shared/contract/county.ts';
import { detailLines, newItems } from './detail-lines.ts';

const line: InboxLine = {
  index: 3,
  entity: 'dispute',
  recordId: '01900000-0000-7000-8000-00000000f001',
  title: '单雄信与仇小娟停车纠纷',
  operation: 'upsert',
  effect: 'new',
  verdict: 'accepted',
  problems: [],
  missing: [],
  changes: [
    { path: 'title', ours: '', theirs: '单雄信与仇小娟停车纠纷' },
    { path: 'place', ours: '', theirs: '枫桥村1号' },
    { path: 'parties.0.id', ours: '', theirs: '01900000-0000-7000-8000-00000000f002' },
    { path: 'parties.0.name', ours: '', theirs: '单雄信' },
  ],
};

describe('a record of a received batch', () => {
  it('that is new shows its name only, until the person unfolds it', () => {
    expect(detailLines(line, false)).toMatchObject([{ path: null, span: 1 }]);
    expect(detailLines(line, true).map(({ path, ours, theirs, span }) => [path, ours, theirs, span])).toEqual([
      ['title', '', '单雄信与仇小娟停车纠纷', 3],
      ['place', '', '枫桥村1号', 0],
      ['parties.0.name', '', '单雄信', 0],
    ]);
  });

  it('that changes something shows every change at once', () => {
    const changed: InboxLine = { ...line, effect: 'changed', changes: [{ path: 'place', ours: '枫桥村1号', theirs: '枫桥村2号' }] };
    expect(newItems(changed)).toEqual([]);
    expect(detailLines(changed, false)).toMatchObject([{ path: 'place', ours: '枫桥村1号', theirs: '枫桥村2号' }]);
  });
});
