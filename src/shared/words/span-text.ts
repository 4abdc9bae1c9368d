/** 2023-01-01 至今; 2023-01-01 至 2026-01-01; blank where neither day is known. */
export function spanText(fromOn: unknown, untilOn: unknown): string {
  const from = typeof fromOn === 'string' ? fromOn : '';
  const until = typeof untilOn === 'string' ? untilOn : '';
  if (from === '' && until === '') return '';
  return until === '' ? `${from} 至今` : `${from} 至 ${until}`.trim();
}
