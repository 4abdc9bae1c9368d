import { useCallback, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { SimilarDispute } from '#shared/contract/dispute-entry.ts';
import type { Dispute, DisputeFields } from '#shared/contract/disputes.ts';
import { api } from '../../api/api.ts';
import { noteTrouble } from '../../api/trouble.ts';
import { DoublesDialog } from './doubles-dialog.tsx';
import { likenessOf } from './likeness.ts';

/** Null: back to the form. Otherwise the reason why these are others. */
type Choice = string | null;

interface Asked {
  readonly fields: DisputeFields;
  readonly rows: readonly SimilarDispute[];
  readonly choose: (choice: Choice) => void;
}

/** Registers a dispute after asking about those that may be the same; null when the person went back or opened the other one. */
export function useDoubleCheck(): { readonly create: (fields: DisputeFields) => Promise<Dispute | null>; readonly dialog: ReactNode } {
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const create = useCallback(async (fields: DisputeFields) => {
    const likeness = likenessOf(fields);
    const rows = likeness === null ? [] : (await api.disputes.similar({ likeness })).rows;
    const reason =
      rows.length === 0
        ? ''
        : await new Promise<Choice>((choose) => {
            setAsked({ fields, rows, choose });
          });
    setAsked(null);
    if (reason === null) return null;
    const saved = await api.disputes.create({ fields });
    // The dispute is saved; should the note fail, its page still shows the pair and asks again.
    if (rows.length > 0) await api.disputes.notDouble({ id: saved.id, otherIds: rows.map((row) => row.id), reason }).catch(noteTrouble);
    return saved;
  }, []);
  const dialog =
    asked === null ? null : (
      <DoublesDialog
        fields={asked.fields}
        rows={asked.rows}
        onBack={() => asked.choose(null)}
        onOther={asked.choose}
        onSame={(id) => {
          asked.choose(null);
          void navigate(`/disputes/${id}`);
        }}
      />
    );
  return { create, dialog };
}
