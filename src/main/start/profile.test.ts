import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settleProfile } from './profile.ts';

const place = () => {
  const home = mkdtempSync(join(tmpdir(), 'profile-'));
  return { profile: join(home, 'township', 'desktop'), formerProfile: join(home, 'desktop') };
};

test('a first start makes the profile inside the data folder', () => {
  const folders = place();
  expect(settleProfile(folders)).toBe(folders.profile);
  expect(existsSync(folders.profile)).toBe(true);
  expect(existsSync(folders.formerProfile)).toBe(false);
});

test('what lay beside the data folder is brought into it, with the file that opens the sealed key', () => {
  const folders = place();
  mkdirSync(folders.formerProfile);
  writeFileSync(join(folders.formerProfile, 'Local State'), 'opens the key');
  expect(settleProfile(folders)).toBe(folders.profile);
  expect(readFileSync(join(folders.profile, 'Local State'), 'utf8')).toBe('opens the key');
  expect(existsSync(folders.formerProfile)).toBe(false);
  expect(settleProfile(folders)).toBe(folders.profile);
});

test('a profile that is in its place already is never replaced by a former one', () => {
  const folders = place();
  for (const [folder, text] of [
    [folders.profile, 'now'],
    [folders.formerProfile, 'before'],
  ] as const) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'Local State'), text);
  }
  expect(settleProfile(folders)).toBe(folders.profile);
  expect(readFileSync(join(folders.profile, 'Local State'), 'utf8')).toBe('now');
});

test('a profile that an older program has open stays where it is', () => {
  const folders = place();
  mkdirSync(folders.formerProfile);
  writeFileSync(join(folders.formerProfile, 'Local State'), 'opens the key');
  symlinkSync('zzb-01-4711', join(folders.formerProfile, 'SingletonLock'));
  expect(settleProfile(folders)).toBe(folders.formerProfile);
});
