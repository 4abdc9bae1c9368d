import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { waitForViewer } from './viewer-ready.ts';

const contents = () => new EventEmitter() as EventEmitter & WebContents;

function watch(waiting: Promise<void>) {
  const state = { isOver: false };
  void waiting.then(() => {
    state.isOver = true;
  });
  return state;
}

test('printing waits for the viewer’s word, however long the page has been loaded', async () => {
  const page = contents();
  const waiting = waitForViewer(page, { note: () => undefined });
  const state = watch(waiting);
  page.emit('did-finish-load');
  await new Promise((resolve) => setImmediate(resolve));
  expect(state.isOver).toBe(false);
  page.emit('-pdf-ready-to-print');
  await waiting;
});

test('a window that is closed meanwhile is waited for no longer', async () => {
  const page = contents();
  const waiting = waitForViewer(page, { note: () => undefined });
  page.emit('destroyed');
  await waiting;
});

test('an Electron that says nothing is noted, and prints', async () => {
  const noted: string[] = [];
  await waitForViewer(contents(), { note: (event) => void noted.push(event) }, 10);
  expect(noted).toEqual(['viewer says nothing']);
});
