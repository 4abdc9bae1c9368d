// The county's signed answer, as it is kept on both sides and carried back on a USB stick.
import { Receipt, ReceiptDraft } from '#shared/contract/batch-file.ts';
import { userError } from '#shared/errors.ts';
import { canonicalJson } from '#engine/signatures/canonical-json.ts';
import { keyFingerprint, publicKeyOf, signText, verifyText } from '#engine/signatures/signing-keys.ts';

const purpose = 'fengqiao-receipt-1';

/** The signer's key is signed with the content, so that a receipt cannot be passed off under another key. */
function statement(draft: ReceiptDraft, publicKey: string): string {
  return canonicalJson({ publicKey, receipt: draft });
}

/** Signs a receipt with the county's key. Throws a plain Error when the draft contradicts itself. */
export function signReceipt(draft: ReceiptDraft, signingKey: string): Receipt {
  const content = ReceiptDraft.parse(draft);
  const publicKey = publicKeyOf(signingKey);
  return {
    ...content,
    signature: { algorithm: 'Ed25519', publicKey, value: signText(purpose, statement(content, publicKey), signingKey) },
  };
}

/** Whether the receipt is exactly what the owner of `publicKey` signed. */
export function verifyReceipt(receipt: Receipt, publicKey: string): boolean {
  const { signature, ...draft } = receipt;
  return signature.publicKey === publicKey && verifyText(purpose, statement(draft, publicKey), signature.value, publicKey);
}

/** Name of a receipt file: stands beside its batch file. */
export function receiptFileName(receipt: Pick<Receipt, 'officeCode' | 'sequence'>): string {
  return `fengqiao-${receipt.officeCode}-${String(receipt.sequence).padStart(6, '0')}.receipt.json`;
}

/** The bytes of a receipt file (canonical JSON and a line feed): the same receipt is the same file, for ever. */
export function writeReceipt(receipt: Receipt): Uint8Array {
  return Buffer.from(`${canonicalJson(Receipt.parse(receipt))}\n`, 'utf8');
}

/**
 * Reads a receipt file and checks it.
 * @param publicKey the county's key as the office knows it; without it only damage is noticed, not a wrong sender
 * @throws UserError receipt.not-a-receipt, receipt.invalid {path, rule}, receipt.signature {reason, expected, actual}
 */
export function openReceipt(bytes: Uint8Array, publicKey?: string): Receipt {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw userError('receipt.not-a-receipt');
  }
  const result = Receipt.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw userError('receipt.invalid', { path: issue?.path.join('.') ?? null, rule: issue?.message ?? 'shape' });
  }
  const receipt = result.data;
  const signer = receipt.signature.publicKey;
  if (!verifyReceipt(receipt, signer) || !Buffer.from(writeReceipt(receipt)).equals(bytes)) {
    throw userError('receipt.signature', { reason: 'wrong', expected: null, actual: null });
  }
  if (publicKey !== undefined && publicKey !== signer) {
    throw userError('receipt.signature', { reason: 'other-key', expected: keyFingerprint(publicKey), actual: keyFingerprint(signer) });
  }
  return receipt;
}
