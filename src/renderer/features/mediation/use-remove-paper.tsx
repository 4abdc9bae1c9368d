import { useState, type ReactNode } from 'react';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';

type PaperKind = Parameters<typeof api.mediation.removePaper>[0]['kind'];

/** Takes a paper out of the case with a reason: a function that asks, and its dialog. */
export function useRemovePaper(
  value: MediationCase,
  kind: PaperKind,
  name: string,
  onSaved: (value: MediationCase) => void,
): { readonly ask: (itemId: string) => void; readonly dialog: ReactNode } {
  const [itemId, setItemId] = useState<string | null>(null);
  return {
    ask: setItemId,
    dialog: (
      <ReasonDialog
        open={itemId !== null}
        title={`去掉这份${name}`}
        verb="去掉"
        consequence={`这份${name}不再列在案件里；谁在什么时候为什么去掉的，记在经过里。`}
        usual={['记错案件', '重复记录']}
        act={async (reason) => {
          if (itemId !== null) onSaved(await api.mediation.removePaper({ id: value.id, rev: value.rev, kind, itemId, reason }));
        }}
        onClose={() => setItemId(null)}
      />
    ),
  };
}
