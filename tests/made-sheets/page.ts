// The page that a made sheet fills from the top down.
import type { MadeCell } from './written.ts';

export interface MadeMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The page that is being filled. */
export class Page {
  readonly rows: MadeCell[][] = [];
  readonly merges: MadeMerge[] = [];
  readonly width: number;
  constructor(width: number) {
    this.width = width;
  }
  get next(): number {
    return this.rows.length + 1;
  }
  add(cells: readonly MadeCell[]): number {
    this.rows.push([...cells]);
    return this.rows.length;
  }
  /** One text over the whole width, merged or not. */
  line(text: string, merged: boolean): void {
    const row = this.add([text]);
    if (merged && this.width > 1) this.merges.push({ top: row, left: 1, bottom: row, right: this.width });
  }
  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
  }
}
