// signature.json: the office's signature over both manifests, and through them over every byte of the bag.
//
// It is a tag file that tagmanifest-sha256.txt does not list. It cannot be listed: it contains that file's hash, so
// each would have to be known before the other. RFC 8493 §2.2.1 obliges a tag manifest to list the payload
// manifests and only advises listing the other tag files, RFC 8493 §2.2.4 allows tag files of one's own. Nothing is lost: each
// byte of this file is checked by the signature itself and by comparing the file with its canonical writing.
//
// The signer's key stands in the file. That proves no identity (whoever opens a batch compares it with the key that
// the office handed over), but it lets any reader tell which file was damaged without having a key at hand.
import { z } from 'zod';
import { PublicKey, SignatureValue } from '#shared/contract/batch-file.ts';
import { Sha256 } from '#shared/contract/fields.ts';
import { userError } from '#shared/errors.ts';
import { signaturePath } from './bag-paths.ts';
import { canonicalJson, sha256 } from '#engine/signatures/canonical-json.ts';
import { keyFingerprint, publicKeyOf, signText, verifyText } from '#engine/signatures/signing-keys.ts';
import { readText } from './tag-files.ts';

const purpose = 'fengqiao-batch-1';

const SignatureFile = z.strictObject({
  algorithm: z.literal('Ed25519'),
  manifestHash: Sha256,
  publicKey: PublicKey,
  signature: SignatureValue,
  tagManifestHash: Sha256,
});
type SignatureFile = z.infer<typeof SignatureFile>;

export interface BagSeal {
  readonly manifestHash: string;
  readonly tagManifestHash: string;
  readonly publicKey: string;
}

function statement(seal: BagSeal): string {
  return canonicalJson({ manifestHash: seal.manifestHash, publicKey: seal.publicKey, tagManifestHash: seal.tagManifestHash });
}

/** The text of signature.json over the two manifests' bytes. */
export function writeSignature(manifest: Uint8Array, tagManifest: Uint8Array, signingKey: string): string {
  const seal: BagSeal = { manifestHash: sha256(manifest), tagManifestHash: sha256(tagManifest), publicKey: publicKeyOf(signingKey) };
  const file: SignatureFile = { algorithm: 'Ed25519', ...seal, signature: signText(purpose, statement(seal), signingKey) };
  return `${canonicalJson(file)}\n`;
}

function parse(bytes: Uint8Array): SignatureFile | undefined {
  const text = readText(signaturePath, bytes);
  try {
    const file = SignatureFile.parse(JSON.parse(text));
    // One writing only: otherwise a space, an order of keys or a loose bit at the end of base64 could change unseen.
    const canonical =
      Buffer.from(file.signature, 'base64').toString('base64') === file.signature &&
      Buffer.from(file.publicKey, 'base64').toString('base64') === file.publicKey &&
      `${canonicalJson(file)}\n` === text;
    return canonical ? file : undefined;
  } catch {
    // Not JSON or not this shape: the caller refuses the file by name.
    return undefined;
  }
}

/**
 * Reads signature.json and proves that its statement was signed by the key it names.
 * @param publicKey the office's key as the reader knows it; a batch signed with another key is refused
 * @throws UserError batch.signature {file, reason, expected, actual} (fingerprints, when another key signed)
 */
export function readSignature(bytes: Uint8Array, publicKey: string | undefined): BagSeal {
  const file = parse(bytes);
  if (file === undefined) throw userError('batch.signature', { file: signaturePath, reason: 'unreadable', expected: null, actual: null });
  if (!verifyText(purpose, statement(file), file.signature, file.publicKey)) {
    throw userError('batch.signature', { file: signaturePath, reason: 'wrong', expected: null, actual: null });
  }
  if (publicKey !== undefined && publicKey !== file.publicKey) {
    throw userError('batch.signature', {
      file: signaturePath,
      reason: 'other-key',
      expected: keyFingerprint(publicKey),
      actual: keyFingerprint(file.publicKey),
    });
  }
  return { manifestHash: file.manifestHash, tagManifestHash: file.tagManifestHash, publicKey: file.publicKey };
}
