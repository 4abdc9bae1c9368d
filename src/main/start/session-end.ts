// The system shuts down or the person logs off while the program is open.

/** Reasons as Windows gives them, see WM_QUERYENDSESSION. */
type EndReason = 'shutdown' | 'close-app' | 'critical' | 'logoff';

/**
 * `hold`: the window closes first, as if by its cross, and asks about what is not saved; Windows waits for that, and goes on by itself once
 * the program has ended. `let go`: nobody may be asked any more.
 */
export function planSessionEnd(reasons: readonly EndReason[]): 'hold' | 'let go' {
  return reasons.includes('critical') ? 'let go' : 'hold';
}
