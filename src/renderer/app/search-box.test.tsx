import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { expect, it } from 'vitest';
import type { Hit } from '#shared/contract/search.ts';
import { answerWith } from '../api/faked-engine.test-support.ts';
import { SearchBox } from './search-box.tsx';

const ids = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'] as const;
const hits: readonly Hit[] = ids.map((id, index) => ({
  register: 'disputes',
  id,
  title: `石小满与邻居${String(index + 1)}相邻通行纠纷`,
  detail: '2026-11-30',
}));

function Where() {
  return <output aria-label="address">{useLocation().pathname}</output>;
}

/** The box, and what answers its next question. */
function openBox(): { readonly box: HTMLElement; readonly answer: (words: string) => void } {
  const waiting = new Map<string, () => void>();
  answerWith({
    search: {
      everywhere: ({ words }) =>
        new Promise((answered) => waiting.set(words, () => answered({ hits: words === '石小满' ? [...hits] : [], more: [], code: null }))),
    },
  });
  render(
    <MemoryRouter>
      <SearchBox />
      <Where />
    </MemoryRouter>,
  );
  return {
    box: screen.getByRole('combobox'),
    answer: (words) => {
      const reply = waiting.get(words);
      if (reply === undefined) throw new Error(`${words} is not asked`);
      reply();
    },
  };
}

async function answerWhenAsked(answer: (words: string) => void, words: string): Promise<void> {
  await waitFor(() => {
    answer(words);
  });
}

const enter = { key: 'Enter', keyCode: 13, which: 13 };
const down = { key: 'ArrowDown', keyCode: 40, which: 40 };

it.each([[[enter]], [[down, enter]]])('a hit is opened by keys pressed in the very moment the hits come: %j', async (keys) => {
  const { box, answer } = openBox();
  fireEvent.change(box, { target: { value: '石小满' } });
  const pressed = new Promise<void>((done) => {
    // Runs between the page's change and everything that is done later.
    const observer = new MutationObserver(() => {
      if (document.querySelector('.search-popup mark') === null) return;
      observer.disconnect();
      for (const key of keys) fireEvent.keyDown(box, key);
      done();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await answerWhenAsked(answer, '石小满');
  await pressed;
  await expectAt(`/disputes/${ids[0]}`);
});

it('arrows go from the best hit to the next', async () => {
  const { box, answer } = openBox();
  await userEvent.type(box, '石小满');
  await answerWhenAsked(answer, '石小满');
  await waitFor(() => {
    expect(document.querySelector('.ant-select-item-option-active')?.textContent).toContain('邻居1');
  });
  fireEvent.keyDown(box, down);
  fireEvent.keyDown(box, enter);
  await expectAt(`/disputes/${ids[1]}`);
});

it('Enter takes the best hit, and waits for it where the answer is under way', async () => {
  const { box, answer } = openBox();
  await userEvent.type(box, '石小满{Enter}');
  await expectAt('/');
  await answerWhenAsked(answer, '石小满');
  await expectAt(`/disputes/${ids[0]}`);
});

it('Enter before the answer is given up by the next key', async () => {
  const { box, answer } = openBox();
  await userEvent.type(box, '石小{Enter}满');
  await answerWhenAsked(answer, '石小满');
  await screen.findAllByText('石小满', { selector: 'mark' });
  await expectAt('/');
});

async function expectAt(address: string): Promise<void> {
  await waitFor(() => {
    expect(screen.getByLabelText('address').textContent).toBe(address);
  });
}
