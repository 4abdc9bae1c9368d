// The process that is killed: opens a copy of a kept register, which migrates it, and tells when it begins, copies, migrates and ends.
// Usage: node migrating-process.ts FOLDER
import { writeSync } from 'node:fs';
import { systemClock } from '#engine/clock.ts';
import { openRegister } from '#engine/open-register/open.ts';
import { keptKey } from './kept-register.ts';

const [folder = ''] = process.argv.slice(2);
writeSync(1, 'begin\n');
const register = await openRegister(folder, keptKey, systemClock, { tell: ({ step }) => void writeSync(1, `${step}\n`) });
writeSync(1, 'end\n');
register.close();
