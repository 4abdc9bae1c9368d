// Two PCs of one committee, each with a real register: one gives the numbers, the other borrows blocks of them. Every step may be cut off
// at any of its changes: the transaction rolls back. What was committed but not heard of is tried again.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#engine/database/connect.ts';
import { registerFileName } from '#engine/database/key.ts';
import { openRegister } from '#engine/open-register/open.ts';
import { noHead } from '#engine/database/head-keeper.ts';
import { createRegister, type Register, type WriteDb } from '#engine/database/register.ts';
import { makeKeyPair } from '#engine/signatures/signing-keys.ts';
import { systemClock } from '#engine/clock.ts';
import { insertOffice } from '#engine/own-office/own-office.store.ts';
import type { SeriesKey } from '#shared/rules/case-number.ts';
import { UserError } from '#shared/errors.ts';

const key = new Uint8Array(32).fill(3);
const ownerCode = '320599100000';
const series = '枫人调字';
export const years = [2026, 2027] as const;
const at = '2026-07-03T09:00:00.000+08:00';
export const by = { at, by: '王敏' };
export const keyOf = (year: number): SeriesKey => ({ ownerCode, series, year });

export type Side = 'lender' | 'borrower';

export interface TwoPcs {
  readonly register: (side: Side) => Register;
  /** The process is gone, with whatever it held in memory; the register is opened again. */
  restart(side: Side): void;
  close(): void;
}

/** Both registers with their offices set up, to be copied for each run. */
export async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-two-pcs-'));
  for (const side of ['lender', 'borrower'] as const) {
    const register = await openRegister(join(folder, side), key, systemClock);
    const office = {
      id: `01900000-0000-7000-8000-00000000000${side === 'lender' ? '1' : '2'}`,
      desk: 'township' as const,
      divisionCode: ownerCode,
      divisionName: '枫桥示范镇',
      name: '枫桥示范镇综治办',
      committeeName: '枫桥示范镇人民调解委员会',
      committeeShortName: '枫',
      isDemo: false,
    };
    register.write((db) => {
      insertOffice(db, office, makeKeyPair(), at);
    });
    register.close();
  }
  return folder;
}

export function openTwoPcs(template: string): TwoPcs {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-two-pcs-'));
  cpSync(template, folder, { recursive: true });
  const open = (side: Side): Register => {
    const connection = connect(join(folder, side, registerFileName), key);
    // What is drilled is the ledger, not the disk: waiting for it at each of 100,000 commits would take half an hour.
    connection.pragma('synchronous = OFF');
    return createRegister({ connection, key, keeper: noHead }, { walSetAside: null, restored: null });
  };
  const registers = { lender: open('lender'), borrower: open('borrower') };
  return {
    register: (side) => registers[side],
    restart(side) {
      registers[side].close();
      registers[side] = open(side);
    },
    close() {
      registers.lender.close();
      registers.borrower.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where a step is cut off: never, after so many of its changes, or before the commit. */
export type Cut = 'never' | 'beforeCommit' | number;

class CutOff extends Error {}

export type Outcome = 'done' | 'cutOff' | { readonly refused: string };

/** Runs a step in its transaction. Of one that was cut off nothing may be left. */
export function runStep(register: Register, cut: Cut, work: (db: WriteDb) => void): Outcome {
  try {
    register.write((db) => {
      work(typeof cut === 'number' ? cutting(db, cut) : db);
      if (cut === 'beforeCommit') throw new CutOff();
    });
    return 'done';
  } catch (error) {
    if (error instanceof CutOff) return 'cutOff';
    if (error instanceof UserError) return { refused: error.code };
    throw error;
  }
}

function cutting(db: WriteDb, after: number): WriteDb {
  let changes = 0;
  return {
    ...db,
    run(sql, ...values) {
      changes += 1;
      if (changes > after) throw new CutOff();
      return db.run(sql, ...values);
    },
  };
}
