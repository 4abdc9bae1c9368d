// Begins a stack of the chosen files, goes to its summary and reads them there.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mostStackFiles } from '#shared/contract/import-limits.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { namedTogether, standsBefore, type ChosenFile } from './chosen-files.ts';
import { readStack, useStackRun } from './stack-run.ts';

export function useBeginStack() {
  const navigate = useNavigate();
  const { run } = useStackRun();
  const [beginning, setBeginning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const begin = async (chosen: readonly ChosenFile[]) => {
    const gap = gapOf(chosen);
    setRefusal(gap);
    setError(null);
    if (gap !== null) return;
    setBeginning(true);
    try {
      const { name, paths } = namedTogether(chosen);
      const stack = await api.importStacks.begin({
        name: plainName(name, 200),
        files: chosen.map((each, index) => ({ name: plainName(paths[index] ?? '', 1000), ...standsBefore(each) })),
      });
      registerChanged('imports');
      void readStack(stack, chosen);
      void navigate(`/imports/stacks/${stack.id}`);
    } catch (problem) {
      setError(problem);
    } finally {
      setBeginning(false);
    }
  };
  return { begin, busy: beginning || run !== null, error, refusal, fail: setError, clearError: () => setError(null) };
}

/** Why nothing can be begun with these; null when it can. */
function gapOf(chosen: readonly ChosenFile[]): string | null {
  if (chosen.length === 0) return '这个文件夹里没有文件。请选择放着各村表格的文件夹。';
  if (chosen.length > mostStackFiles) return `文件太多：一次最多 ${String(mostStackFiles)} 个。请只选放着各村表格的文件夹，或分几次选。`;
  return null;
}

/** A file may be called anything, line breaks included. */
function plainName(name: string, most: number): string {
  const plain = name.replace(/\p{Cc}/gu, ' ').trim();
  return plain === '' ? '没有名称的文件' : plain.slice(-most);
}
