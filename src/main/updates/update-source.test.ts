import { describe, expect, test } from 'vitest';
import { firstCheckDelay, folderSource, nextCheckDelay, readUpdateSource } from './update-source.ts';

const read = (content: unknown) => readUpdateSource(JSON.stringify(content), true);

describe('where updates come from', () => {
  test('is the address that was set, https or an http share of the closed network', () => {
    expect(read({ address: 'https://county.example/updates/stable' })).toEqual({
      kind: 'address',
      base: 'https://county.example/updates/stable/',
    });
    expect(read({ address: 'http://10.20.30.40/updates/' })).toEqual({ kind: 'address', base: 'http://10.20.30.40/updates/' });
    expect(readUpdateSource('\uFEFF{"address":"https://county.example/"}', true)).toEqual({
      kind: 'address',
      base: 'https://county.example/',
    });
  });

  test('is nothing where nothing sound was set, or the program was not installed', () => {
    expect(readUpdateSource(null, true)).toEqual({ kind: 'none', reason: 'not set' });
    for (const address of ['ftp://county.example/', 'file:///usb/', 'https://name:word@county.example/', 'updates', 7]) {
      expect(read({ address }), String(address)).toEqual({ kind: 'none', reason: 'unreadable' });
    }
    expect(readUpdateSource('{', true)).toEqual({ kind: 'none', reason: 'unreadable' });
    expect(readUpdateSource('{"address":"https://county.example/"}', false)).toEqual({ kind: 'none', reason: 'development' });
  });

  test('is a folder that a person chose, with the file beside it', () => {
    const { base } = folderSource('/media/stick/更新 1');
    expect(new URL('fengqiao-update.json', base).href).toBe('file:///media/stick/%E6%9B%B4%E6%96%B0%201/fengqiao-update.json');
  });

  test('is asked at spread times', () => {
    expect([firstCheckDelay(0), firstCheckDelay(1)]).toEqual([30_000, 180_000]);
    expect([nextCheckDelay(0), nextCheckDelay(0.5), nextCheckDelay(1)].map((delay) => delay / 3_600_000)).toEqual([5.5, 6, 6.5]);
  });
});
