// The engine of a component's test, at the seam of the desktop's bridge: the real api.ts calls it. It answers by the contract's types, and both
// what is asked and what is answered pass the contract's own checks, as with the real one.
import type { z } from 'zod';
import type { Bridge } from '#shared/bridge.ts';
import type { Calls } from '#shared/contract/call.ts';
import { findCall, type Api, type Contract } from '#shared/contract/index.ts';
import { UserError } from '#shared/errors.ts';

type Answers<Module extends Calls> = {
  readonly [Name in keyof Module]?: (
    input: z.output<Module[Name]['input']>,
  ) => z.input<Module[Name]['output']> | Promise<z.input<Module[Name]['output']>>;
};
export type FakedEngine = { readonly [Module in keyof Api]?: Answers<Contract[Module]> };

interface Asked {
  readonly name: string;
  readonly input: unknown;
}

let engine: FakedEngine = {};
let asked: Asked[] = [];
let unforeseen: string[] = [];

/** From now on these calls are answered; any other fails the test. */
export function answerWith(answers: FakedEngine): void {
  engine = answers;
}

/** What was asked of one call, the first first. */
export function askedOf(name: string): readonly unknown[] {
  return asked.filter((each) => each.name === name).map(({ input }) => input);
}

/** Forgets everything; answers the calls that the test did not foresee. */
export function endFakedEngine(): readonly string[] {
  const calls = unforeseen;
  [engine, asked, unforeseen] = [{}, [], []];
  return calls;
}

const refusedByHost = () => Promise.reject(new Error('A component of a test asks the engine only.'));

export const fakedBridge: Bridge = {
  call: async (name, input) => {
    const [moduleName = '', callName = ''] = name.split('.');
    const call = findCall(name);
    const answer = (engine as Readonly<Record<string, Readonly<Record<string, (input: unknown) => unknown>>>>)[moduleName]?.[callName];
    if (call === undefined || answer === undefined) {
      unforeseen.push(name);
      throw new Error(`No test answers ${name}`);
    }
    const checked = call.input.parse(input);
    asked.push({ name, input: checked });
    try {
      return { ok: true, value: call.output.parse(await answer(checked)) };
    } catch (error) {
      if (error instanceof UserError) return { ok: false, error: { code: error.code, details: error.details } };
      unforeseen.push(`${name}: ${String(error)}`);
      throw error;
    }
  },
  saveFile: refusedByHost,
  printFile: refusedByHost,
  firstScreen: refusedByHost,
  nextNotice: refusedByHost,
};
