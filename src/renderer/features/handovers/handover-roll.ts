// 移交清册: drawn by the engine, then printed or saved.
import { api } from '../../api/api.ts';
import { saveKeptFile } from '../../api/save-file.ts';
import { printKeptPdf } from '../../components/pdf/print-pdf.ts';

/** One for each side. */
const copies = 2;

export async function printRoll(handoverId: string): Promise<void> {
  await printKeptPdf((await api.handovers.roll({ handoverId })).fileId, copies);
}

export async function saveRoll(handoverId: string): Promise<void> {
  const { fileId, fileName } = await api.handovers.roll({ handoverId });
  await saveKeptFile(fileId, fileName);
}
