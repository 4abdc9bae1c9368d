// The grid of a dispute as it was on the day of acceptance, where it is another today.
import { z } from 'zod';

export const GridThen = z.object({
  /** As it was called then. */
  name: z.string(),
  code: z.string(),
  changedOn: z.string(),
  /** `joined`: merged, or closed with an heir. */
  how: z.enum(['renamed', 'renumbered', 'joined', 'split', 'closed']),
  /** What stands there today: its new name, or its heir. */
  nowName: z.string().nullable(),
});
export type GridThen = z.infer<typeof GridThen>;
