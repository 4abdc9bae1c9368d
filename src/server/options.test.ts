import { describe, expect, it } from 'vitest';
import { readHostOptions } from './options.ts';

const home = { XDG_DATA_HOME: '/home/wangmin/.local/share' };

describe('the command line of the browser host', () => {
  it('keeps a township and a county apart when nothing is said', () => {
    const township = readHostOptions([], home);
    const county = readHostOptions(['--county'], home);
    expect(township).toMatchObject({ port: 4173, county: false, demo: false });
    expect(township.dataFolder).toMatch(/fengqiao-register.township$/);
    expect(county).toMatchObject({ port: 4180, county: true });
    expect(county.dataFolder).toMatch(/fengqiao-register.county$/);
  });

  it.each([['--port', 'x'], ['--port', '70000'], ['--port', '-1'], ['--verbose'], ['--data', ''], ['--data='], ['--data', ' ']])(
    'refuses %s %s',
    (...given) => {
      expect(() => readHostOptions(given, home)).toThrow();
    },
  );
});
