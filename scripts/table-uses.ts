// Which tables the SQL of a source file writes and reads, by its texts: what is written in comments and prose is no SQL.
import ts from 'typescript';

export interface TableUse {
  readonly how: 'write' | 'read';
  /** Null: the file writes a table whose name it is given. */
  readonly table: string | null;
  readonly line: number;
}

/** Stands where a template holds a value. */
const value = '\uFFFD';
const name = String.raw`"?(\w+)`;
const writing = String.raw`(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)`;
const writes = new RegExp(String.raw`\b${writing}\s+${name}`, 'gi');
const writesByName = new RegExp(String.raw`\b${writing}\s+"?(?:${value}|$)`, 'g');
const reads = new RegExp(String.raw`(?<!\bDELETE\s+)\b(?:FROM|JOIN)\s+${name}|\b(\w+)\s+AS\s+\w+`, 'g');

/** Calls of Kysely that name a table first. */
const writingCalls = new Set(['insertInto', 'replaceInto', 'updateTable', 'deleteFrom', 'mergeInto']);
const readingCalls = new Set(['selectFrom', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'crossJoin']);

/** As it stands between its quotes; each value is a mark and blanks of its length, so that whatever follows keeps its place. */
function withoutValues(node: ts.TemplateExpression, source: ts.SourceFile): string {
  const begin = node.getStart(source) + 1;
  let sql = source.text.slice(begin, node.getEnd() - 1);
  for (const { expression, literal } of node.templateSpans) {
    const [from, to] = [expression.getFullStart() - 2 - begin, literal.getStart(source) + 1 - begin];
    sql = sql.slice(0, from) + value.padEnd(to - from) + sql.slice(to);
  }
  return sql;
}

/** @param tables names of tables and views; another word after FROM is none */
export function tableUses(path: string, text: string, tables: ReadonlySet<string>): TableUse[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const uses: TableUse[] = [];

  function add(how: TableUse['how'], table: string | null, node: ts.Node, offset = 0): void {
    if (table !== null && !tables.has(table)) return;
    uses.push({ how, table, line: source.getLineAndCharacterOfPosition(node.getStart(source) + 1 + offset).line + 1 });
  }

  function readSql(sql: string, node: ts.Node): void {
    for (const { 1: table = '', index } of sql.matchAll(writes)) add('write', table, node, index);
    for (const { index } of sql.matchAll(writesByName)) add('write', null, node, index);
    for (const { 1: from, 2: named, index } of sql.matchAll(reads)) add('read', from ?? named ?? '', node, index);
  }

  function readCall({ expression, arguments: [first] }: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(expression) || first === undefined) return;
    const text = ts.isStringLiteralLike(first) ? (/^\w+/.exec(first.text)?.[0] ?? '') : null;
    if (writingCalls.has(expression.name.text)) add('write', text, first);
    else if (readingCalls.has(expression.name.text) && text !== null) add('read', text, first);
  }

  /** `table: 'grids'` is what the record book and child rows write by; `searchTable` is asked as well by lists of other rooms. */
  function readHandle({ name: property, initializer }: ts.PropertyAssignment): void {
    if (!ts.isIdentifier(property) || !ts.isStringLiteralLike(initializer)) return;
    if (property.text === 'table') add('write', initializer.text, initializer);
    if (property.text === 'searchTable') add('read', initializer.text, initializer);
  }

  function visit(node: ts.Node): void {
    if (ts.isStringLiteralLike(node)) readSql(node.text, node);
    if (ts.isTemplateExpression(node)) readSql(withoutValues(node, source), node);
    if (ts.isCallExpression(node)) readCall(node);
    if (ts.isPropertyAssignment(node)) readHandle(node);
    ts.forEachChild(node, visit);
  }

  visit(source);
  return uses;
}
