import { describe, expect, it } from 'vitest';
import { readHostOptions } from './options.ts';

const home = { XDG_DATA_HOME: '/home/wangmin/.local/share' };

describe('the command line of the browser host', () => {
  it('keeps a township and a county apart when nothing is said', () => {
    expect(readHostOptions([], home)).toMatchObject({ port: 4173, county: false, demo: false, dataFolder: expect.stringMatching(/fengqiao-register.township$/) });
    expect(readHostOptions(['--county'], home)).toMatchObject({ port: 4180, county: true, dataFolder: expect.stringMatching(/fengqiao-register.county$/) });
  });

  it.each([['--port', 'x'], ['--port', '70000'], ['--port', '-1'], ['--data', '\\\\server\\share'], ['--data', '//server/share'], ['--verbose']])('refuses %s %s', (...given) => {
    expect(() => readHostOptions(given, home)).toThrow();
  });
});
