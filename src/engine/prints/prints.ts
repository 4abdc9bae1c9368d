import type { Handlers } from '#shared/contract/call.ts';
import type { PrintRow, prints } from '#shared/contract/prints.ts';
import { userError } from '#shared/errors.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { createListReader } from '../database/list-reader.ts';
import { findPrint, printList } from './prints.store.ts';

export function createPrints({ register }: EngineContext): Handlers<typeof prints, CallContext> {
  const list = createListReader(register, printList);
  return {
    get({ id }) {
      const print = findPrint(register.read, id);
      if (print === undefined) throw userError('record.not-found');
      return print;
    },
    list: (input) => ({ rows: list.rows<PrintRow>(input) }),
    count: (selection) => list.count(selection),
    groups: (input) => ({ groups: list.groups(input) }),
  };
}
