import type { Page } from '@playwright/test';

interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string };
}

/** Makes a call as the page's own code does, for what no button offers. @throws Error with the code of a refusal */
export async function callEngine(page: Page, name: string, input: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    async (call): Promise<Answer> => {
      const bridge = (window as { fengqiao?: { call(name: string, input: unknown): Promise<Answer> } }).fengqiao;
      if (bridge) return bridge.call(call.name, call.input);
      const headers = { 'content-type': 'application/json', 'x-fengqiao': '1' };
      return (await (await fetch(`/api/${call.name}`, { method: 'POST', headers, body: JSON.stringify(call.input) })).json()) as Answer;
    },
    { name, input },
  );
  if (!answer.ok) throw new Error(answer.error?.code ?? 'refused');
  return answer.value;
}
