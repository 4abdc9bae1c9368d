// Forms that were left half-written: what each is called on the desk, and where it opens.
import { registerNames, registerWord } from '#shared/registers/index.ts';

export interface DraftLine {
  readonly address: string;
  readonly title: string;
  /** The register, and whether it is a new record. */
  readonly detail: string;
}

const registerWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(registerNames.map((name) => [name, registerWord(name)])),
  settings: '设置',
};

/** @param key of session/drafts.ts: `/disputes/new`, `/disputes/<id>`, `mediation/<case>/session/new`, `settings/holidays` */
export function draftLine(key: string, content: unknown): DraftLine {
  const [register = '', record = '', ...rest] = key.replace(/^\//, '').split('/');
  const word = registerWords[register] ?? '登记簿';
  const isNew = record.startsWith('new') || (register === 'mediation' && record === 'open');
  return {
    address: addressOf(register, record, rest),
    title: nameIn(content) ?? (isNew ? '（还没有名称）' : word),
    detail: isNew ? `${word} 新登记` : `${word} 修改`,
  };
}

function addressOf(register: string, record: string, rest: readonly string[]): string {
  // Begun from another record: its id goes with the address.
  const copied = /^new-(.+)$/.exec(record)?.[1];
  if (copied !== undefined) return `/${register}/new?copy=${copied}`;
  const under = /^new under (.+)$/.exec(record)?.[1];
  if (under !== undefined) return `/${register}/new?parent=${under}`;
  if (register === 'mediation' && record === 'open') return `/mediation/open?dispute=${rest[0] ?? ''}`;
  return register === 'settings' ? '/settings' : `/${register}/${record}`;
}

function nameIn(content: unknown): string | undefined {
  if (typeof content !== 'object' || content === null || !('fields' in content)) return undefined;
  const fields = content.fields as Readonly<Record<string, unknown>> | null;
  return [fields?.['title'], fields?.['name']].find((words): words is string => typeof words === 'string' && words.trim() !== '');
}
