// Reads a screen with axe, contrast first.
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

type Impact = 'minor' | 'moderate' | 'serious' | 'critical' | null | undefined;

interface Check {
  readonly message: string;
}

interface Axe {
  readonly run: (
    context: Document,
    options: object,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly impact?: Impact;
      readonly nodes: readonly { readonly target: readonly unknown[]; readonly any: readonly Check[]; readonly all: readonly Check[] }[];
    }[];
  }>;
}

/** How grave a rule's findings are stands in the rule, and its public list leaves that out. */
const { source, _audit: audit } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as {
  readonly source: string;
  readonly _audit: { readonly rules: readonly { readonly id: string; readonly impact: Impact }[] };
};
const isGrave = ({ impact }: { readonly impact?: Impact }): boolean => impact === 'serious' || impact === 'critical';
/** Nobody asks what these find, and they take as long as the others. */
const lightRules = audit.rules.filter((rule) => !isGrave(rule)).map(({ id }) => [id, { enabled: false }] as const);

/**
 * What axe calls serious or critical, a line for each place. Run here and not by its builder, which puts the half million letters of axe
 * into the page twice for each screen: they stay as long as the document does. There are no frames, and no rule that is on asks for
 * style sheets beforehand.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    async (options) => (await (window as unknown as { axe: Axe }).axe.run(document, options)).violations,
    { resultTypes: ['violations'], preload: false, iframes: false, rules: Object.fromEntries(lightRules) },
  );
  return violations
    .filter(isGrave)
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`.slice(0, 300)),
    );
}
