// Every screen of 找回台账: what happened to the register, and how far a person has gone on the way back.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { damageTable, prove, typeWholeCode } from './ways-back.ts';

interface WayBack {
  /** Names its pictures. */
  readonly name: string;
  /** What happens to the data folder while no host has it. */
  readonly befalls: (dataFolder: string) => void;
  /** The host that wrote last was killed: its log is there. */
  readonly killed?: boolean;
  /** The steps that a person takes, each to a screen of its own. */
  readonly steps: readonly { readonly name: string; readonly take: (page: Page, code: string) => Promise<void> }[];
}

const copies = (page: Page) => page.getByRole('region', { name: '可以走的路' });
const listed = async (page: Page): Promise<void> => {
  await copies(page).waitFor();
  await page.locator('.ant-spin-spinning').waitFor({ state: 'detached' });
};

const proved = {
  name: 'ways',
  take: async (page: Page) => {
    await prove(page);
    await listed(page);
  },
};
const byCode = {
  name: 'by-code',
  take: async (page: Page) => {
    await page.getByText('恢复码', { exact: true }).click();
  },
};
const compared = {
  name: 'difference',
  take: async (page: Page) => {
    await page.getByRole('button', { name: '看差别' }).first().click();
    await page.getByRole('region', { name: '与现在的差别' }).getByText('备份里：').waitFor();
  },
};
const rehearsed = {
  name: 'rehearsed',
  take: async (page: Page) => {
    await page.getByRole('button', { name: '试恢复' }).first().click();
    await page.getByText(/试恢复成功/).waitFor({ timeout: 120_000 });
  },
};
const asked = (button: string, name: string) => ({
  name,
  take: async (page: Page) => {
    await page.getByRole('button', { name: button }).first().click();
    await page.getByRole('dialog').waitFor();
  },
});
const typed = {
  name: 'code-typed',
  take: async (page: Page, code: string) => {
    await typeWholeCode(page, code);
    await page.getByText('第 1 组 ✓').waitFor();
  },
};
const lookedAt = {
  name: 'copies-by-code',
  take: async (page: Page) => {
    await page.getByRole('button', { name: '看看有哪些备份' }).click();
    await listed(page);
  },
};

const dropCopies = (dataFolder: string): void => {
  rmSync(join(dataFolder, 'backups'), { recursive: true });
};
const dropKey = (dataFolder: string): void => {
  rmSync(join(dataFolder, 'register.key'));
};

export const waysBack: readonly WayBack[] = [
  {
    name: 'recovery-damaged',
    befalls: (folder) => {
      damageTable(folder, 'offices');
    },
    steps: [
      byCode,
      {
        name: 'by-password',
        take: async (page) => {
          await page.getByText('管理员密码').click();
        },
      },
      proved,
      rehearsed,
      compared,
      asked('换上最新的好备份', 'confirm'),
    ],
  },
  {
    name: 'recovery-damaged-alone',
    befalls: (folder) => {
      dropCopies(folder);
      damageTable(folder, 'offices');
    },
    steps: [proved, asked('导出还能读的内容', 'confirm')],
  },
  {
    name: 'recovery-log-lost',
    killed: true,
    befalls: (folder) => {
      rmSync(join(folder, 'register.db-wal'));
    },
    steps: [proved, compared],
  },
  {
    name: 'recovery-log-lost-alone',
    killed: true,
    befalls: (folder) => {
      dropCopies(folder);
      rmSync(join(folder, 'register.db-wal'));
    },
    steps: [proved, asked('就用这一份', 'confirm')],
  },
  { name: 'recovery-no-key', befalls: dropKey, steps: [typed, lookedAt] },
  {
    name: 'recovery-no-key-alone',
    befalls: (folder) => {
      dropCopies(folder);
      dropKey(folder);
    },
    steps: [typed, lookedAt],
  },
  {
    name: 'recovery-no-file',
    befalls: (folder) => {
      rmSync(join(folder, 'register.db'));
    },
    steps: [proved],
  },
  {
    name: 'recovery-empty',
    befalls: (folder) => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    },
    steps: [
      {
        name: 'from-a-folder',
        take: async (page) => {
          await page.getByRole('button', { name: '从备份恢复' }).click();
        },
      },
    ],
  },
  {
    name: 'recovery-healthy',
    befalls: () => undefined,
    steps: [
      {
        name: 'proof',
        take: async (page) => {
          await page.getByRole('button', { name: '恢复备份' }).click();
        },
      },
      proved,
    ],
  },
];
