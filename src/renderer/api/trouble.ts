/** Notes what went wrong beside the person's work (a setting not kept, a poll not answered) for whoever looks after the program. */
export function noteTrouble(error: unknown): void {
  // eslint-disable-next-line no-console -- the window's log: the desktop host writes it to its file
  console.error(error);
}
