// The PDF on the right: what was drawn last in this window, else what was bound.
import { useState } from 'react';
import type { DossierBinding } from '#shared/contract/dossiers.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { newId } from '../../values/new-id.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';

export interface DossierFile {
  readonly fileId: string;
  readonly fileName: string;
}

export interface DossierPdf {
  readonly caseId: string;
  readonly file: DossierFile | null;
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly error: unknown;
  /** The job that draws just now. */
  readonly jobId: string | null;
  readonly draw: () => void;
  /** @throws ApiError of dossiers.bind */
  readonly bind: (reason: string) => Promise<DossierBinding>;
}

export function useDossierPdf(caseId: string, bound: DossierFile | null): DossierPdf {
  const [drawn, setDrawn] = useState<DossierFile | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const file = drawn ?? bound;
  const content = useAnswer(`dossier file ${file?.fileId ?? ''}`, async () =>
    file === null ? undefined : ((await api.files.fetch({ fileId: file.fileId })).bytes as Uint8Array<ArrayBuffer>),
  );

  async function asJob<Result>(work: (jobId: string) => Promise<Result>): Promise<Result> {
    const id = newId();
    setJobId(id);
    try {
      return await work(id);
    } finally {
      setJobId(null);
    }
  }

  const drawing = useAct(async () => {
    const { fileId, fileName } = await asJob((id) => api.dossiers.draw({ recordId: caseId, jobId: id }));
    setDrawn({ fileId, fileName });
  });

  async function bind(reason: string): Promise<DossierBinding> {
    const binding = await asJob((id) => api.dossiers.bind({ recordId: caseId, jobId: id, reason }));
    // From now on the bound PDF is the one to see and to print.
    setDrawn(null);
    registerChanged('dossiers');
    return binding;
  }

  return { caseId, file, bytes: content.value, error: drawing.error ?? content.error, jobId, draw: () => void drawing.act(), bind };
}
