// A made-up register (巡查记录) and a made-up field (村民小组 of a dispute): the lines that they add to files that are there already. The files that they
// make lie in tests/fixtures/made-up-register. Where a line's neighbour was moved, move it here too.

/** Its neighbour stands once in the file. */
type AddedLine = { readonly file: string; readonly add: string } & ({ readonly after: string } | { readonly before: string });

export interface MadeUpChange {
  readonly name: string;
  readonly lines: readonly AddedLine[];
  /** Those of the made-up files that are this change's. */
  readonly makes: readonly string[];
}

export const register: MadeUpChange = {
  name: 'a new register',
  makes: [],
  lines: [
    {
      file: 'src/shared/contract/index.ts',
      after: "import { papers } from './papers.ts';\n",
      add: "import { patrols } from './patrols.ts';\n",
    },
    { file: 'src/shared/contract/index.ts', after: '  transfers,\n', add: '  patrols,\n' },
    {
      file: 'src/shared/registers/index.ts',
      after: "import { organisation } from './organisation.ts';\n",
      add: "import { patrol } from './patrol.ts';\n",
    },
    {
      file: 'src/shared/registers/index.ts',
      after: 'const descriptors = [village, grid, organisation, staff, dispute, mediationCase, transfer',
      add: ', patrol',
    },
    {
      file: 'src/engine/registers/index.ts',
      after: "import { organisations } from '../organisations/organisations.register.ts';\n",
      add: "import { patrols } from '../patrols/patrols.register.ts';\n",
    },
    {
      file: 'src/engine/registers/index.ts',
      after: 'const byModule: Readonly<Record<Module, EngineRegister>> = { villages,',
      add: ' patrols,',
    },
    {
      file: 'src/engine/modules.ts',
      after: "import { createPapers } from './papers/papers.ts';\n",
      add: "import { createPatrols } from './patrols/patrols.ts';\n",
    },
    { file: 'src/engine/modules.ts', after: '    transfers: createTransfers(context),\n', add: '    patrols: createPatrols(context),\n' },
    {
      file: 'src/engine/database/migrations/index.ts',
      before: "import type { Migration } from './migration.ts';\n",
      add: "import { patrols } from './9000-patrols.ts';\n",
    },
    // The newest, whichever came before it.
    { file: 'src/engine/database/migrations/index.ts', before: "];\n\n/** The baseline's last step.", add: '  patrols,\n' },
    {
      file: 'src/renderer/app/routes.ts',
      after: "import { routes as papers } from '../features/papers/index.ts';\n",
      add: "import { routes as patrols } from '../features/patrols/index.ts';\n",
    },
    { file: 'src/renderer/app/routes.ts', after: '  ...transfers,\n', add: '  ...patrols,\n' },
  ],
};

export const field: MadeUpChange = {
  name: 'a new field with list column, import and ledger',
  makes: ['src/engine/database/migrations/9001-villager-group.ts'],
  lines: [
    {
      file: 'src/shared/contract/disputes.ts',
      after: '  involvedUnit: line(100),\n',
      // An older program does not send it.
      add: "  villagerGroup: line(60).default(''),\n",
    },
    { file: 'src/shared/contract/disputes.ts', after: '  partyNames: z.string(),\n', add: '  villagerGroup: z.string(),\n' },
    {
      file: 'src/shared/registers/dispute.ts',
      after: "    involvedUnit: { label: '涉及单位', headings: ['涉及单位', '涉事单位', '涉及企业', '涉事企业'] },\n",
      add: "    villagerGroup: { label: '村民小组', headings: ['村民小组', '小组'], listed: { width: 100 } },\n",
    },
    { file: 'src/shared/rules/blank-dispute.ts', after: "  involvedUnit: '',\n", add: "  villagerGroup: '',\n" },
    {
      file: 'src/engine/database/migrations/index.ts',
      after: "import { patrols } from './9000-patrols.ts';\n",
      add: "import { villagerGroup } from './9001-villager-group.ts';\n",
    },
    { file: 'src/engine/database/migrations/index.ts', after: '  patrols,\n', add: '  villagerGroup,\n' },
    { file: 'src/engine/reports/ledger-columns.ts', after: "  'resolverName',\n", add: "  'villagerGroup',\n" },
    {
      file: 'src/engine/reports/ledger-columns.ts',
      after: "  { heading: '涉及人数', kind: 'count', width: 5.5, totalled: true, value: (row) => row.peopleCount },\n",
      add: "  { heading: '村民小组', kind: 'centred', width: 8, value: (row) => row.villagerGroup },\n",
    },
  ],
};
