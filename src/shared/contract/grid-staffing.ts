// Whom a grid names beside who holds its posts, and taking one for the other.
import { z } from 'zod';
import { read, write } from './call.ts';
import { ById, Id } from './fields.ts';

const StaffingRole = z.enum(['chief', 'workers']);
export const Staffing = z.object({
  differences: z.array(z.object({ role: StaffingRole, gridNames: z.array(z.string()), postNames: z.array(z.string()) })),
});

export const gridStaffingCalls = {
  staffing: read({
    summary: 'Where a grid names another chief or other workers than hold these posts today.',
    input: ById,
    output: Staffing,
    errors: ['record.not-found'],
  }),
  takeStaffing: write({
    summary:
      'Makes both say the same: the grid names who holds the posts, or the posts go to whom the grid names (posts of others end, nothing is deleted).',
    input: z.object({ id: Id, role: StaffingRole, from: z.enum(['grid', 'posts']) }),
    output: Staffing,
    errors: ['record.not-found', 'record.invalid', 'grids.staff-not-registered'],
  }),
};
