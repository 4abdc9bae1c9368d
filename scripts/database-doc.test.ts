import { describe, expect, it } from 'vitest';
import { databasePage, type SchemaTable } from './database-doc.ts';

const prints: SchemaTable = {
  name: 'prints',
  migration: 'mediation',
  owner: 'prints',
  sql: 'CREATE TABLE prints (\n  id TEXT PRIMARY KEY,\n  -- Which paper.\n  paper TEXT NOT NULL REFERENCES drawn_papers (id),\n  copy_to INTEGER CHECK (copy_to > 0),\n  note TEXT,\n  CHECK (copy_to <> 7)\n) STRICT',
  foreignKeys: [{ column: 'paper', table: 'drawn_papers', to: 'id' }],
  guards: ['CREATE INDEX ix_prints ON prints (paper)'],
};

describe('the database page', () => {
  const page = databasePage([prints], [{ version: 30, name: 'mediation' }]);
  it('draws what refers to what', () => {
    expect(page).toContain('drawn_papers ||--o{ prints : paper');
  });
  it('lists each column with its rule and its comment', () => {
    expect(page).toContain('| paper | TEXT | `NOT NULL REFERENCES drawn_papers (id)`; Which paper. |');
    expect(page).toContain('| copy_to | INTEGER | `CHECK (copy_to > 0)`; may be NULL |');
    expect(page).toContain('| note | TEXT | may be NULL |');
  });
  it('tells whose table it is', () => {
    expect(page).toMatch(/### prints\n\n.* Owner: `prints`\.\n/);
  });
  it('lists rules over several columns, and indexes', () => {
    expect(page).toContain('- `CHECK (copy_to <> 7)`');
    expect(page).toContain('- `INDEX ix_prints ON prints (paper)`');
  });
  it('refuses a table that nobody has put into words', () => {
    expect(() => databasePage([{ ...prints, name: 'secrets' }], [{ version: 30, name: 'mediation' }])).toThrow('secrets');
  });
});
