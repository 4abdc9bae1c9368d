// The masked copy of a table, for circulation and posting. A birth date hides with its id.
import { maskIdNumber, maskName, maskNumbers, maskPhone } from '#shared/rules/masking.ts';
import type { LedgerParty, LedgerRow } from './ledger-columns.ts';

/** Names of the parties are masked wherever the row's own texts repeat them. */
export function maskRow(row: LedgerRow): LedgerRow {
  const names = [...[...row.applicants, ...row.respondents].map((party) => party.name), ...row.thirdNames].sort(
    (a, b) => b.length - a.length,
  );
  const masked = (text: string): string =>
    names.reduce((shown, name) => (maskName(name) === name ? shown : shown.replaceAll(name, maskName(name))), text);
  return {
    ...row,
    applicants: row.applicants.map(maskParty),
    respondents: row.respondents.map(maskParty),
    title: masked(row.title),
    story: maskNumbers(masked(row.story)),
    resolution: maskNumbers(masked(row.resolution)),
    remark: maskNumbers(masked(row.remark)),
  };
}

function maskParty(party: LedgerParty): LedgerParty {
  return { name: maskName(party.name), idNumber: maskIdNumber(party.idNumber), phone: maskPhone(party.phone) };
}
