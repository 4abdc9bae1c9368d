// Acts of the random edits on scans and photos beside a dispute.
import { randomBytes } from 'node:crypto';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { Chance } from '#engine/demo/seeded-random.ts';
import { key, type Clerk } from './clerk.ts';
import { keptAttachment } from './kept-things.ts';

const pdfStart = Buffer.from('%PDF-1.4\n');

function standingIds(clerk: Clerk): string[] {
  return [...clerk.disputes.values()].filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
}

async function pickAttached(
  clerk: Clerk,
  chance: Chance,
): Promise<{ readonly recordId: string; readonly attachment: Attachment } | undefined> {
  for (const recordId of standingIds(clerk).reverse().slice(chance.below(10))) {
    const {
      rows: [attachment],
    } = await clerk.api.attachments.list({ entity: 'dispute', recordId });
    if (attachment !== undefined) return { recordId, attachment };
  }
  return undefined;
}

export async function attach(clerk: Clerk, chance: Chance): Promise<boolean> {
  const ids = standingIds(clerk);
  if (ids.length === 0) return false;
  const recordId = chance.pick(ids);
  clerk.trying('attach', []);
  const bytes = new Uint8Array(Buffer.concat([pdfStart, randomBytes(chance.between(200, 8000))]));
  const { fileId } = await clerk.api.files.keep({ name: 'scan.pdf', bytes });
  const { rows } = await clerk.api.attachments.add({
    entity: 'dispute',
    recordId,
    fileId,
    title: `扫描件${String(chance.below(1000))}`,
    kind: chance.pick(['1', '2']),
  });
  for (const attachment of rows) clerk.tell(keptAttachment(attachment, recordId));
  return true;
}

export async function changeAttachment(clerk: Clerk, chance: Chance): Promise<boolean> {
  const found = await pickAttached(clerk, chance);
  if (found === undefined) return false;
  const {
    recordId,
    attachment: { id, kind },
  } = found;
  clerk.trying('change of an attachment', [key('attachment', id)]);
  const { rows } = await clerk.api.attachments.change({
    id,
    title: `改名${String(chance.below(1000))}`,
    kind,
    turn: chance.pick([0, 90, 180, 270]),
  });
  for (const attachment of rows) clerk.tell(keptAttachment(attachment, recordId));
  return true;
}

export async function detach(clerk: Clerk, chance: Chance): Promise<boolean> {
  const found = await pickAttached(clerk, chance);
  if (found === undefined) return false;
  const { recordId, attachment } = found;
  clerk.trying('detach', [key('attachment', attachment.id)]);
  await clerk.api.attachments.remove({ id: attachment.id, reason: '演练' });
  clerk.tell(keptAttachment(attachment, recordId, true));
  return true;
}
