// How the answer to a request for the rest of a file is taken.

export type RestOfFile = 'append' | 'from the start' | 'refused';

/**
 * @param from how many bytes are there already; asked for with `Range: bytes=<from>-` when there are any
 * @param contentRange the header of the answer, `bytes 100-199/200`
 */
export function takeRest(status: number, contentRange: string | null, from: number, size: number): RestOfFile {
  // A server that knows no ranges sends everything.
  if (status === 200) return 'from the start';
  if (status !== 206) return 'refused';
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(contentRange ?? '');
  if (range === null || Number(range[1]) !== from) return 'refused';
  return range[2] === '*' || Number(range[2]) === size ? 'append' : 'refused';
}
