// The record page for the shell. Who may press Ctrl+N has its code fetched beforehand, and it then stands at once: what is typed
// right after Ctrl+N must find the form there. A lazy screen would show its waiting first, even with its code here.
import { lazy, useState, type ComponentType } from 'react';

let fetched: ComponentType | null = null;

export async function fetchDisputePage(): Promise<ComponentType> {
  fetched ??= (await import('./dispute-page.tsx')).DisputePage;
  return fetched;
}

const FetchedPage = lazy(async () => ({ default: await fetchDisputePage() }));

export function DisputeScreen() {
  // Chosen once: a page that stands is not exchanged when its code comes again.
  const [Page] = useState<ComponentType>(() => fetched ?? FetchedPage);
  return <Page />;
}
