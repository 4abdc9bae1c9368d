/** The papers that stand open: an item of performance, or another paper's id or `new`. */
export interface OpenedPapers {
  readonly investigation: string | null;
  readonly evidence: string | null;
  readonly session: string | null;
  readonly item: string | null;
  readonly visit: string | null;
}
