import { describe, expect, test } from 'vitest';
import { appPolicy, paperPolicy, withNonce } from './content-policy.ts';

describe('content policy', () => {
  test('the window runs its own scripts only, never inline ones', () => {
    const policy = appPolicy('abc');
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
  });

  test('a paper runs no script and fetches nothing', () => {
    expect(paperPolicy).toContain("default-src 'none'");
    expect(paperPolicy).not.toContain('script-src');
  });

  test('each page load gets its nonce wherever the page asks for it', () => {
    expect(withNonce('<meta content="__CSP_NONCE__"><style nonce="__CSP_NONCE__">', 'n1')).toBe('<meta content="n1"><style nonce="n1">');
  });
});
