import type { Holder } from '#shared/contract/staff-posts.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { useAnswer } from '../../api/use-answer.ts';

export interface Members {
  /** Every post at the organisation, past ones too. */
  readonly rows: readonly Holder[];
  readonly error: unknown;
  readonly reload: () => void;
}

export function useMembers(organisationId: string): Members {
  const { value, error, reload } = useAnswer(`members ${organisationId}`, () => api.staff.holders({ organisationId }));
  useRegisterChanges(['staff'], reload);
  return { rows: value?.rows ?? [], error, reload };
}
