// Who owns which table: that room of the engine alone writes it, and `npm run check` fails where another does. Other rooms ask a query that the
// owner exports; a room whose own SQL reads the table of another stands below with its reason. What a migration or a trigger writes is the schema's.

/** Room -> tables and views. What triggers keep belongs to the room that it is counted for. */
export const tableOwners: Readonly<Record<string, readonly string[]>> = {
  'audit-lines': ['audit_lines', 'audit_head'],
  'own-office': ['offices'],
  files: ['files'],
  drafts: ['form_drafts'],
  records: ['search_editions'],
  'office-settings': ['office_settings'],
  codes: ['code_edits'],
  phrases: ['phrases'],
  accounts: ['accounts'],
  backups: ['copy_counter', 'copy_places'],
  prints: ['prints', 'print_ledger', 'print_search'],
  villages: ['villages'],
  offices: ['typed_divisions'],
  papers: ['drawn_papers'],
  'key-change': ['former_keys'],
  grids: ['grids', 'grid_codes', 'grid_changes', 'grid_change_grids', 'grid_search'],
  handovers: ['dossier_handovers', 'dossier_handover_items', 'bound_dossiers'],
  keys: ['recovery_codes'],
  organisations: ['organisations', 'committee_terms', 'organisation_search'],
  staff: ['staff', 'staff_posts', 'staff_trainings', 'staff_certificates', 'staff_search'],
  disputes: [
    'disputes',
    'dispute_parties',
    'dispute_agents',
    'dispute_responsibles',
    'dispute_hops',
    'dispute_clocks',
    'dispute_distinctions',
    'merges',
    'dispute_search',
    'dispute_tallies',
  ],
  transfers: ['transfers', 'transfer_search'],
  supervisions: ['dispute_supervisions', 'supervision_follow_ups'],
  imports: [
    'imports',
    'import_rows',
    'import_corrections',
    'import_mappings',
    'import_choices',
    'import_acceptances',
    'import_answers',
    'import_updates',
    'import_stacks',
    'import_stack_files',
  ],
  settings: ['remembered_settings'],
  'mediation-cases': [
    'mediation_cases',
    'mediation_sessions',
    'agreements',
    'performance_items',
    'case_investigations',
    'case_evidence',
    'performance_checks',
    'return_visits',
    'judicial_confirmations',
    'case_dossiers',
    'case_hops',
    'case_tasks',
    'mediation_case_search',
  ],
  'agreement-checks': ['agreement_check_answers'],
  allowances: ['allowance_decisions', 'allowance_editions'],
  attachments: ['attachments'],
  batches: [
    'county_connections',
    'batches',
    'earlier_receipts',
    'batch_lines',
    'county_answers',
    'reported_records',
    'pending_tallies',
    'pending_records',
  ],
  signing: ['agreement_marks'],
  lists: ['saved_views', 'first_views'],
  bulk: ['bulk_edits', 'bulk_edit_rows'],
  numbering: ['number_loans', 'given_numbers'],
  county: ['reporting_offices', 'county_settings', 'received_batches', 'received_lines', 'taken_records'],
  scans: ['scanned_pages'],
  line: ['uploads', 'upload_pieces', 'refused_uploads'],
  dossiers: ['dossier_bindings', 'dossier_papers_left_out'],
  // Right in src/engine: elapsed.store.ts.
  engine: ['clock_days'],
};

interface Exception {
  readonly room: string;
  readonly tables: readonly string[];
  readonly why: string;
}

export const writesAcross: readonly Exception[] = [
  {
    room: 'rescue',
    tables: ['audit_lines', 'search_editions'],
    why: 'Lays what a damaged register still gives over a copy of it that nobody has open: every table by its rows, the chain line by line.',
  },
];

/** From the project's root -> who decides on the table. */
export const writesByName: Readonly<Record<string, string>> = {
  'src/engine/records/record-rows.store.ts': 'The record book writes the table of a kind, which its owner declares (`table:`, checked).',
  'src/engine/records/search-line.store.ts': 'The search table of a kind, with the record that it is of.',
  'src/engine/records/search-index.store.ts': 'The search table of a kind, filled anew from its records.',
  'src/engine/rescue/self-rescue.store.ts': 'All tables of a copy that nobody has open, as the damaged register holds them.',
  'src/engine/staff/staff-posts.store.ts': 'One of the three lists of a person, its own.',
};

const officeName = 'The page of a list is one statement, and the name of the office that a record belongs to is joined in.';

export const readsAcross: readonly Exception[] = [
  {
    room: 'database',
    tables: ['audit_lines', 'audit_head'],
    why: 'Tells where the register ends before any room may be asked: on opening, on copying, after each commit.',
  },
  {
    room: 'backups',
    tables: ['audit_lines', 'audit_head'],
    why: 'Looks the register through by a reader of its own, in the thread for upkeep.',
  },
  { room: 'rescue', tables: ['audit_head'], why: 'Reads a copy and a damaged register on connections of its own.' },
  {
    room: 'open-register',
    tables: ['former_keys'],
    why: 'Before the register is served: which copies in its folder were made under keys of its own.',
  },
  {
    room: 'recovery',
    tables: ['audit_lines', 'offices', 'accounts', 'former_keys'],
    why: 'Reads copies and registers that did not open, on connections of its own: the rooms ask the register that is open.',
  },
  { room: 'attachments', tables: ['files'], why: 'What kind of file it is, how large and its hash stand in each line of the list.' },
  { room: 'scans', tables: ['files'], why: 'What kind of file it is stands in each line of the list.' },
  { room: 'lists', tables: ['accounts'], why: 'The name of whoever made a view stands in each line of the list.' },
  { room: 'grids', tables: ['villages', 'reporting_offices'], why: `${officeName} So is the name of the village.` },
  { room: 'organisations', tables: ['villages', 'reporting_offices'], why: `${officeName} So is the name of the village.` },
  {
    room: 'organisations',
    tables: ['staff', 'staff_posts'],
    why: 'A list counts who holds a post at each organisation, and one with holders stays; staff is a room above.',
  },
  { room: 'staff', tables: ['grids', 'villages', 'reporting_offices'], why: `${officeName} So are the names of grid and village.` },
  { room: 'disputes', tables: ['grids', 'villages', 'reporting_offices'], why: `${officeName} So are the names of grid and village.` },
  {
    room: 'disputes',
    tables: ['mediation_cases', 'agreements', 'dispute_supervisions'],
    why: 'A dispute tells which case was opened from it, what settled it and whether it is supervised; those rooms are above.',
  },
  { room: 'transfers', tables: ['reporting_offices'], why: officeName },
  { room: 'mediation-cases', tables: ['reporting_offices'], why: officeName },
  {
    room: 'prints',
    tables: ['mediation_cases'],
    why: 'The ledger is one list over all cases: number and title of the case are joined in; mediation-cases is above.',
  },
  {
    room: 'handovers',
    tables: ['mediation_cases', 'mediation_case_search', 'dossier_bindings'],
    why: 'What can be handed over is a list of bindings by their cases, searched by the words of these; both rooms are above.',
  },
  {
    room: 'allowances',
    tables: ['mediation_cases'],
    why: 'Lines of an edition are JSON: the statement that unpacks them joins the dispute of each case.',
  },
  { room: 'numbering', tables: ['mediation_cases'], why: 'The title of the case stands in each line of the ledger.' },
  {
    room: 'offices',
    tables: ['reporting_offices', 'villages'],
    why: 'A typed division stays while an office below it reports or a village lies in it: one question to all; county is a room above.',
  },
  {
    room: 'grid-figures',
    tables: ['disputes', 'grids', 'villages'],
    why: 'Figures are grouped by grid, heirs included, in one statement.',
  },
  {
    room: 'reports',
    tables: ['disputes', 'dispute_parties', 'grids', 'villages'],
    why: 'The rows of a ledger come by portions, each portion by one statement with its names.',
  },
  { room: 'imports', tables: ['batch_lines'], why: 'What was sent is not taken back; batches stands on the same floor.' },
  {
    room: 'county',
    tables: ['uploads', 'refused_uploads'],
    why: 'The inbox is one list of what was received, is on its way and came damaged; line is a room above.',
  },
  {
    room: 'desk',
    tables: [
      'disputes',
      'dispute_hops',
      'dispute_supervisions',
      'supervision_follow_ups',
      'transfers',
      'mediation_cases',
      'agreements',
      'performance_items',
      'case_tasks',
      'prints',
      'imports',
      'import_rows',
      'county_connections',
      'batches',
      'reporting_offices',
      'received_batches',
    ],
    why: 'The desk is asked at each opening what waits in every room: each figure is one statement over an index that was made for it.',
  },
];
