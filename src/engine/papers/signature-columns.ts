/** How many places to sign stand beside each other: two are roomier; three keep many parties with their agents on the page of the text that they sign. */
export function signatureColumns(places: number): 2 | 3 {
  return places === 3 || places > 4 ? 3 : 2;
}
