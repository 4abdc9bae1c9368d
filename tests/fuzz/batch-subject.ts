import { unzipIndependently } from '#engine/batches/bag/bag-reading.test-support.ts';
import { exampleParts, forgeBag, forgeZip, officeKeys } from '#engine/batches/bag/example-batch.test-support.ts';
import { openBatch, type OpenedBatch } from '#engine/batches/bag/open-batch.ts';
import { packBatch } from '#engine/batches/bag/pack-batch.ts';
import { mutateBytes, mutateText } from './mutate-bytes.ts';
import { outcomeOf, type Outcome, type Subject } from './subject.ts';

/** A batch on its way to the county: damaged as bytes, in its files, or said wrongly by a program with a right key. */
export async function batchSubject(): Promise<Subject> {
  const packed = await packBatch(exampleParts());
  const files = await unzipIndependently(packed.bytes);
  const original = contentOf(await openBatch(packed.bytes));
  let last: Uint8Array = new Uint8Array();
  return {
    name: 'batch',
    lastInput: () => last,
    close: () => undefined,
    tryOne(chance) {
      const way = chance.below(3);
      const [changedName, changed] = chance.pick([...files]);
      const path = changedName.slice(changedName.indexOf('/') + 1);
      if (way === 0) last = mutateBytes(chance, packed.bytes);
      else if (way === 1)
        last = forgeZip(
          [...files].map(([name, content]) => ({ name, content: name === changedName ? mutateBytes(chance, changed) : content })),
        );
      // Signed with the office's own key: only what the records say can be refused.
      else
        last = forgeBag(
          files,
          path.startsWith('data/')
            ? { payload: { [path]: mutateText(chance, changed.toString('utf8')) } }
            : { tags: { [path]: mutateText(chance, changed.toString('utf8')) } },
        );
      return outcomeOf(async (): Promise<Outcome> => {
        const content = contentOf(await openBatch(last, { publicKey: officeKeys.publicKey }));
        return way !== 2 && content !== original
          ? { kind: 'wrong', what: `accepted with another content after a change of ${way === 0 ? 'the zip' : path}` }
          : { kind: 'accepted' };
      });
    },
  };
}

function contentOf(batch: OpenedBatch): string {
  return JSON.stringify({
    header: batch.header,
    manifestHash: batch.manifestHash,
    lines: [...batch.lines()],
    files: [...batch.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
    list: Buffer.from(batch.list).toString('base64'),
  });
}
