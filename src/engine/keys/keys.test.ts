import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyCheckOf } from '../database/key.ts';
import { createEngine } from '../engine.ts';
import {
  clientOf,
  exampleKey,
  movableClock,
  openExampleOffice,
  refusal,
  resourceFolder,
  type ExampleOffice,
} from '../example-office.test-support.ts';
import { placeCopy } from '../placed-copy.test-support.ts';
import { newRecoveryCode } from '../recovery-code/new-code.ts';
import { recoveryFileName, recoveryNameOf } from '../recovery-code/recovery-files.ts';
import { unwrapKey } from '../recovery-code/unwrap-key.ts';

const password = 'fengqiao-2026';
let office: ExampleOffice;

beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => {
  office.close();
});

const groupsOf = (code: string, asked: readonly number[]): { group: number; typed: string }[] =>
  asked.map((group) => ({ group, typed: code.split('-')[group - 1] ?? '' }));

function actions(): string[] {
  return office.engine.context.register.read
    .all<{ action: string }>("SELECT action FROM audit_lines WHERE entity IN ('recoveryCode', 'registerKey') ORDER BY seq")
    .map(({ action }) => action);
}

describe('the recovery code of an office', () => {
  it('is made with the administrator’s password, kept by typing two groups back, and shown again with the password', async () => {
    expect(await office.api.keys.state({})).toMatchObject({ code: null, file: 'missing' });
    expect((await refusal(office.api.keys.showCode({ password }))).code).toBe('recovery.no-code');
    expect((await refusal(office.api.keys.makeCode({ password: 'nonsense-2026' }))).code).toBe('accounts.wrong-password');
    const { code, number, asked } = await office.api.keys.makeCode({ password });
    expect(number).toBe(1);
    expect(new Set(asked).size).toBe(2);
    expect(await office.api.keys.state({})).toMatchObject({ code: { number: 1, madeBy: '王敏', provedAt: null }, file: 'right' });
    const groups = groupsOf(code, asked);
    expect(await refusal(office.api.keys.proveCode({ groups: groups.map(({ group }) => ({ group, typed: '00000' })) }))).toEqual({
      code: 'recovery.groups-wrong',
      groups: asked.map(String),
    });
    const others = [1, 2, 3, 4, 5, 6, 7].filter((group) => !asked.includes(group)).slice(0, 2);
    expect((await refusal(office.api.keys.proveCode({ groups: groupsOf(code, others) }))).code).toBe('recovery.groups-wrong');
    await office.api.keys.proveCode({ groups: groups.map(({ group, typed }) => ({ group, typed: typed.toLowerCase() })) });
    expect((await office.api.keys.state({})).code?.provedAt).not.toBeNull();
    expect((await office.api.keys.showCode({ password })).code).toBe(code);
    expect(actions()).toEqual(['makeRecoveryCode', 'proveRecoveryCode', 'showRecoveryCode']);
  });

  it('stands in no audit line', async () => {
    const { code, asked } = await office.api.keys.makeCode({ password });
    await office.api.keys.proveCode({ groups: groupsOf(code, asked) });
    await office.api.keys.codePaper({ password, kind: 'text' });
    const lines = JSON.stringify(office.engine.context.register.read.all('SELECT * FROM audit_lines'));
    for (const group of code.split('-')) expect(lines).not.toContain(`"${group}`);
    expect(lines).not.toContain(code);
  });

  it('opens the key of the folder, and a new one ends it', async () => {
    const first = await office.api.keys.makeCode({ password });
    expect(unwrapKey(office.dataFolder, first.code)).toEqual(exampleKey);
    const second = await office.api.keys.makeCode({ password });
    expect(second.number).toBe(2);
    expect(unwrapKey(office.dataFolder, second.code)).toEqual(exampleKey);
    expect((await refusal(Promise.resolve().then(() => unwrapKey(office.dataFolder, first.code)))).code).toBe('recovery.code-wrong');
    expect((await refusal(office.api.keys.administrators({ code: first.code }))).code).toBe('recovery.code-wrong');
  });

  it('is for administrators only', async () => {
    await office.api.accounts.create({ userName: 'lili', name: '李莉', password: 'clerk-of-office', role: 'clerk' });
    await office.signIn('lili', 'clerk-of-office');
    expect((await refusal(office.api.keys.makeCode({ password: 'clerk-of-office' }))).code).toBe('accounts.not-allowed');
    expect((await refusal(office.api.keys.state({}))).code).toBe('accounts.not-allowed');
  });

  it('comes as a text file that an old PC reads, with its number and what to do with it', async () => {
    const { code } = await office.api.keys.makeCode({ password });
    const { fileId, fileName } = await office.api.keys.codePaper({ password, kind: 'text' });
    expect(fileName).toBe('枫桥台账恢复码 第1号.txt');
    const text = Buffer.from((await office.api.files.fetch({ fileId })).bytes).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    for (const group of code.split('-')) expect(text).toContain(group);
    expect(text).toContain('枫桥示范镇综治办');
    expect((await refusal(office.api.keys.codePaper({ password, kind: 'pdf' }))).code).toBe('papers.no-printer');
  });

  it('gets its files back at the next start when somebody tidied them away', async () => {
    const { code } = await office.api.keys.makeCode({ password });
    rmSync(join(office.dataFolder, recoveryFileName));
    expect((await office.api.keys.state({})).file).toBe('missing');
    const tidied = mkdtempSync(join(tmpdir(), 'fengqiao-tidied-'));
    await placeCopy(office.engine.context.register.file, tidied);
    const again = await createEngine({
      dataFolder: tidied,
      key: exampleKey,
      resourceFolder,
      programVersion: 'test',
      clock: movableClock(),
      ports: { printPdf: null },
    });
    again.close();
    expect(unwrapKey(tidied, code)).toEqual(exampleKey);
    expect(existsSync(join(tidied, 'backups', recoveryNameOf(keyCheckOf(exampleKey))))).toBe(true);
    rmSync(tidied, { recursive: true, force: true });
  });

  it('of a newer number is not overwritten by an older register that was restored, and still counts', async () => {
    const old = mkdtempSync(join(tmpdir(), 'fengqiao-old-'));
    await office.api.keys.makeCode({ password });
    await placeCopy(office.engine.context.register.file, old);
    const newer = await office.api.keys.makeCode({ password });
    cpSync(join(office.dataFolder, recoveryFileName), join(old, recoveryFileName));
    const engine = await createEngine({
      dataFolder: old,
      key: exampleKey,
      resourceFolder,
      programVersion: 'test',
      clock: movableClock(),
      ports: { printPdf: null },
    });
    let token: string | null = null;
    const api = clientOf(engine, () => token);
    token = (await api.accounts.signIn({ userName: 'wangmin', password })).token;
    expect((await api.keys.state({})).file).toBe('newer');
    expect((await api.keys.administrators({ code: newer.code })).rows).toHaveLength(1);
    expect((await api.keys.makeCode({ password })).number).toBe(3);
    engine.close();
    rmSync(old, { recursive: true, force: true });
  });
});

describe('a sole administrator who forgot the password', () => {
  it('gets in by the recovery code; the sessions of the account end, and the chain tells of it', async () => {
    const { code } = await office.api.keys.makeCode({ password });
    const [administrator] = (await office.api.keys.administrators({ code: ` ${code.toLowerCase()} ` })).rows;
    expect(administrator).toMatchObject({ name: '王敏', userName: 'wangmin' });
    await office.api.keys.resetPassword({ code, accountId: administrator?.id ?? '', password: 'found-again-2026' });
    expect((await refusal(office.api.keys.state({}))).code).toBe('accounts.not-signed-in');
    expect((await refusal(office.signIn('wangmin', password))).code).toBe('accounts.wrong-password');
    await office.signIn('wangmin', 'found-again-2026');
    const line = office.engine.context.register.read.get<{ action: string }>(
      "SELECT action FROM audit_lines WHERE record_id = ? AND action = 'resetPasswordByCode'",
      administrator?.id ?? '',
    );
    expect(line).toBeDefined();
    expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
  });

  it('is unlocked by it, and no clerk’s account is offered', async () => {
    const { code } = await office.api.keys.makeCode({ password });
    const clerk = await office.api.accounts.create({ userName: 'lili', name: '李莉', password: 'clerk-of-office', role: 'clerk' });
    office.signOut();
    for (let count = 0; count < 5; count += 1) await refusal(office.signIn('wangmin', 'wrong-wrong'));
    const { rows } = await office.api.keys.administrators({ code });
    expect(rows.map(({ userName }) => userName)).toEqual(['wangmin']);
    expect((await refusal(office.api.keys.resetPassword({ code, accountId: clerk.id, password: 'not-for-clerks' }))).code).toBe(
      'record.not-found',
    );
    await office.api.keys.resetPassword({ code, accountId: rows[0]?.id ?? '', password: 'found-again-2026' });
    await office.signIn('wangmin', 'found-again-2026');
  });

  it('is not helped by guessing: wrong codes are counted, slowed down and noted, and a set clock changes nothing', async () => {
    const { code } = await office.api.keys.makeCode({ password });
    expect((await refusal(office.api.keys.administrators({ code: code.slice(0, -1) }))).code).toBe('recovery.code-invalid');
    for (let count = 0; count < 3; count += 1)
      expect((await refusal(office.api.keys.administrators({ code: newRecoveryCode() }))).code).toBe('recovery.code-wrong');
    expect(await refusal(office.api.keys.administrators({ code }))).toMatchObject({ code: 'recovery.too-many-tries', seconds: 2 });
    expect(
      (
        await refusal(
          office.api.keys.resetPassword({ code, accountId: '01900000-0000-7000-8000-000000000001', password: 'found-again-2026' }),
        )
      ).code,
    ).toBe('recovery.too-many-tries');
    expect(actions().filter((action) => action === 'wrongRecoveryCode')).toHaveLength(3);
  });

  it('finds nothing to go on in the files', async () => {
    const { code } = await office.api.keys.makeCode({ password });
    const file = readFileSync(join(office.dataFolder, recoveryFileName), 'utf8');
    for (const group of code.split('-')) expect(file).not.toContain(group);
  });
});
