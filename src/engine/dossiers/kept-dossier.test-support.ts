// Dossiers as an office keeps them, without drawing one: what stands in the PDF is another test's.
import type { ExampleOffice } from '../example-office.test-support.ts';
import { keepFile } from '../files/files.store.ts';
import { insertBinding } from './dossiers.store.ts';

export interface KeptDossier {
  readonly fileId: string;
  readonly sha256: string;
}

/** A dossier's PDF; another content is another file. */
export function keepDossierPdf({ engine }: ExampleOffice, content: number, on = '2026-07-20'): KeptDossier {
  const { register, newId } = engine.context;
  return register.write((db) =>
    keepFile(db, {
      id: newId(),
      name: '卷宗.pdf',
      mediaType: 'application/pdf',
      bytes: new Uint8Array([content]),
      at: `${on}T09:00:00+08:00`,
      by: '王敏',
      keptUntil: null,
    }),
  );
}

/** A binding as dossiers.bind writes it, of 20 pages and one more for each time; it holds a PDF of its own. */
export function keepBinding(office: ExampleOffice, caseId: string, ordinal: number, boundOn = '2026-07-20'): KeptDossier {
  const { register, newId } = office.engine.context;
  const kept = keepDossierPdf(office, ordinal, boundOn);
  const { fileId, sha256 } = kept;
  register.write((db) => {
    insertBinding(
      db,
      caseId,
      {
        id: newId(),
        ordinal,
        fileId,
        sha256,
        pages: 20 + ordinal,
        retention: '2',
        boundOn,
        at: `${boundOn}T09:00:00+08:00`,
        by: '王敏',
        reason: '',
        redPoints: [],
        contentHash: '',
      },
      null,
    );
  });
  return kept;
}
