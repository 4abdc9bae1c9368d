import { expect, it } from 'vitest';
import type { OrganisationNode } from '#shared/contract/organisations.ts';
import { treeOf, type TreeNode } from './organisation-tree.ts';

const node = (id: string, parentId: string | null): OrganisationNode => ({
  id,
  parentId,
  kind: '01',
  name: id,
  level: null,
  closedOn: null,
  ownerCode: '320599100000',
  holders: 0,
});
const drawn = (nodes: readonly TreeNode[]): string =>
  nodes.map(({ organisation, children }) => (children.length === 0 ? organisation.id : `${organisation.id}(${drawn(children)})`)).join(' ');

it('puts each under its parent, in the order of the list', () => {
  expect(drawn(treeOf([node('centre', null), node('committee', 'office'), node('office', 'centre'), node('station', 'centre')]))).toBe(
    'centre(office(committee) station)',
  );
});

it('puts one whose parent is not there at the top', () => {
  expect(drawn(treeOf([node('committee', 'gone'), node('centre', null)]))).toBe('committee centre');
});

it('loses nothing when parents go round in a circle', () => {
  expect(drawn(treeOf([node('a', 'b'), node('b', 'a'), node('c', null)]))).toBe('c a(b)');
});
