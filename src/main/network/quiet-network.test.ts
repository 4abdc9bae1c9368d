import { describe, expect, test } from 'vitest';
import { hostRules, mayFetchUpdate, quietFeatures, quietSwitches } from './quiet-network.ts';

describe('no call to the outside', () => {
  test('each switch and feature is named once and says what it stops', () => {
    for (const list of [quietSwitches, quietFeatures]) {
      expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
      for (const { reason } of list) expect(reason.length).toBeGreaterThan(20);
    }
  });

  test('no name is found but those of the addresses that the office set', () => {
    expect(hostRules([]).value).toBe('MAP * ~NOTFOUND');
    expect(hostRules(['https://update.xian.example:8443/stable/', 'http://10.1.2.3/updates/', 'nonsense']).value).toBe(
      'MAP * ~NOTFOUND , EXCLUDE update.xian.example , EXCLUDE 10.1.2.3',
    );
  });

  test('the updater fetches what lies under the update address and nothing else', () => {
    const address = 'https://xian.example/updates/stable/';
    expect(mayFetchUpdate('https://xian.example/updates/stable/latest.yml?x=1', address)).toBe(true);
    for (const other of [
      'https://xian.example/updates/beta/latest.yml',
      'https://xian.example/updates/stable/../beta/latest.yml',
      'http://xian.example/updates/stable/latest.yml',
      'https://xian.example:8443/updates/stable/latest.yml',
      'https://github.com/updates/stable/latest.yml',
      'https://wang@xian.example/updates/stable/a',
      'nonsense',
    ])
      expect(mayFetchUpdate(other, address), other).toBe(false);
    expect(mayFetchUpdate('https://xian.example/updates/stable/latest.yml', null)).toBe(false);
  });
});
