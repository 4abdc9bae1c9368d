import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button } from 'antd';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showAtOffice } from '../session/at-the-office.test-support.tsx';
import { MenuOfButton } from './menu-of-button.tsx';

const picked = vi.fn();

// A menu walks over the lines that are laid out; jsdom lays out none.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockImplementation(() => document.body);
});
afterEach(() => {
  vi.restoreAllMocks();
});

function open() {
  picked.mockClear();
  showAtOffice(
    <>
      <MenuOfButton
        items={[
          { key: 'end', label: '终止调解' },
          { key: 'extend', label: '延长期限' },
          { key: 'places', label: '移到', children: [{ key: 'front', label: '卷首' }] },
        ]}
        onPick={picked}
      >
        <Button>更多</Button>
      </MenuOfButton>
      <input aria-label="next" />
    </>,
  );
  return userEvent.setup();
}

const button = () => screen.getByRole('button', { name: '更多' });
const isMarked = (name: string) => waitFor(() => expect(document.activeElement?.textContent).toBe(name));
const isClosed = () => waitFor(() => expect(document.querySelector('.ant-dropdown:not(.ant-dropdown-hidden)')).toBeNull());

test.each([
  ['a press of the mouse', (user: ReturnType<typeof userEvent.setup>) => user.click(button())],
  ['Enter', (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Enter}')],
  ['the space bar', (user: ReturnType<typeof userEvent.setup>) => user.keyboard(' ')],
  ['the arrow down', (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{ArrowDown}')],
])('opened by %s a menu takes the arrows; Enter picks, and the cursor is at the button again', async (_words, openBy) => {
  const user = open();
  button().focus();
  await openBy(user);
  await isMarked('终止调解');
  await user.keyboard('{ArrowDown}');
  await isMarked('延长期限');
  await user.keyboard('{Enter}');
  expect(picked.mock.calls).toEqual([['extend']]);
  await isClosed();
  expect(document.activeElement).toBe(button());
});

test('Esc closes it, picks nothing, and the cursor is at the button again', async () => {
  const user = open();
  await user.click(button());
  await isMarked('终止调解');
  await user.keyboard('{Escape}');
  await isClosed();
  expect(document.activeElement).toBe(button());
  expect(picked).not.toHaveBeenCalled();
});

test('arrows pressed before the menu stands there are not lost', async () => {
  const user = open();
  await user.click(button());
  await user.keyboard('{ArrowDown}');
  await isMarked('延长期限');
});

test('no menu of a button is made another way', () => {
  const root = join(import.meta.dirname, '..');
  const others = globSync('**/*.tsx', { cwd: root }).filter((file) =>
    /\bDropdown\b.*from 'antd'/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(others).toEqual(['components/menu-of-button.tsx']);
});
