// A record line and its one writing. The data's canonical text is made once and serves hash and line alike: with
// 100,000 records it is what packing and checking spend their time on.
import type { RecordLine } from '#shared/contract/batch-file.ts';
import { canonicalJson, hashRecordData, sha256 } from '#engine/signatures/canonical-json.ts';

/** A record line with its hash. Throws a plain Error when `data` holds what JSON cannot. */
export function makeRecordLine(record: Omit<RecordLine, 'hash'>): RecordLine {
  return { ...record, hash: hashRecordData(record.data) };
}

/** The line's canonical JSON (RFC 8785, so keys in this order), and the hash that its data really has. */
export function writeRecordLine(record: RecordLine): { readonly text: string; readonly dataHash: string } {
  const data = canonicalJson(record.data);
  const text =
    `{"baseRev":${record.baseRev},"data":${data},"entity":${canonicalJson(record.entity)},"hash":${canonicalJson(record.hash)},` +
    `"id":${canonicalJson(record.id)},"op":${canonicalJson(record.op)},"rev":${record.rev}}`;
  return { text, dataHash: sha256(data) };
}
