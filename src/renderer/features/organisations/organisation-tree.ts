// From the flat list of organisations to a tree: who names a parent that is not there stands at the top.
import type { OrganisationNode } from '#shared/contract/organisations.ts';

export interface TreeNode {
  readonly organisation: OrganisationNode;
  readonly children: readonly TreeNode[];
}

/** Every organisation stands in the tree exactly once, also when parents go round in a circle (a county's half of an exchange). */
export function treeOf(organisations: readonly OrganisationNode[]): TreeNode[] {
  const known = new Set(organisations.map(({ id }) => id));
  const placed = new Set<string>();
  const grow = (organisation: OrganisationNode): TreeNode => {
    placed.add(organisation.id);
    const under = organisations.filter(({ id, parentId }) => parentId === organisation.id && !placed.has(id));
    return { organisation, children: under.map(grow) };
  };
  const tops = organisations.filter(({ parentId }) => parentId === null || !known.has(parentId)).map(grow);
  const loose: TreeNode[] = [];
  for (const organisation of organisations) if (!placed.has(organisation.id)) loose.push(grow(organisation));
  return [...tops, ...loose];
}
