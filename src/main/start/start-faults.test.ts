import { describe, expect, test } from 'vitest';
import { wordStartFault } from './start-faults.ts';

const codes = [
  'register.in-use',
  'register.disk-full',
  'register.key-store-missing',
  'register.not-ours',
  'register.backup-failed',
  'register.locked',
  'register.not-writable',
  'register.disk-error',
  'register.on-network-drive',
  'register.not-a-file',
  'register.not-a-folder',
  'register.in-program-folder',
];

describe('a start that fails', () => {
  test.each(codes)('%s says in Chinese what happened, why and what to do', (code) => {
    const fault = wordStartFault(code, {}, '1');
    expect(fault.message).toMatch(/[\u4e00-\u9fff]{6}/);
    expect(fault.detail.split('\n').length).toBeGreaterThanOrEqual(2);
    expect(fault.message + fault.detail).not.toContain(code);
  });

  test('a folder that the browser host has open names the address to go on at', () => {
    expect(wordStartFault('register.in-use', { address: 'http://127.0.0.1:4173' }, '1').detail).toContain('http://127.0.0.1:4173');
    expect(wordStartFault('register.in-use', { address: null, user: null }, '1').detail).not.toContain('null');
    expect(wordStartFault('register.in-use', { address: null, user: 'wang', computer: 'ZZB-01' }, '1').detail).toContain(
      '系统用户“wang”在电脑 ZZB-01 上',
    );
  });

  test('our own fault shows its number', () => expect(wordStartFault('internal', {}, '0703-ABC').detail).toContain('0703-ABC'));
  test('a place that stays what it is offers no retry that could not help', () => {
    expect(wordStartFault('register.on-network-drive', {}, '1').canRetry).toBe(false);
  });
});
