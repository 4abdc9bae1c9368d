import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { catchEarlyArrows, takeEarlyArrows } from './early-arrows.ts';

beforeEach(() => {
  takeEarlyArrows();
  document.body.innerHTML =
    '<nav class="shell-side"><ul><li tabindex="-1">网格</li></ul></nav><input><button aria-haspopup="menu">王敏</button><div id="floating"></div>';
  focusOn('li');
});

afterEach(() => {
  takeEarlyArrows();
  document.body.innerHTML = '';
});

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Presses it where the focus is, and answers whether that place heard of it. */
function isHeard(key: string, more: { readonly shiftKey?: boolean } = {}): boolean {
  const at = document.activeElement ?? document.body;
  let heard = false;
  at.addEventListener('keydown', () => (heard = true), { once: true });
  fireEvent.keyDown(at, { key, ...more });
  return heard;
}

it('arrows behind a choice in the menu are kept in their order, and the menu does not hear them', () => {
  catchEarlyArrows();
  expect(['ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => isHeard(key))).toEqual([false, false, false]);
  expect(takeEarlyArrows()).toEqual(['ArrowDown', 'ArrowDown', 'ArrowUp']);
});

it('once they are taken, the menu has its arrows again', () => {
  catchEarlyArrows();
  takeEarlyArrows();
  expect(isHeard('ArrowDown')).toBe(true);
  expect(takeEarlyArrows()).toEqual([]);
});

it('without a choice in the menu nothing is caught', () => {
  expect(isHeard('ArrowDown')).toBe(true);
  expect(takeEarlyArrows()).toEqual([]);
});

it.each(['input', 'button'])('an arrow in another %s belongs there, and those after it too', (selector) => {
  catchEarlyArrows();
  focusOn(selector);
  expect(isHeard('ArrowDown')).toBe(true);
  focusOn('li');
  expect(isHeard('ArrowDown')).toBe(true);
  expect(takeEarlyArrows()).toEqual([]);
});

it.each(['ant-dropdown', 'ant-popover', 'ant-select-dropdown', 'ant-modal-wrap'])('an arrow under an open %s belongs to it', (name) => {
  catchEarlyArrows();
  const floating = document.querySelector('#floating');
  if (floating) floating.innerHTML = `<div class="${name}"></div>`;
  expect(isHeard('ArrowDown')).toBe(true);
  expect(takeEarlyArrows()).toEqual([]);
});

it.each(['Tab', 'Enter', 'Escape', 'k'])('%s ends the catching: the person does something else', (key) => {
  catchEarlyArrows();
  isHeard('ArrowDown');
  expect(isHeard(key)).toBe(true);
  expect(isHeard('ArrowDown')).toBe(true);
  expect(takeEarlyArrows()).toEqual([]);
});

it('so do an arrow with Shift and a press of the pointer', () => {
  catchEarlyArrows();
  expect(isHeard('ArrowDown', { shiftKey: true })).toBe(true);
  catchEarlyArrows();
  fireEvent.pointerDown(document.body);
  expect(isHeard('ArrowDown')).toBe(true);
  expect(takeEarlyArrows()).toEqual([]);
});
