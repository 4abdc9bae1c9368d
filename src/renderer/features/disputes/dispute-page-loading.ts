/** The record page's code. Who may press Ctrl+N has it fetched beforehand: what is typed right after must find the form there. */
export const loadDisputePage = () => import('./dispute-page.tsx');
