import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noteOf } from '#engine/backups/copies.ts';
import { examineCopy } from '#engine/database/copy-register.ts';
import { exampleDispute, exampleKey, openExampleOffice, resourceFolder } from '#engine/example-office.test-support.ts';
import { createSupervisor } from '#engine/supervisor.ts';
import { backUpBeforeUpdate } from './update-backup.ts';

describe('the copy before an update', () => {
  test('holds what was entered a moment ago, was checked, and has a note like every copy', async () => {
    const office = await openExampleOffice();
    try {
      await office.api.disputes.create({ fields: exampleDispute() });
      const name = await backUpBeforeUpdate(office.engine, '0.2.0+build/7');
      expect(name).toMatch(/^register-\d{14}-1-before-update-0\.2\.0_build_7\.db$/u);
      const file = join(office.engine.context.register.file, '..', 'backups', name ?? '');
      expect(noteOf(file)).toMatchObject({ label: 'before-update-0.2.0_build_7', sequence: 1, records: { dispute: 1 } });
      expect(examineCopy(file, exampleKey)).toMatchObject({ records: { dispute: 1 } });
    } finally {
      office.close();
    }
  });

  test('a signed-in person cannot ask for it: only the host can', async () => {
    const office = await openExampleOffice();
    try {
      expect(await office.engine.answer({ name: 'backups.makeBeforeUpdate', input: { version: '0.2.0' }, token: null })).toMatchObject({
        ok: false,
        error: { code: 'request.unknown-call' },
      });
    } finally {
      office.close();
    }
  });

  test('that could not be made says why', async () => {
    const engine = { answer: async () => Promise.resolve({ ok: false as const, error: { code: 'register.disk-full', details: {} } }) };
    await expect(backUpBeforeUpdate(engine, '0.2.0')).rejects.toMatchObject({ code: 'register.disk-full' });
  });

  test('is not made of a register that does not open, and holds up no update', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'fengqiao-update-'));
    const options = { dataFolder, resourceFolder, programVersion: 'test', ports: { printPdf: null } };
    const office = await createSupervisor({ ...options, key: exampleKey, keyFault: null });
    await office.close();
    const engine = await createSupervisor({ ...options, key: new Uint8Array(32).fill(9), keyFault: null });
    try {
      expect(await backUpBeforeUpdate(engine, '0.2.0')).toBeNull();
      expect(readdirSync(dataFolder)).not.toContain('backups');
    } finally {
      await engine.close();
      rmSync(dataFolder, { recursive: true, force: true });
    }
  });
});
