import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locateAsset } from './assets.ts';

const folder = resolve('/opt/fengqiao/out/renderer');
const get = (url: string) => locateAsset({ method: 'GET', url }, folder);

describe('files of the window', () => {
  test('the start page and every route of the renderer answer with index.html', () => {
    for (const url of ['fengqiao://app/', 'fengqiao://app/disputes', 'fengqiao://app/disputes/0190?from=list']) {
      expect(get(url)).toEqual({ kind: 'file', path: resolve(folder, 'index.html'), mediaType: 'text/html; charset=utf-8', isPage: true });
    }
  });

  test('scripts, styles and fonts carry their media type', () => {
    expect(get('fengqiao://app/assets/index-ab12.js')).toMatchObject({ mediaType: 'text/javascript; charset=utf-8', isPage: false });
    expect(get('fengqiao://app/assets/%E4%BB%BF%E5%AE%8B.woff2')).toMatchObject({
      path: resolve(folder, 'assets/仿宋.woff2'),
      mediaType: 'font/woff2',
    });
  });

  test.each([
    'fengqiao://app/%2e%2e/%2e%2e/secret.json',
    'fengqiao://app/..%2f..%2fsecret.json',
    'fengqiao://app/..%5c..%5csecret.json',
    'fengqiao://app/assets/..%2f..%2f..%2fmain/index.js',
    'fengqiao://app/a%00.js',
  ])('%s cannot leave the renderer’s folder', (url) => expect(['refused', resolve(folder, 'secret.json')]).toContain(outside(url)));

  function outside(url: string): string {
    const asset = get(url);
    return asset.kind === 'refused' ? 'refused' : asset.path;
  }

  test('a plain .. is resolved inside the host before it is looked at', () => {
    expect(get('fengqiao://app/../../etc/passwd.txt')).toMatchObject({ kind: 'file', path: resolve(folder, 'etc/passwd.txt') });
  });

  test('refusals name their reason: foreign host 403, unknown kind of file 404, other method 405', () => {
    expect(get('fengqiao://other/index.html')).toEqual({ kind: 'refused', status: 403 });
    expect(get('fengqiao://app/register.db')).toEqual({ kind: 'refused', status: 404 });
    expect(get('fengqiao://app/%zz.js')).toEqual({ kind: 'refused', status: 404 });
    expect(locateAsset({ method: 'POST', url: 'fengqiao://app/' }, folder)).toEqual({ kind: 'refused', status: 405 });
  });
});
