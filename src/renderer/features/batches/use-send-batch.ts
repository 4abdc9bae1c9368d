import { useState } from 'react';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { newId } from '../../values/new-id.ts';
import { useAct } from '../../api/use-act.ts';

/** Sends a batch; sending again goes on where the line broke and never makes a second record. */
export function useSendBatch(onChanged: () => void) {
  const [job, setJob] = useState<{ readonly batchId: string; readonly jobId: string } | null>(null);
  const { act, busy, error, clearError } = useAct(async (id: string) => {
    const jobId = newId();
    setJob({ batchId: id, jobId });
    try {
      await api.batches.send({ id, jobId });
    } finally {
      setJob(null);
      onChanged();
      registerChanged('batches');
    }
  });
  return { send: act, sending: busy ? job : null, error, clearError };
}
