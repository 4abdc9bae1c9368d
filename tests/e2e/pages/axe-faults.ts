// Reads a screen with axe, contrast first.
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Rule {
  readonly id: string;
  readonly impact: 'minor' | 'moderate' | 'serious' | 'critical';
}

/** What the builder puts into the page; how grave a rule's findings are stands in the rule, and its public list leaves that out. */
const { _audit: audit } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as {
  readonly _audit: { readonly rules: readonly Rule[] };
};
const isGrave = ({ impact }: { readonly impact?: Rule['impact'] | null }): boolean => impact === 'serious' || impact === 'critical';
/** Nobody asks what these find, and they take as long as the others. */
const lightRules = audit.rules.filter((rule) => !isGrave(rule)).map(({ id }) => id);

/**
 * What axe calls serious or critical, a line for each place. Its usual mode carries what is in order out of the page as well and joins
 * frames in a page of its own, which takes six times as long: there are no frames, and no rule that is on asks for style sheets beforehand.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false })
    .disableRules(lightRules);
  const { violations } = await axe.analyze();
  return violations
    .filter(isGrave)
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`.slice(0, 300)),
    );
}
