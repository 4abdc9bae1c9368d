// Numbers and amounts stand grouped by thousands, and stay so while the cursor is in their box.
import { expect, test } from './fixtures.ts';
import { goTo } from './pages/screens.ts';

for (const label of ['涉及金额', '涉及人数']) {
  test(`${label}: entering the box changes nothing, and a digit may be put anywhere`, async ({ sharedOffice: { page } }) => {
    await goTo(page, '/disputes/new');
    const box = page.locator('.record-form').getByRole('textbox', { name: label, exact: true });
    await box.fill('1100');
    await page.keyboard.press('Tab');
    await expect(box).toHaveValue('1,100');

    await box.focus();
    await expect(box).toHaveValue('1,100');
    await page.keyboard.press('End');
    await page.keyboard.type('5');
    await expect(box).toHaveValue('1,1005');
    await page.keyboard.press('Tab');
    await expect(box).toHaveValue('11,005');

    await test.step('a comma that a person typed is not guessed at', async () => {
      await box.focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('1,2');
      await page.keyboard.press('Tab');
      await expect(box).toHaveValue('1,2');
      await expect(page.locator('.field-problem').filter({ hasText: '1,2' })).toBeVisible();
    });

    await test.step('the whole is replaced by what is typed after Tab', async () => {
      await box.fill('2000');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
      await expect(box).toBeFocused();
      await page.keyboard.type('30');
      await page.keyboard.press('Tab');
      await expect(box).toHaveValue('30');
    });
  });
}
