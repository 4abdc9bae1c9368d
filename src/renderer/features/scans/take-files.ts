// Files chosen or dropped, one after the other: a bad one is told by its name, the others go in all the same.
import type { DossierSlot } from '#shared/rules/dossier-slots.ts';
import { api } from '../../api/api.ts';
import { wordError } from '../../words/errors/index.ts';
import { attachmentRefusal } from '../attachments/attachment-refusal.ts';

/** Answers what could not be taken, in words. */
export async function takeFiles(caseId: string, slot: DossierSlot, files: readonly File[]): Promise<string[]> {
  const refusals: string[] = [];
  for (const file of files) {
    const refusal = attachmentRefusal(file) ?? (await takeFile(caseId, slot, file));
    if (refusal !== null) refusals.push(`${file.name}：${refusal}`);
  }
  return refusals;
}

async function takeFile(caseId: string, slot: DossierSlot, file: File): Promise<string | null> {
  try {
    const { fileId } = await api.files.keep({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    await api.scans.add({ caseId, slot, fileId });
    return null;
  } catch (error) {
    const { what, why, toDo } = wordError(error);
    return `${what}。${why}。${toDo}。`;
  }
}
