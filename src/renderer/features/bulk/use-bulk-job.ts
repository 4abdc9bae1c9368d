import { useState } from 'react';
import type { ModuleName } from '#shared/contract/index.ts';
import { registerChanged } from '../../api/changes.ts';
import { newId } from '../../values/new-id.ts';

/** Work on many records: its job while it runs, and the register's lists told when it has ended. */
export function useBulkJob(module: ModuleName) {
  const [jobId, setJobId] = useState<string | null>(null);
  const follow = async (work: (id: string) => Promise<void>): Promise<void> => {
    const id = newId();
    setJobId(id);
    try {
      await work(id);
      registerChanged(module);
    } finally {
      setJobId(null);
    }
  };
  return { jobId, follow };
}
