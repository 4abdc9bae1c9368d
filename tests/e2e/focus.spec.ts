// The keyboard finds its place by itself: in a new form the first field, in a list its rows, everywhere a way past the bars.
import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { makeTransfer } from './pages/screen-records.ts';
import { goTo, standsStill } from './pages/screens.ts';
import { signInAs } from './pages/sign-in.ts';

/** Every list that is added to by Ctrl+N, with the first field of its form and what is typed there. */
const formLists = [
  { address: '/disputes', first: '事件名称', role: 'textbox', typed: { field: '事件名称', text: '写到一半的排水纠纷' } },
  { address: '/transfers', first: '转入', role: 'radio', typed: { field: '函号', text: '（2026）苏0599诉前调函7号' } },
  { address: '/grids', first: '村（社区）', role: 'combobox', typed: { field: '网格名称', text: '写到一半的网格' } },
  { address: '/staff', first: '姓名', role: 'textbox', typed: { field: '姓名', text: '严学文' } },
  { address: '/organisations/list', first: '名称', role: 'textbox', typed: { field: '名称', text: '写到一半的调解室' } },
] as const;

const lists = [...formLists.map(({ address }) => address), '/mediation'];

for (const { address, first, role, typed } of formLists) {
  test(`Ctrl+N on ${address} puts the cursor into ${first}, also when a draft came back and when it was dropped`, async ({
    sharedOffice: { page },
  }) => {
    await goTo(page, address);
    const field = page.locator('.record-form').getByRole(role, { name: first, exact: true });
    await page.keyboard.press('Control+n');
    await expect(field).toBeFocused();

    await test.step('what was typed comes back, and the cursor is in the first field', async () => {
      await page.locator('.record-form').getByRole('textbox', { name: typed.field, exact: true }).fill(typed.text);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '留着离开 Enter' }).click();
      await standsStill(page);
      await page.keyboard.press('Control+n');
      await expect(page.getByRole('button', { name: '不要了，重新填' })).toBeVisible();
      await expect(field).toBeFocused();
    });

    await test.step('begun anew, the cursor is there again', async () => {
      await page.getByRole('button', { name: '不要了，重新填' }).click();
      await expect(page.locator('.record-form').getByRole('textbox', { name: typed.field, exact: true })).toHaveValue('');
      await expect(field).toBeFocused();
    });

    await test.step('Tab stops at nothing that is not seen', async () => {
      expect(await unseenStops(page)).toEqual([]);
    });
  });
}

test('Ctrl+N among the mediation cases leads to the disputes, from which cases are opened', async ({ sharedOffice: { page } }) => {
  await goTo(page, '/mediation');
  await expect(page.getByRole('button', { name: '从纠纷立案 Ctrl+N' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { level: 1, name: '矛盾纠纷' })).toBeVisible();
});

test('a list takes the arrows right after loading, and from the top of the page after one Tab', async ({ demoOffice: { page } }) => {
  await signInAs(page, '王敏');
  await makeTransfer(page);
  for (const address of lists) {
    await goTo(page, '/desk');
    await test.step(`${address} opened`, async () => {
      await goTo(page, address);
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('complementary', { name: '选中的记录' })).toBeVisible();
      await expect.poll(() => focusedRow(page)).toBe('0');
      await page.keyboard.press('ArrowDown');
      // The only letter stays where it is.
      await expect.poll(() => focusedRow(page)).toBe(address === '/transfers' ? '0' : '1');
      await page.keyboard.press('Escape');
    });
    await test.step(`${address} from the top of the page`, async () => {
      await tabFromTop(page);
      await expect(page.getByRole('button', { name: '跳到列表或正文' })).toBeInViewport();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focusedRow(page)).not.toBeNull();
    });
  }
});

test('an arrow pressed while the rows are still being read shows the first record once they are in', async ({ sharedOffice: { page } }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/disputes.list', async (route) => {
    await held;
    await route.continue();
  });
  await page.evaluate(() => (location.hash = '/disputes'));
  await expect(page.locator('.register-grid')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  release();
  await expect(page.getByRole('complementary', { name: '选中的记录' })).toBeVisible();
  await expect.poll(() => focusedRow(page)).toBe('0');
});

for (const [when, hold] of [
  ['at once', 0],
  ['while the screen and its rows are long in coming', 400],
] as const) {
  test(`arrows pressed right after a click in the menu go to the list: none is lost, ${when}`, async ({ sharedOffice: { page } }) => {
    await page.keyboard.press('Escape');
    if (hold > 0) {
      const late = async (route: Route) => {
        await new Promise((resolve) => setTimeout(resolve, hold));
        await route.continue();
      };
      await page.route(/(?:disputes|grids)\.list$/, late);
      await page.route(/assets\/.*\.js$/, late);
    }
    for (const [word, presses] of [
      ['网格', 1],
      ['矛盾纠纷', 2],
      ['网格', 3],
      ['矛盾纠纷', 6],
      ['网格', 2],
      ['矛盾纠纷', 12],
      ['人民调解', 3],
      ['矛盾纠纷', 1],
    ] as const) {
      await test.step(`${word}, ↓ ${String(presses)} times`, async () => {
        const row = String(presses - 1);
        await clickThenPress(
          page,
          word,
          Array.from({ length: presses }, () => 'ArrowDown'),
        );
        await expect(page.getByRole('heading', { level: 1, name: word })).toBeVisible();
        await expect(page.getByRole('complementary', { name: '选中的记录' })).toBeVisible();
        await expect.poll(() => focusedRow(page)).toBe(row);
        // Nor does a press come twice.
        await standsStill(page);
        expect(await focusedRow(page)).toBe(row);
      });
      await page.keyboard.press('Escape');
      await expect(page.getByRole('complementary', { name: '选中的记录' })).toHaveCount(0);
    }
  });
}

test('a list left with a record open goes on from it by the arrow pressed right after the click', async ({ sharedOffice: { page } }) => {
  await clickThenPress(page, '矛盾纠纷', ['ArrowDown', 'ArrowDown', 'ArrowDown']);
  await expect.poll(() => focusedRow(page)).toBe('2');
  await expect(page.getByRole('complementary', { name: '选中的记录' })).toBeVisible();
  await clickThenPress(page, '网格', ['ArrowDown']);
  await expect(page.getByRole('heading', { level: 1, name: '网格' })).toBeVisible();
  await expect.poll(() => focusedRow(page)).toBe('0');
  await clickThenPress(page, '矛盾纠纷', ['ArrowDown']);
  await expect(page.getByRole('heading', { level: 1, name: '矛盾纠纷' })).toBeVisible();
  await expect.poll(() => focusedRow(page)).toBe('3');
});

test('an arrow pressed after a click that leads to no list stays with the menu', async ({ sharedOffice: { page } }) => {
  await goTo(page, '/reports');
  await clickThenPress(page, '设置', []);
  await page.locator('main[data-address="/settings"]').waitFor();
  await standsStill(page);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: '报送' })).toBeFocused();
});

test('the tree of the organisations takes the arrows right after loading, and from the top of the page after one Tab', async ({
  sharedOffice: { page },
}) => {
  const names = page.getByRole('tree').locator('.organisation-node > span:first-child');
  const beside = page.getByRole('complementary', { name: '选中的组织' });
  const expectAt = async (row: number) => {
    await expect(page.locator('.ant-tree-treenode-active .organisation-node > span:first-child')).toHaveText(
      (await names.nth(row).textContent()) ?? '',
    );
    await expect(beside.getByRole('heading', { level: 2 }).first()).toHaveText((await names.nth(row).textContent()) ?? '');
  };

  await test.step('opened', async () => {
    await goTo(page, '/organisations');
    await expect(beside).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await expectAt(0);
    await page.keyboard.press('ArrowDown');
    await expectAt(1);
  });

  await test.step('a click elsewhere leaves the chosen one chosen', async () => {
    await page.getByRole('button', { name: '在它下面登记 Ctrl+N' }).click();
    await page.locator('main[data-address="/organisations/new"]').waitFor();
    expect(page.url()).toContain('?parent=');
  });

  await test.step('from the top of the page, to the top of the tree or to what is chosen', async () => {
    await goTo(page, '/organisations');
    await tabFromTop(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await expectAt(0);
    await page.keyboard.press('ArrowDown');
    await tabFromTop(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await expectAt(1);
  });

  await test.step('pressed while the tree is still being read, none is lost', async () => {
    await goTo(page, '/staff');
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/organisations.tree', async (route) => {
      await held;
      await route.continue();
    });
    await page.evaluate(() => (location.hash = '/organisations'));
    await expect(page.locator('.tree-frame')).toBeFocused();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    release();
    await expectAt(1);
    await page.keyboard.press('ArrowDown');
    await expectAt(2);
  });
});

test('the tree of the grids takes the arrows right after loading, and Enter opens one', async ({ sharedOffice: { page } }) => {
  await goTo(page, '/grids/tree');
  const active = page.locator('.ant-tree-treenode-active');
  await page.keyboard.press('ArrowDown');
  await expect(active).toContainText('枫桥示范镇综治办');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const name = (await active.locator('.tree-line > span').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toHaveAttribute('data-address', /^\/grids\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});

/** The presses reach the window right behind the click: nothing here waits for the page in between. */
async function clickThenPress(page: Page, word: string, keys: readonly string[]): Promise<void> {
  await page.getByRole('navigation', { name: '台账' }).getByRole('menuitem', { name: word }).hover();
  await Promise.all([page.mouse.down(), page.mouse.up(), ...keys.map((key) => page.keyboard.press(key))]);
}

test('where a person types already, a list that loads leaves the cursor there', async ({ sharedOffice: { page } }) => {
  await page.keyboard.press('Control+k');
  await goTo(page, '/disputes');
  await expect(page.getByRole('combobox', { name: '搜索全部台账' })).toBeFocused();
});

async function tabFromTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Tab goes on from what had the focus last.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '跳到列表或正文' })).toBeFocused();
}

/** The row of the cell that has the focus. */
async function focusedRow(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.closest('.register-grid [row-index]')?.getAttribute('row-index') ?? null);
}

/** Goes through a form by Tab and tells the stops that nobody sees. */
async function unseenStops(page: Page): Promise<readonly string[]> {
  const unseen: string[] = [];
  for (let press = 0; press < 90; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body || !at.closest('.record-form')) return null;
      const box = at.closest('label, .ant-select, .ant-radio-button-wrapper') ?? at;
      const { width, height } = box.getBoundingClientRect();
      const seen = box.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && width > 4 && height > 4;
      return {
        seen,
        clears: at.closest('.ant-select-clear') !== null,
        name: `${at.tagName} ${at.className} ${at.getAttribute('aria-label') ?? at.textContent}`,
      };
    });
    if (stop === null) break;
    if (!stop.seen || stop.clears) unseen.push(stop.name);
  }
  return unseen;
}
