// What is typed in the dialog of a change, and the change that it makes once enough is there.
import type { GridChangeInput } from '#shared/contract/grid-changes.ts';
import type { Grid } from '#shared/contract/grids.ts';

export interface DraftPart {
  readonly name: string;
  readonly code: string;
  readonly households: number | null;
  readonly population: number | null;
}

export interface ChangeDraft {
  readonly kind: 'rename' | 'renumber' | 'split' | 'merge' | 'close';
  readonly changedOn: string;
  readonly document: string;
  readonly note: string;
  readonly name: string;
  readonly code: string;
  readonly heirGridId: string | null;
  readonly gridIds: readonly string[];
  readonly intoGridId: string | null;
  readonly stays: boolean;
  readonly parts: readonly DraftPart[];
  readonly heir: number;
}

export function emptyDraft(grid: Grid, today: string): ChangeDraft {
  return {
    kind: 'rename',
    changedOn: today,
    document: '',
    note: '',
    name: grid.name,
    code: '',
    heirGridId: null,
    gridIds: [],
    intoGridId: null,
    stays: false,
    parts: [],
    heir: 0,
  };
}

/** Null while what makes the change is not there yet; rules are the engine's. */
export function inputOf(gridId: string, draft: ChangeDraft): GridChangeInput | null {
  const { changedOn, document, note } = draft;
  if (changedOn === '') return null;
  const basis = { changedOn, document: document.trim(), note: note.trim() };
  switch (draft.kind) {
    case 'rename':
      return { ...basis, kind: 'rename', gridId, name: draft.name.trim() };
    case 'renumber':
      return draft.code === '' ? null : { ...basis, kind: 'renumber', gridId, code: draft.code };
    case 'close':
      return { ...basis, kind: 'close', gridId, heirGridId: draft.heirGridId };
    case 'merge':
      return draft.gridIds.length === 0
        ? null
        : { ...basis, kind: 'merge', gridIds: [gridId, ...draft.gridIds], intoGridId: draft.intoGridId ?? gridId, grid: null };
    case 'split':
      return draft.parts.length === 0
        ? null
        : {
            ...basis,
            kind: 'split',
            gridId,
            stays: draft.stays,
            parts: draft.parts.map((part) => ({ ...part, name: part.name.trim() })),
            heir: draft.heir,
          };
  }
}

/** The code that comes so many after a given one. */
export function nextCodeAfter(code: string, steps: number): string {
  const [, head = '', serial = ''] = /^(\d{12}[A-Z]?)(\d+)$/.exec(code) ?? [];
  return head === '' ? code : head + String(Number(serial) + steps).padStart(serial.length, '0');
}
