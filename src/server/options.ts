// What the browser host is told on its command line.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface HostOptions {
  readonly dataFolder: string;
  readonly port: number;
  /** Fill an empty register with the made-up township before the first page. */
  readonly demo: boolean;
  /** The county's desk and receiving end. */
  readonly county: boolean;
}

export const townshipPort = 4173;
export const countyPort = 4180;

/** @throws Error with a sentence for whoever typed the command */
export function readHostOptions(argumentsGiven: readonly string[], environment: NodeJS.ProcessEnv = process.env): HostOptions {
  const { values } = parseArgs({
    args: [...argumentsGiven],
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      demo: { type: 'boolean', default: false },
      county: { type: 'boolean', default: false },
    },
    strict: true,
  });
  const port = values.port === undefined ? (values.county ? countyPort : townshipPort) : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port ?? ''}"`);
  if (values.data?.trim() === '')
    throw new Error('--data 后面要写明数据文件夹，现在是空的。程序没有打开，也没有另建台账。请写上文件夹的位置。(--data takes a folder)');
  const dataFolder = values.data === undefined ? defaultDataFolder(values.county, environment) : resolve(values.data);
  return { dataFolder, port, demo: values.demo, county: values.county };
}

function defaultDataFolder(county: boolean, environment: NodeJS.ProcessEnv): string {
  const base = environment['LOCALAPPDATA'] ?? environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share');
  return join(base, 'fengqiao-register', county ? 'county' : 'township');
}
