// Opens a folder after a crash and asks: is it whole, and is everything in it that was answered?
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { verifyChain } from '#engine/audit-lines/audit.store.ts';
import type { KeepKey } from '#engine/database/key.ts';
import { migrations } from '#engine/database/migrations/index.ts';
import type { ReadDb } from '#engine/database/register.ts';
import { createEngine } from '#engine/engine.ts';
import { drillKey, oldFiles, root } from './drill-folder.ts';
import type { ToldLedger } from './told-ledger.ts';
import type { Told, Work } from './told.ts';

export interface CheckHost {
  readonly key: Uint8Array;
  readonly keepKey?: KeepKey;
}

export interface Findings {
  /** Answered writes that are not there. */
  readonly lost: readonly string[];
  /** What is broken or half. */
  readonly corrupt: readonly string[];
}

/**
 * @param ledger of a folder that is killed more than once, all that was answered since the first kill
 * @param host the key that its host keeps, and how it keeps another
 */
export async function checkFolder(
  folder: string,
  work: Work,
  told: readonly Told[],
  ledger?: ToldLedger,
  host: CheckHost = { key: drillKey },
): Promise<Findings> {
  try {
    const engine = await createEngine({
      dataFolder: folder,
      key: host.key,
      resourceFolder: join(root, 'resources'),
      programVersion: '0.0.0-drill',
      ports: { printPdf: null, ...(host.keepKey === undefined ? {} : { keepKey: host.keepKey }) },
    });
    try {
      const { read } = engine.context.register;
      return {
        lost: [...told.flatMap((answer) => lostOf(read, answer)), ...(ledger?.lostAfter(told, read) ?? [])],
        corrupt: [...brokenParts(read), ...halves(read, work)],
      };
    } finally {
      engine.close();
    }
  } catch (error) {
    return { lost: [], corrupt: [`does not open: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

const count = (db: ReadDb, sql: string, ...values: readonly string[]): number =>
  db.get<{ count: number }>(`SELECT count(*) AS count FROM ${sql}`, ...values)?.count ?? -1;

function brokenParts(db: ReadDb): string[] {
  const integrity = db
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .join('; ');
  const orphans = db.all('PRAGMA foreign_key_check').length;
  const chain = verifyChain(db);
  const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version;
  return [
    ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
    ...(orphans === 0 ? [] : [`${String(orphans)} orphans`]),
    ...(chain.intact ? [] : [`audit chain broken at ${String(chain.firstBrokenSeq)}`]),
    ...(version === migrations.at(-1)?.version ? [] : [`schema ${String(version)}`]),
  ];
}

/** Lines of what hangs at a dispute, and of who it was given to, leave its row as it is. */
const makesRevision =
  "a.action NOT IN ('merge', 'mergeAway', 'unmerge', 'attach', 'detach') AND a.changes NOT LIKE '[{\"field\":\"attachment%' AND a.changes NOT LIKE '[{\"field\":\"toPerson\"%'";

/** Every part that is written together is there together. */
function halves(db: ReadDb, work: Work): string[] {
  const none: readonly (readonly [what: string, sql: string])[] = [
    ['disputes without parties', 'disputes AS d WHERE NOT EXISTS (SELECT 1 FROM dispute_parties AS p WHERE p.dispute_id = d.id)'],
    [
      'disputes without audit line',
      "disputes AS d WHERE NOT EXISTS (SELECT 1 FROM audit_lines AS a WHERE a.record_id = d.id AND a.action = 'create')",
    ],
    [
      'disputes with other audit lines than revisions',
      `disputes AS d WHERE (SELECT count(*) FROM audit_lines AS a WHERE a.record_id = d.id AND a.entity = 'dispute' AND ${makesRevision}) <> d.rev`,
    ],
    [
      'transfers with other audit lines than revisions',
      "transfers AS t WHERE (SELECT count(*) FROM audit_lines AS a WHERE a.record_id = t.id AND a.entity = 'transfer') <> t.rev",
    ],
    [
      'disputes whose last hop says another state',
      'disputes AS d WHERE d.state <> (SELECT h.to_state FROM dispute_hops AS h WHERE h.dispute_id = d.id ORDER BY h.position DESC LIMIT 1)',
    ],
    [
      'merges whose disputes both stand',
      'merges AS m JOIN disputes AS d ON d.id = m.merged_id WHERE m.undone_at IS NULL AND d.deleted_at IS NULL',
    ],
    [
      'attachments without record',
      "attachments AS a WHERE a.entity = 'dispute' AND NOT EXISTS (SELECT 1 FROM disputes AS d WHERE d.id = a.record_id)",
    ],
    [
      'runs of bulk editing without their rows',
      'bulk_edits AS b WHERE (SELECT count(*) FROM bulk_edit_rows AS r WHERE r.bulk_edit_id = b.id) <> b.changed_count',
    ],
    ['ended cases without number', "mediation_cases WHERE state = 'failed' AND file_number = ''"],
    [
      'numbers without case',
      'given_numbers AS n WHERE n.record_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mediation_cases AS c WHERE c.id = n.record_id AND c.file_number = n.number)',
    ],
    [
      'rows taken by an import that was not committed',
      "import_rows AS r JOIN imports AS i ON i.id = r.import_id WHERE r.fate = 'taken' AND i.state <> 'committed'",
    ],
    [
      'rows taken without record',
      "import_rows AS r WHERE r.fate = 'taken' AND NOT EXISTS (SELECT 1 FROM disputes AS d WHERE d.id = r.record_id)",
    ],
    ['batches without file', 'batches AS b WHERE NOT EXISTS (SELECT 1 FROM files AS f WHERE f.id = b.file_id)'],
  ];
  const found = none.flatMap(([what, sql]) => (count(db, sql) === 0 ? [] : [`${String(count(db, sql))} ${what}`]));
  const serials = db.all<{ serial: number }>('SELECT serial FROM given_numbers ORDER BY year, serial').map((row) => row.serial);
  if (serials.some((serial, index) => serial !== index + 1)) found.push('a gap in the numbers');
  if (work === 'migration' && count(db, 'files') !== oldFiles) found.push('rows gone in the migration');
  if (work === 'demo') {
    const [offices, disputes, audited] = [count(db, 'offices'), count(db, 'disputes'), count(db, 'audit_lines')];
    const whole = offices === 1 && disputes === 3000;
    if (!whole && !(offices === 0 && disputes === 0 && audited === 0 && count(db, 'accounts') === 0))
      found.push(`half a demo: ${String(offices)} office, ${String(disputes)} disputes`);
  }
  for (const file of db.all<{ sha256: string; bytes: Uint8Array }>("SELECT sha256, bytes FROM files WHERE sha256 NOT LIKE '0000000000%'")) {
    if (createHash('sha256').update(file.bytes).digest('hex') !== file.sha256) found.push('a file whose bytes changed');
  }
  return found;
}

function lostOf(db: ReadDb, told: Told): string[] {
  switch (told.type) {
    case 'dispute':
      return (db.get<{ rev: number }>('SELECT rev FROM disputes WHERE id = ?', told.id)?.rev ?? 0) >= told.rev
        ? []
        : [`dispute ${told.id} rev ${String(told.rev)}`];
    case 'case':
      return db.get<{ number: string }>('SELECT file_number AS number FROM mediation_cases WHERE id = ?', told.id)?.number === told.number
        ? []
        : [`case ${told.number}`];
    case 'file':
      return count(db, 'files WHERE id = ?', told.id) === 1 ? [] : [`file ${told.id}`];
    case 'import':
      return count(db, "import_rows WHERE import_id = ? AND fate = 'taken'", told.id) === told.taken
        ? []
        : [`import of ${String(told.taken)} rows`];
    case 'batch':
      return count(db, 'batches WHERE id = ? AND manifest_hash = ?', told.id, told.manifestHash) === 1 ? [] : [`batch ${told.id}`];
    case 'demo':
      return count(db, 'offices') === 1 ? [] : ['demo'];
    case 'started':
    case 'migrated':
    case 'refused':
    case 'trying':
    case 'keyChanged':
    case 'keyNotChanged':
    case 'moment':
    // The ledger asks for these.
    case 'kept':
      return [];
  }
}
