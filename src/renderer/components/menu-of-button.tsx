// The menu under a button: opened by a press or by the arrows, walked by the arrows from then on; Esc closes it and the cursor is at the button again.
import { Dropdown, type MenuProps } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

interface MenuOfButtonProps {
  readonly items: NonNullable<MenuProps['items']>;
  readonly onPick: (key: string) => void;
  readonly disabled?: boolean;
  /** The button. */
  readonly children: ReactElement;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export function MenuOfButton({ items, onPick, disabled = false, children }: MenuOfButtonProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  /** How far the arrows went before the menu stood there. */
  const early = useRef(0);
  const toButton = () => place.current?.querySelector('button')?.focus();

  useEffect(() => {
    if (!open) return undefined;
    early.current = 0;
    let frame = 0;
    // antd's own way lets it be focused some frames late, and not at all from one that was open before.
    const enter = () => {
      const lines = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:not([aria-disabled="true"])') ?? [])];
      const line = lines[Math.min(Math.max(early.current, 0), lines.length - 1)];
      line?.focus({ preventScroll: true });
      if (line === undefined || document.activeElement !== line) frame = requestAnimationFrame(enter);
    };
    frame = requestAnimationFrame(enter);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    // The rest of the press that picks a line would be the button's, where the cursor is by then, and open the menu anew.
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) event.preventDefault();
    const step = steps[event.key];
    if (disabled || step === undefined || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (open) early.current += step;
    else setOpen(true);
  };
  const change = (next: boolean) => {
    setOpen(next);
    if (!next && document.activeElement?.closest('[role="menu"]') != null) toButton();
  };
  return (
    <span className="menu-of-button" ref={place} onKeyDownCapture={onKeyDown}>
      <Dropdown
        trigger={['click']}
        disabled={disabled}
        open={open}
        onOpenChange={change}
        popupRender={(lines) => <div ref={menu}>{lines}</div>}
        menu={{
          items,
          onClick: ({ key }) => {
            // A dialog that opens now gives the cursor back to where it was.
            toButton();
            onPick(key);
          },
        }}
      >
        {children}
      </Dropdown>
    </span>
  );
}
