import { describe, expect, it } from 'vitest';
import { checkWord, healthText, placeWord } from './backup-words.ts';

const since = '2026-07-28T09:00:00.000+08:00';

describe('words of copies', () => {
  it('a copy that could not be made is told with the reason, that earlier ones stay, and the newest one', () => {
    expect(healthText({ kind: 'copyFailed', code: 'register.corrupt', place: null, since })).toEqual({
      title: '备份没有做成',
      leadsTo: 'restore',
      text: '登记簿里有读不出来的地方，做不出新的备份；以前的备份都保留着。请先不要录入，由管理员用最近的备份恢复。最近一份是 2026-07-28 09:00 做的。',
    });
    expect(healthText({ kind: 'copyFailed', code: 'internal', place: null, since: null }).text).toContain('还没有一份备份');
  });

  it('a place that was not written says where, since when, why and what to do', () => {
    expect(healthText({ kind: 'placeOverdue', code: 'backups.place-full', place: 'E:\\台账备份', since }).text).toBe(
      'E:\\台账备份：上次写入是 2026-07-28 09:00。剩下的空间放不下这份备份。请清理U盘或换一个大的，也可以少留几份备份。',
    );
  });

  it('no line is worded by a code', () => {
    for (const kind of ['damaged', 'copyFailed', 'copyOverdue', 'placeOverdue', 'lookOverdue'] as const) {
      for (const code of [null, 'register.corrupt', 'register.disk-full', 'backups.chain-broken', 'backups.place-other', 'internal']) {
        const { title, text } = healthText({ kind, code, place: null, since });
        expect(`${title}${text}`).not.toMatch(/[a-z]{3}|undefined|null/u);
      }
    }
  });

  it('checks and places', () => {
    expect(checkWord({ checkedAt: null, keyMatches: null }).word).toBe('没有核对过');
    expect(checkWord({ checkedAt: since, keyMatches: false }).word).toBe('完好，属于以前的密钥');
    expect(
      placeWord({
        id: '',
        path: '',
        copiesKept: 3,
        writtenAt: null,
        sequence: 0,
        upToDate: false,
        trouble: null,
        freeBytes: null,
        sameDisk: false,
      }).word,
    ).toBe('还没有写入过');
  });
});
