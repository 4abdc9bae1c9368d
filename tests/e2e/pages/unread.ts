// Forms that hold what was not understood.
import { expect, type Locator, type Page, type Request } from '@playwright/test';
import { contract } from '#shared/contract/index.ts';
import { readingUses, type ReadingPlace } from './reading-fields.ts';
import { readingWalks, type WalkName } from './reading-walks.ts';

const nonsense = '看不懂11.31';

export interface Form {
  /** What holds the form's fields and its banner. */
  readonly within: Locator;
  /** Words of the button that saves. */
  readonly save: string | RegExp;
  /** Where the button stands; absent: in `within`. */
  readonly saveIn?: Locator;
  /** Whether Ctrl+S saves too: everywhere but where a form is a line of a page. */
  readonly byKey?: boolean;
}

export interface Walk {
  readonly form: (form: Form) => Promise<void>;
  readonly places: readonly ReadingPlace[];
  /** The walk, with those before a record was changed for it, met every reading field of its files. */
  readonly end: (...others: readonly Walk[]) => void;
}

/** The form is held: it names the field, its text and why, the cursor is in the field, the text is still there. */
export async function expectHeld(page: Page, field: Locator, label: string, text: string, why: string): Promise<void> {
  await expect(page.locator('.unread-banner').filter({ hasText: `“${label}”里的“${text}”${why}` })).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(text);
}

/** Nothing may be written between its beginning and its last form. */
export function startWalk(page: Page, name: WalkName): Walk {
  const places: ReadingPlace[] = [];
  const writes = watchWrites(page);
  return {
    places,
    form: async (form) => {
      places.push(...(await walkForm(page, form)));
      expect(writes(), `${name}: ${places.map(({ label }) => label).join('、')}`).toEqual([]);
    },
    end: (...others) => {
      const files = readingWalks[name].map((file) => (file.startsWith('../') ? file.slice(3) : `features/${file}`));
      const met = [...places, ...others.flatMap((other) => other.places)];
      const unmet = readingUses().filter(({ file, isAt }) => files.includes(file) && !met.some(isAt));
      expect(unmet.map(({ file, source }) => `${file}: ${source}`)).toEqual([]);
    },
  };
}

/** Walks the dialog that stands open, then leaves it. Its main button saves. */
export async function walkDialog(page: Page, walk: Walk, save?: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  const main = dialog.locator('.ant-modal-footer .ant-btn-primary');
  await expect(main).toBeVisible();
  await walk.form({ within: dialog, save: save ?? (await main.innerText()) });
  await dialog.locator('.ant-modal-footer button').first().click();
  await expect(dialog).toBeHidden();
}

/**
 * Fills all reading fields of a form with nonsense and tries to save it by its button and by Ctrl+S: all are named, in their order. Then mends
 * one after the other: each try to save, by the one and the other in turn, puts the cursor into the next.
 */
async function walkForm(page: Page, { within, save, saveIn = within, byKey = true }: Form): Promise<readonly ReadingPlace[]> {
  const fields = within.locator('input[data-reads]:enabled:visible');
  const button = saveIn.getByRole('button', { name: save, exact: true }).first();
  await expect(fields.first()).toBeVisible();
  const places = await fields.evaluateAll((inputs) =>
    inputs.map((input) => ({
      label: input.getAttribute('data-reads') ?? '',
      named: `${input.getAttribute('data-of') ?? ''} ${input.getAttribute('data-reads') ?? ''}`.trim(),
      field: input.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null,
      before: (input as HTMLInputElement).value,
    })),
  );
  for (const index of places.keys()) {
    await fields.nth(index).fill(nonsense);
  }
  const tries = byKey ? [() => button.click(), () => page.keyboard.press('Control+s')] : [() => button.click()];
  const banner = within.locator('.unread-banner');
  for (const tryIt of tries) {
    await tryIt();
    await expect(banner).toContainText(`还没有保存：${places.map(({ named }) => `“${named}”里的“${nonsense}”看不懂`).join('，')}`);
    await expect(fields.first()).toBeFocused();
  }
  for (const [index, { before }] of places.entries()) {
    const field = fields.nth(index);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(nonsense);
    await field.fill(before);
    if (index + 1 < places.length) await tries[index % tries.length]?.();
    else await field.blur();
  }
  await expect(banner).toHaveCount(0);
  return places;
}

/** Calls that change the register, but for drafts, from now on. */
function watchWrites(page: Page): () => readonly string[] {
  const names: string[] = [];
  page.on('request', (request: Request) => {
    const name = /\/api\/([\w.]+)$/.exec(request.url())?.[1] ?? '';
    if (isWrite(name)) names.push(name);
  });
  return () => names;
}

function isWrite(name: string): boolean {
  const [module = '', call = ''] = name.split('.');
  const found = (contract as Record<string, Record<string, { readonly kind?: string } | undefined> | undefined>)[module]?.[call];
  return module !== 'drafts' && found !== undefined && found.kind !== 'read';
}
