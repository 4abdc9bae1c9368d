// The small signed files in which a block of numbers goes to another PC and comes back. They name no case and no party.
import { z } from 'zod';
import { DivisionCode, Id, Instant, line } from '#shared/contract/fields.ts';
import { userError } from '#shared/errors.ts';
import { canonicalJson } from '../signatures/canonical-json.ts';
import { publicKeyOf, signText, verifyText } from '../signatures/signing-keys.ts';

const Serial = z.int().min(1).max(999_999);

const Block = z.object({
  loanId: Id,
  ownerCode: DivisionCode,
  series: line(60).min(1),
  year: z.int().min(1950).max(2200),
  first: Serial,
  last: Serial,
});

const LoanStatement = Block.extend({
  format: z.literal('fengqiao-number-loan-1'),
  committee: line(100),
  partner: line(50),
  madeAt: Instant,
  madeBy: line(50),
});
export type LoanStatement = z.infer<typeof LoanStatement>;

const ReturnedNumber = z.object({
  serial: Serial,
  state: z.enum(['used', 'void', 'unused']),
  recordId: Id.nullable(),
  reason: line(200).nullable(),
  at: Instant,
  by: line(50),
});
export type ReturnedNumber = z.infer<typeof ReturnedNumber>;

const ReturnStatement = Block.extend({
  format: z.literal('fengqiao-number-return-1'),
  numbers: z.array(ReturnedNumber).max(1000),
  madeAt: Instant,
  madeBy: line(50),
});
export type ReturnStatement = z.infer<typeof ReturnStatement>;

const Signature = z.object({ algorithm: z.literal('Ed25519'), publicKey: z.string().max(200), value: z.string().max(200) });

/** The text of a file: canonical JSON, signed under its format's name. */
export function writeSigned(statement: LoanStatement | ReturnStatement, privateKey: string): string {
  const publicKey = publicKeyOf(privateKey);
  const value = signText(statement.format, canonicalJson({ publicKey, statement }), privateKey);
  return `${canonicalJson({ ...statement, signature: { algorithm: 'Ed25519', publicKey, value } })}\n`;
}

/** @throws numbering.file-damaged: no such file, or not what its maker signed */
export function readLoan(bytes: Uint8Array): LoanStatement & { readonly publicKey: string } {
  return readSigned(bytes, LoanStatement);
}

/** @throws numbering.file-damaged, also when it does not say of each number once what became of it */
export function readReturn(bytes: Uint8Array): ReturnStatement & { readonly publicKey: string } {
  const statement = readSigned(bytes, ReturnStatement);
  const { first, last, numbers } = statement;
  const whole =
    numbers.length === last - first + 1 &&
    numbers.every(
      ({ serial, state, recordId, reason }, index) =>
        serial === first + index && (state !== 'used' || recordId !== null) && (state !== 'void' || reason !== null),
    );
  if (!whole) throw userError('numbering.file-damaged');
  return statement;
}

function readSigned<Statement extends { readonly format: string }>(
  bytes: Uint8Array,
  schema: z.ZodObject & z.ZodType<Statement>,
): Statement & { readonly publicKey: string } {
  const { signature, ...rest } = schema.extend({ signature: Signature }).safeParse(jsonOf(bytes)).data ?? {};
  const statement = schema.safeParse(rest).data;
  const seal = Signature.safeParse(signature).data;
  if (statement === undefined || seal === undefined) throw userError('numbering.file-damaged');
  if (!verifyText(statement.format, canonicalJson({ publicKey: seal.publicKey, statement }), seal.value, seal.publicKey))
    throw userError('numbering.file-damaged');
  return { ...statement, publicKey: seal.publicKey };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw userError('numbering.file-damaged');
  }
}
