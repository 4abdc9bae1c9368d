// The calls by which a person mends rows and says what becomes of them, before the commit and after it.
import type { Import, ImportRow, RowChoice } from '#shared/contract/imports.ts';
import { api } from '../../api/api.ts';
import { useAct } from '../../api/use-act.ts';
import type { RowMending } from './mender-props.ts';

export function useRowMending(id: string, onChange: (value: Import) => void, reload: () => void) {
  const { act, ...state } = useAct(async (call: () => Promise<{ readonly import: Import }>) => {
    const changed = await call();
    onChange(changed.import);
    reload();
  });
  const mending: RowMending = {
    onMend: ({ sheet, row }, field, value, alike) => act(() => api.imports.fix({ id, sheet, row, field, value, alike })),
    onAccept: ({ sheet, row }, { field, code }, alike) => {
      void act(() => api.imports.accept({ id, sheet, row, field, code: code ?? '', alike }));
    },
  };
  return {
    ...state,
    mending,
    choose: ({ sheet, row }: ImportRow, choice: RowChoice | null) => {
      void act(() => api.imports.choose({ id, rows: [{ sheet, row }], choice }));
    },
    chooseAll: (choice: RowChoice) => {
      void act(() => api.imports.choose({ id, rows: null, choice }));
    },
  };
}
