// What the database itself refuses, whatever the program would write: constraints and triggers of the baseline.
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from './index.ts';

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  migrate(db);
});
afterEach(() => {
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
});

type Row = Readonly<Record<string, string | number | null | Uint8Array>>;
const header = {
  owner_code: '320599100000',
  rev: 1,
  created_at: '2026',
  created_by: '王敏',
  updated_at: '2026',
  updated_by: '王敏',
} as const;
const village = '320599100200';

function insert(table: string, row: Row): void {
  const names = Object.keys(row);
  db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...Object.values(row));
}

/** The row with every column that must be filled left blank where nothing is said of it. */
function insertFilled(table: string, row: Row): void {
  const columns = db.pragma(`table_info(${table})`) as { name: string; type: string; notnull: number; dflt_value: string | null }[];
  const blank = columns
    .filter((column) => column.notnull === 1 && column.dflt_value === null && !(column.name in row))
    .map((column): [string, string | number] => [column.name, column.type === 'TEXT' ? '' : 0]);
  insert(table, { ...Object.fromEntries(blank), ...row });
}

const run = (sql: string) => () => db.exec(sql);

function addDispute(id: string, changes: Row = {}): void {
  insertFilled('disputes', { ...header, id, accepted_on: '2026-07-01', state: 'handling', ...changes });
}

function addCase(id: string, changes: Row = {}): void {
  addDispute(`of ${id}`);
  insertFilled('mediation_cases', {
    ...header,
    id,
    dispute_id: `of ${id}`,
    accepted_on: '2026-07-01',
    mediators: '[]',
    state: 'agreed',
    ...changes,
  });
}

function addVillageWithGrid(): void {
  insert('villages', { ...header, id: 'v', code: village, name: '枫桥村', kind: 'village' });
  addGrid('a', `${village}001`);
}

function addGrid(id: string, code: string): void {
  insertFilled('grids', { ...header, id, village_code: village, code, name: '第一网格', kind: '1' });
}

describe('the office', () => {
  it('never changes a version of a setting', () => {
    insert('office_settings', { id: 'a', kind: 'dispute-limits', valid_from: '2026-01-01', value: '{}', created_at: '', created_by: '' });
    expect(run("UPDATE office_settings SET value = '[]'")).toThrow(/never changed/);
  });

  it('keeps drafts of accounts that are there only', () => {
    expect(() => insert('form_drafts', { account_id: 'nobody', form_key: '/disputes/new', kept_at: '', content: '{}' })).toThrow(
      /FOREIGN KEY/,
    );
  });

  it('lets a city, county or township be typed, each code once and whole', () => {
    const type = (code: string, name: string, level: string) => () => insert('typed_divisions', { code, name, level, created_at: '' });
    type('320599101000', '周庄示范镇', 'township')();
    expect(type('320599101001', '桥东社区', 'village')).toThrow(/CHECK/);
    expect(type('32059910100', '短码', 'township')).toThrow(/CHECK/);
    expect(type('320599101000', '同码', 'township')).toThrow(/UNIQUE/);
  });
});

describe('what the register is held together by', () => {
  it('is a chain whose lines never change and never go, with its end beside it', () => {
    const line = { at: '', account_name: '王敏', action: 'create', entity: 'dispute', changes: '[]' };
    insert('audit_lines', { ...line, previous_hash: '', hash: 'one' });
    insert('audit_lines', { ...line, previous_hash: 'one', hash: 'two' });
    expect(db.prepare('SELECT seq, hash FROM audit_head').all()).toEqual([{ seq: 2, hash: 'two' }]);
    expect(run("UPDATE audit_lines SET reason = 'x'")).toThrow(/never change/);
    expect(run('DELETE FROM audit_lines WHERE seq = 2')).toThrow(/never go/);
  });

  it('is one recovery code at most, and former keys of 32 bytes', () => {
    const code = { code: 'A'.repeat(41), number: 1, made_at: '2026-07-28', made_by: '王敏', asked_first: 0, asked_second: 6 };
    insert('recovery_codes', { id: 1, ...code });
    expect(() => insert('recovery_codes', { id: 2, ...code })).toThrow(/CHECK/);
    expect(run('UPDATE recovery_codes SET asked_second = 0')).toThrow(/CHECK/);
    expect(() => insert('former_keys', { key_check: 'a'.repeat(32), key: new Uint8Array(1), until: '2026' })).toThrow(/CHECK/);
  });

  it('is a copy counter that begins at 0 and stays one', () => {
    expect(db.prepare('SELECT only_one, sequence FROM copy_counter').all()).toEqual([{ only_one: 1, sequence: 0 }]);
    expect(() => insert('copy_counter', { only_one: 2, sequence: 0 })).toThrow(/CHECK/);
  });
});

describe('grids and organisations', () => {
  it('a code of a grid is never given to another grid, not even after it was given up', () => {
    addVillageWithGrid();
    addGrid('b', `${village}002`);
    db.exec(`UPDATE grids SET code = '${village}009' WHERE id = 'a'`);
    for (const taken of [`${village}001`, `${village}002`]) expect(() => addGrid('c', taken)).toThrow(/UNIQUE|never given again/);
    expect(run(`UPDATE grids SET code = '${village}001' WHERE id = 'b'`)).toThrow(/never given again/);
    expect(run(`DELETE FROM grid_codes WHERE code = '${village}001'`)).toThrow(/never given again/);
    expect(run("UPDATE grid_codes SET grid_id = 'b'")).toThrow(/never given again/);
    // Its own old code a grid may have again: a change that is undone.
    db.exec(`UPDATE grids SET code = '${village}001' WHERE id = 'a'`);
  });

  it('a code of a grid is its village’s, a letter where there is one, and two to six digits', () => {
    addVillageWithGrid();
    addGrid('letter', `${village}Z01`);
    for (const code of [`${village}1`, `${village}0000001`, `${village}Z1Z`, `${village}z01`, '320599100201001'])
      expect(() => addGrid(code, code)).toThrow(/CHECK/);
  });

  it('only a closed grid has an heir, and another grid it is', () => {
    addVillageWithGrid();
    expect(run("UPDATE grids SET heir_grid_id = 'a', closed_on = '2026-07-01'")).toThrow(/CHECK/);
    expect(run("UPDATE grids SET heir_grid_id = 'b'")).toThrow(/CHECK/);
    db.exec("UPDATE grids SET heir_grid_id = 'b', closed_on = '2026-07-01'");
  });

  it('an organisation has a name, six digits of division and both coordinates or none', () => {
    const add = (id: string, changes: Row) => () =>
      insertFilled('organisations', { ...header, id, kind: '01', name: '中心', division_code: '320599', ...changes });
    add('a', { name: '枫桥示范镇综治中心' })();
    expect(add('b', { name: '' })).toThrow(/CHECK/);
    expect(add('c', { division_code: '3205' })).toThrow(/CHECK/);
    expect(add('d', { longitude: 120.5 })).toThrow(/CHECK/);
  });
});

describe('disputes', () => {
  it('have the states of their way, and stay while anything refers to them', () => {
    addDispute('d');
    insertFilled('dispute_parties', { dispute_id: 'd', position: 1, id: 'p', side: 'third', name: '单雄信' });
    expect(run("UPDATE disputes SET state = 'lost'")).toThrow(/CHECK/);
    db.exec("UPDATE disputes SET state = 'transferred'");
    expect(run("UPDATE disputes SET outcome = 'settled'")).toThrow(/CHECK/);
    expect(run("UPDATE disputes SET clock = 'handle'")).toThrow(/CHECK/);
    expect(run('DELETE FROM disputes')).toThrow(/FOREIGN KEY/);
  });

  it('keep each hop for ever', () => {
    addDispute('d');
    insertFilled('dispute_hops', { dispute_id: 'd', position: 1, to_state: 'accepted', happened_on: '2026-07-01' });
    expect(run("UPDATE dispute_hops SET note = 'x'")).toThrow(/never changed/);
    expect(run('DELETE FROM dispute_hops')).toThrow(/never deleted/);
  });

  it('lose the agents of a party with the party', () => {
    addDispute('d');
    insertFilled('dispute_parties', { dispute_id: 'd', position: 1, id: 'p', side: 'applicant', name: '褚敏斌' });
    insertFilled('dispute_agents', { dispute_id: 'd', party_position: 1, position: 1, name: '葛伟超' });
    db.exec('DELETE FROM dispute_parties');
    expect(db.prepare('SELECT count(*) FROM dispute_agents').pluck().get()).toBe(0);
  });

  it('are told apart once a pair, and merged away once at a time', () => {
    for (const id of ['a', 'b']) addDispute(id);
    insert('dispute_distinctions', { one_id: 'a', other_id: 'b', reason: '两件', at: '', by: '王敏' });
    expect(() => insert('dispute_distinctions', { one_id: 'b', other_id: 'a', reason: '两件', at: '', by: '王敏' })).toThrow(/CHECK/);
    const merge = (id: string) => () =>
      insert('merges', {
        id,
        survivor_id: 'a',
        merged_id: 'b',
        reason: '重复',
        at: '',
        by: '王敏',
        survivor_before: '{}',
        merged_before: '{}',
        survivor_after: '{}',
        moved_rows: '[]',
      });
    merge('m')();
    expect(merge('n')).toThrow(/UNIQUE/);
    db.exec("UPDATE merges SET undone_at = '2026-07-28', undone_by = '王敏'");
    merge('n')();
  });
});

describe('mediation and papers', () => {
  it('a case is closed with its day, ended with its manner, one to a dispute, and keeps its hops', () => {
    addCase('c');
    insert('case_hops', { case_id: 'c', position: 1, to_state: 'agreed', happened_on: '2026-07-01', at: '', by: '' });
    expect(run("UPDATE mediation_cases SET state = 'closed'")).toThrow(/CHECK/);
    expect(run("UPDATE mediation_cases SET state = 'failed'")).toThrow(/CHECK/);
    expect(run("UPDATE mediation_cases SET forecast = '01'")).toThrow(/CHECK/);
    expect(() => insertFilled('mediation_cases', { ...header, id: 'second', dispute_id: 'of c', accepted_on: '2026-07-01', mediators: '[]', state: 'agreed' })).toThrow(/UNIQUE/); // prettier-ignore
    expect(run('UPDATE case_hops SET position = 2')).toThrow(/never changed/);
    expect(run('DELETE FROM case_hops')).toThrow(/never deleted/);
  });

  it('a print is void with person and reason or not at all', () => {
    insertFilled('prints', { id: 'p', paper: 'acceptance', record_id: 'c', copy_from: 1, copy_to: 1, at: '2026-06-01', by: '王敏' });
    expect(run("UPDATE prints SET void_at = '2026-06-02'")).toThrow(/CHECK/);
    db.exec("UPDATE prints SET void_at = '2026-06-02', void_by = '王敏', void_reason = '卡纸'");
  });

  it('a number stays what it is and is never taken back', () => {
    const number = { owner_code: '320599100000', series: '枫人调字', year: 2026, given_at: '', given_by: '王敏' };
    insert('given_numbers', { ...number, serial: 1, number: '第1号', state: 'used', record_id: 'c' });
    expect(run('UPDATE given_numbers SET serial = 2')).toThrow(/stays what it is/);
    expect(run('DELETE FROM given_numbers')).toThrow(/never taken back/);
    expect(() => insert('given_numbers', { ...number, serial: 2, number: '第2号', state: 'void' })).toThrow(/CHECK/);
    expect(() => insert('given_numbers', { ...number, serial: 2, number: '第2号', state: 'free' })).toThrow(/CHECK/);
  });
});

describe('what comes in', () => {
  it('a row of an import is taken exactly when it has a record', () => {
    insertFilled('files', { id: 'f', sha256: '0'.repeat(64), bytes: new Uint8Array() });
    insertFilled('imports', { id: 'i', file_id: 'f', state: 'mapping', sheets: '[]' });
    const row = { import_id: 'i', sheet_position: 1, kind: 'organisations', verdict: 'good', cells: '[]', field_values: '{}' };
    insert('import_rows', { ...row, row: 1, fate: 'taken', record_id: 'd' });
    expect(() => insert('import_rows', { ...row, row: 2, fate: 'taken' })).toThrow(/CHECK/);
    expect(() => insert('import_rows', { ...row, row: 2, fate: 'open', record_id: 'd' })).toThrow(/CHECK/);
  });

  it('a received batch comes once, and a line that was judged says what the record lacks as a list', () => {
    insertFilled('files', { id: 'f', sha256: '0'.repeat(64), bytes: new Uint8Array() });
    insertFilled('reporting_offices', { division_code: '320599100000' });
    const batch = { office_code: '320599100000', sequence: 1, state: 'checked', file_id: 'f' };
    insertFilled('received_batches', { batch_id: 'b', ...batch });
    expect(() => insertFilled('received_batches', { batch_id: 'again', ...batch })).toThrow(/UNIQUE/);
    const json = { data: '{}', changes: '[]', problems: '[]' };
    insertFilled('received_lines', { batch_id: 'b', line: 0, operation: 'upsert', effect: 'new', verdict: 'accepted', ...json });
    expect(db.prepare('SELECT missing FROM received_lines').pluck().get()).toBe('[]');
    expect(run("UPDATE received_lines SET missing = 'x'")).toThrow(/CHECK/);
  });
});
