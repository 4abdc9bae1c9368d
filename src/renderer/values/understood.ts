/** What typed text means, or why it means nothing (shown under the field). */
export type Understood<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string };
