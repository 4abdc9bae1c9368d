// How a call is declared. The contract is the only door into the engine: hosts check a request against it,
// the renderer's client and the engine's handlers get their types from it, and docs/api.md is generated from it.
import type { z } from 'zod';

/** Who may make a call: anybody (before sign-in), any signed-in account, an administrator, or only the host's own code. */
export type Access = 'open' | 'signedIn' | 'administrator' | 'host';

export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** One English sentence for docs/api.md. */
  readonly summary: string;
  /** `write` calls change the register: each runs in one transaction with its audit line. */
  readonly kind: 'read' | 'write';
  readonly access: Access;
  readonly input: Input;
  readonly output: Output;
  /** The error codes the caller should expect beside the general ones. */
  readonly errors: readonly string[];
}

type CallOptions<Input extends z.ZodType, Output extends z.ZodType> = Omit<Call<Input, Output>, 'kind' | 'access' | 'errors'> & {
  readonly access?: Access;
  readonly errors?: readonly string[];
};

export function read<Input extends z.ZodType, Output extends z.ZodType>(options: CallOptions<Input, Output>): Call<Input, Output> {
  return { access: 'signedIn', errors: [], ...options, kind: 'read' };
}

export function write<Input extends z.ZodType, Output extends z.ZodType>(options: CallOptions<Input, Output>): Call<Input, Output> {
  return { access: 'signedIn', errors: [], ...options, kind: 'write' };
}

export type Calls = Readonly<Record<string, Call>>;

/** The engine's side of a module: input already checked, answer a value or a promise of it. */
export type Handlers<Module extends Calls, Context> = {
  readonly [Name in keyof Module]: (
    input: z.output<Module[Name]['input']>,
    context: Context,
  ) => z.input<Module[Name]['output']> | Promise<z.input<Module[Name]['output']>>;
};

/** The caller's side of a module. */
export type Client<Module extends Calls> = {
  readonly [Name in keyof Module]: (input: z.input<Module[Name]['input']>) => Promise<z.output<Module[Name]['output']>>;
};
