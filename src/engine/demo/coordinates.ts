/** Six decimals, about ten centimetres: what a standard's coordinate columns hold. */
export function round6(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}
