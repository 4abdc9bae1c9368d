// One way to a connection: under the key, every setting made explicitly and read back.
import Database from 'better-sqlite3';

/** An open file, and a prepared statement of it, for code outside this folder that is handed one. */
export type Connection = Database.Database;
export type Statement = Database.Statement;

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

/** Opens a connection under the key that can't change anything, beside the one that writes: it never holds that one up. */
export function connectToRead(file: string, key: Uint8Array): Database.Database {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    for (const pragma of keyPragmas(key)) connection.pragma(pragma);
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cell_size_check = ON');
    connection.pragma('busy_timeout = 5000');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Opens a connection under the key; the file need not be a whole register yet. */
export function connect(file: string, key: Uint8Array): Database.Database {
  const connection = new Database(file);
  try {
    for (const pragma of keyPragmas(key)) connection.pragma(pragma);
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

/**
 * Opens a copy of a damaged register, made for this alone. A list of tables that is damaged itself gives those before the damage;
 * what stands behind it is to SQLite a table that is not there.
 */
export function connectToDamaged(file: string, key: Uint8Array): Database.Database {
  const connection = new Database(file);
  try {
    for (const pragma of keyPragmas(key)) connection.pragma(pragma);
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cell_size_check = ON');
    connection.unsafeMode();
    // Under this setting a reading of the list that ends in an error is kept as far as it went.
    connection.pragma('writable_schema = ON');
    try {
      connection.prepare('SELECT 1 FROM sqlite_schema').get();
    } catch {
      // Told once; the next statement has what was read.
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** What a connection is told before anything else. ChaCha20-Poly1305: each page is encrypted and authenticated, so a changed byte is noticed. */
export function keyPragmas(key: Uint8Array): readonly string[] {
  return ["cipher = 'chacha20'", `key = ${rawKey(key)}`];
}

/** The key as the cipher takes it without deriving another from it. */
export function rawKey(key: Uint8Array): string {
  return `'raw:${Buffer.from(key).toString('hex')}'`;
}
