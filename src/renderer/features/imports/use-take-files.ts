// Files dropped or chosen: each is kept in the register and read, one after the other; a file that can't be read says why
// and the others go on.
import { useState } from 'react';
import type { Import } from '#shared/contract/imports.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { newId } from '../../values/new-id.ts';
import { refusalOf } from './accepted-files.ts';

export interface TakenFile {
  readonly key: string;
  readonly name: string;
  readonly state: 'waiting' | 'reading' | 'read' | 'refused';
  readonly jobId: string;
  /** Said before reading; an error of the engine otherwise. */
  readonly refusal: string | null;
  readonly error: unknown;
  readonly result: Import | null;
}

export function useTakeFiles(onAllRead: (read: readonly Import[], refused: number) => void) {
  const [taken, setTaken] = useState<readonly TakenFile[]>([]);
  const change = (key: string, part: Partial<TakenFile>) => {
    setTaken((before) => before.map((file) => (file.key === key ? { ...file, ...part } : file)));
  };

  const take = async (files: readonly File[]) => {
    const started = files.map((file) => ({ file, entry: entryOf(file) }));
    setTaken((before) => [...started.map(({ entry }) => entry), ...before.filter(({ state }) => state === 'refused')]);
    const read: Import[] = [];
    for (const { file, entry } of started) {
      if (entry.state === 'refused') continue;
      change(entry.key, { state: 'reading' });
      try {
        const result = await readFile(file, entry.jobId);
        read.push(result);
        change(entry.key, { state: 'read', result });
        registerChanged('imports');
      } catch (error) {
        change(entry.key, { state: 'refused', error });
      }
    }
    onAllRead(read, started.length - read.length);
  };

  const forget = (key: string) => {
    setTaken((before) => before.filter((file) => file.key !== key));
  };
  return { taken, take, forget, busy: taken.some(({ state }) => state === 'waiting' || state === 'reading') };
}

function entryOf(file: File): TakenFile {
  const refusal = refusalOf(file);
  return {
    key: newId(),
    name: file.name,
    state: refusal === null ? 'waiting' : 'refused',
    jobId: newId(),
    refusal,
    error: null,
    result: null,
  };
}

async function readFile(file: File, jobId: string): Promise<Import> {
  const kept = await api.files.keep({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return api.imports.open({ fileId: kept.fileId, jobId });
}
