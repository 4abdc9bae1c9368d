import { describe, expect, test } from 'vitest';
import { isAppAddress, mayLoad, mayNavigate, paperAddress, paperIdOf } from './addresses.ts';

describe('addresses of the app', () => {
  test('the app knows its own pages', () => {
    expect(isAppAddress('fengqiao://app/')).toBe(true);
    expect(isAppAddress('fengqiao://app/disputes/1?x=2#top')).toBe(true);
  });

  test.each([
    'https://app/',
    'fengqiao://app.example/',
    'fengqiao://apple/',
    'fengqiao://user@app/',
    'fengqiao://app:81/',
    'file:///app/index.html',
    'https://example.test/fengqiao://app/',
    'nonsense',
    '',
  ])('%s is not the app', (address) => expect(isAppAddress(address)).toBe(false));

  const app = 'fengqiao://app/disputes';
  const paper = paperAddress('0190a1b2-0000-7000-8000-000000000001');
  const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';

  test('a window cannot be led away from the app', () => {
    expect(mayNavigate('fengqiao://app/grids', true, app)).toBe(true);
    for (const address of [
      'https://example.test/',
      'file:///etc/passwd',
      'data:text/html,x',
      'javascript:alert(1)',
      'blob:fengqiao://app/1',
      'about:blank',
      paper,
      viewer,
    ]) {
      expect(mayNavigate(address, true, app), address).toBe(false);
    }
  });

  test('a PDF shows in a frame of the app, and in the window that prints it', () => {
    expect(mayNavigate('blob:fengqiao://app/0f1e', false, app)).toBe(true);
    expect(mayNavigate(viewer, false, app)).toBe(true);
    expect(mayNavigate(viewer, false, paper)).toBe(true);
    expect(mayNavigate(paper, false, paper)).toBe(true);
    expect(mayNavigate('blob:https://example.test/0f1e', false, app)).toBe(false);
    expect(mayNavigate('chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/index.html', false, app)).toBe(false);
  });

  test('a paper’s window goes nowhere else, not even to the app', () => {
    for (const address of [app, 'https://example.test/', paperAddress('0190a1b2-0000-7000-8000-000000000002')]) {
      expect(mayNavigate(address, true, paper), address).toBe(false);
      expect(mayNavigate(address, false, paper), address).toBe(false);
    }
  });

  test('nothing leaves the PC from a window', () => {
    expect(mayLoad('fengqiao://app/assets/a.js')).toBe(true);
    expect(mayLoad('data:font/woff2;base64,AA==')).toBe(true);
    for (const address of ['https://example.test/x', 'http://127.0.0.1/', 'ws://127.0.0.1/', 'file:///etc/passwd', 'ftp://x/'])
      expect(mayLoad(address), address).toBe(false);
  });

  test('a paper has an address of its own, which is not the app', () => {
    const id = '0190a1b2-0000-7000-8000-000000000001';
    expect(paperIdOf(paperAddress(id))).toBe(id);
    expect(paperIdOf('fengqiao://paper/../app')).toBeNull();
    expect(isAppAddress(paperAddress(id))).toBe(false);
  });
});
