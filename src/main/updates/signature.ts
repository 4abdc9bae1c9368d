// The maker's signature over an update's description. Checked before a package is fetched, let alone run: the address and the line to it
// are trusted with nothing.
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { userError } from '#shared/errors.ts';
import { parseJsonText } from '#shared/json-text.ts';
import { UpdateDescription } from './description.ts';

/** A description is some kilobytes; whoever sends more sends something else. */
export const mostDescriptionBytes = 256 * 1024;

/** `description` is text and signed as it stands: no second reading of it could mean anything else. */
const SignedDescription = z.object({ description: z.string(), signatures: z.array(z.string().max(200)).min(1).max(4) });

/** Nothing else that the key may sign can pass for an update. */
function signedBytes(text: string): Buffer {
  return Buffer.from(`fengqiao-register update 1\n${text}`);
}

/** @param keys the maker's private keys; two while one takes the other's place */
export function signDescription(description: UpdateDescription, keys: readonly KeyObject[]): string {
  const text = JSON.stringify(description, null, 2);
  return `${JSON.stringify({ description: text, signatures: keys.map((key) => sign(null, signedBytes(text), key).toString('base64')) }, null, 2)}\n`;
}

/**
 * Reads a description that one of the maker's keys signed.
 * @throws updates.no-key, updates.unreadable, updates.not-signed
 */
export function readSigned(text: string, keys: readonly KeyObject[]): UpdateDescription {
  if (keys.length === 0) throw userError('updates.no-key');
  const signed = SignedDescription.safeParse(parseJson(text));
  if (!signed.success) throw userError('updates.unreadable');
  const bytes = signedBytes(signed.data.description);
  const isSigned = signed.data.signatures.some((signature) =>
    keys.some((key) => verify(null, bytes, key, Buffer.from(signature, 'base64'))),
  );
  if (!isSigned) throw userError('updates.not-signed');
  const description = UpdateDescription.safeParse(parseJson(signed.data.description));
  if (!description.success) throw userError('updates.unreadable');
  return description.data;
}

function parseJson(text: string): unknown {
  try {
    return parseJsonText(text);
  } catch {
    return null;
  }
}

/** The public halves of the maker's keys, of a file with one or two PEM blocks; only Ed25519 counts. */
export function readMakerKeys(text: string): KeyObject[] {
  const blocks = text.match(/-----BEGIN PUBLIC KEY-----[\s\S]+?-----END PUBLIC KEY-----/g) ?? [];
  return blocks.map((block) => createPublicKey(block)).filter((key) => key.asymmetricKeyType === 'ed25519');
}
