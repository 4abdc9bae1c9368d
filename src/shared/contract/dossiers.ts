// The dossier of a mediation case (卷宗): its 13 places, the whole of it as one PDF, its binding.
import { z } from 'zod';
import { dossierSlots, type DossierSlot } from '../rules/dossier-slots.ts';

export const DossierSlotId = z.enum(dossierSlots.map(({ id }) => id) as [DossierSlot, ...DossierSlot[]]);
