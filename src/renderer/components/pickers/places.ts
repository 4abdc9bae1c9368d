// The villages and grids of the office: few enough to be held at hand, read again when they change.
import { useCallback, useEffect, useState } from 'react';
import type { Grid } from '#shared/contract/grids.ts';
import type { Village } from '#shared/contract/offices.ts';
import type { OrganisationNode } from '#shared/contract/organisations.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { noteTrouble } from '../../api/trouble.ts';

export type OrganisationChoice = OrganisationNode;

export type GridChoice = Pick<Grid, 'id' | 'code' | 'name' | 'villageCode' | 'villageName' | 'closedOn' | 'kind'>;

const pageSize = 500;

export function useVillages(): readonly Village[] {
  return useShared(villagesStore);
}

/** Every grid of the register; a township has some dozens. */
export function useGrids(): readonly GridChoice[] {
  return useShared(gridsStore);
}

/** Every organisation of the register, with its parent. */
export function useOrganisations(): readonly OrganisationChoice[] {
  return useShared(organisationsStore);
}

interface Store<Row> {
  rows: readonly Row[];
  loading: Promise<void> | null;
  readonly load: () => Promise<readonly Row[]>;
  readonly listeners: Set<() => void>;
}

function createStore<Row>(load: () => Promise<readonly Row[]>): Store<Row> {
  return { rows: [], loading: null, load, listeners: new Set() };
}

const villagesStore = createStore(async () => (await api.offices.villages({})).rows);
const organisationsStore = createStore<OrganisationChoice>(async () => (await api.organisations.tree({})).rows);
const gridsStore = createStore<GridChoice>(async () => {
  const rows: GridChoice[] = [];
  for (let offset = 0; ; offset += pageSize) {
    const page = await api.grids.list({ limit: pageSize, offset });
    rows.push(...page.rows);
    if (page.rows.length < pageSize) return rows;
  }
});

/** One read serves every picker on the screen. A failed read is logged and tried again by the next picker. */
function refresh<Row>(store: Store<Row>): void {
  store.loading ??= store.load().then(
    (rows) => {
      store.rows = rows;
      for (const listener of store.listeners) listener();
    },
    (error: unknown) => {
      noteTrouble(error);
      store.loading = null;
    },
  );
}

function useShared<Row>(store: Store<Row>): readonly Row[] {
  const [rows, setRows] = useState(store.rows);
  useEffect(() => {
    const hear = () => {
      setRows(store.rows);
    };
    store.listeners.add(hear);
    hear();
    refresh(store);
    return () => {
      store.listeners.delete(hear);
    };
  }, [store]);
  useRegisterChanges(
    ['grids', 'organisations', 'staff', 'offices', 'imports', 'county'],
    useCallback(() => {
      store.loading = null;
      refresh(store);
    }, [store]),
  );
  return rows;
}
