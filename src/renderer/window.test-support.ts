// The window of components' tests: what jsdom lacks of one, and the faked engine behind its bridge. Read before any component (vitest.config.ts).
import { cleanup, configure } from '@testing-library/react';
import { afterEach, expect } from 'vitest';
import { endFakedEngine, fakedBridge } from './api/faked-engine.test-support.ts';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 120_000 });

// Files share a window; the first one fits it out.
if (window.fengqiao === undefined) fitOut();

afterEach(() => {
  cleanup();
  expect(endFakedEngine(), 'every call was foreseen').toEqual([]);
});

function fitOut(): void {
  Object.defineProperties(window, {
    fengqiao: { value: fakedBridge },
    matchMedia: { value: (media: string) => ({ media, matches: false, addEventListener: nothing, removeEventListener: nothing }) },
    ResizeObserver: {
      value: class {
        readonly observe = nothing;
        readonly unobserve = nothing;
        readonly disconnect = nothing;
      },
    },
  });
  // Nothing is laid out: everything has the size of a small screen, so that a list has room for its rows.
  const [width, height] = [1366, 768];
  Object.defineProperties(HTMLElement.prototype, {
    offsetWidth: { get: () => width },
    offsetHeight: { get: () => height },
    clientWidth: { get: () => width },
    clientHeight: { get: () => height },
    scrollIntoView: { value: nothing },
    scrollTo: { value: nothing },
  });
  // A key that user-event presses has no code of the old kind, which antd's lists still ask for.
  const keyCodes: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, Escape: 27, ArrowUp: 38, ArrowDown: 40 };
  Object.defineProperty(KeyboardEvent.prototype, 'keyCode', {
    get(this: KeyboardEvent) {
      return keyCodes[this.key] ?? 0;
    },
  });
}

function nothing(): void {
  // Nobody looks.
}
