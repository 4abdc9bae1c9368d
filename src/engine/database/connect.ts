// One way to a connection: under the key, every setting made explicitly and read back.
import Database from 'better-sqlite3';

const settings: readonly (readonly [name: string, value: string | number, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  // Records with legal force: a commit that was answered survives a power cut.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['busy_timeout', 5000, 5000],
  ['journal_size_limit', 67_108_864, 67_108_864],
  ['temp_store', 'MEMORY', 2],
  ['cache_size', -65_536, -65_536],
];

/** Opens a connection under the key; the file need not be a whole register yet. */
export function connect(file: string, key: Uint8Array): Database.Database {
  const connection = new Database(file);
  try {
    // ChaCha20-Poly1305: each page is encrypted and authenticated, so a changed byte is noticed.
    connection.pragma("cipher = 'chacha20'");
    connection.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`);
    for (const [name, value, readBack] of settings) {
      connection.pragma(`${name} = ${value}`);
      const actual = connection.pragma(name, { simple: true });
      if (actual !== readBack) throw new Error(`SQLite kept ${name} at ${String(actual)}`);
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
