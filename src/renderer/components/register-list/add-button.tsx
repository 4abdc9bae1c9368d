import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useShortcut } from '../use-shortcut.ts';

interface AddButtonProps {
  /** What is done there: 登记, 从纠纷立案. */
  readonly word: string;
  /** Where a new record of this register begins. */
  readonly to: string;
}

/** The one way to add to a register, by its button and by Ctrl+N alike. */
export function AddButton({ word, to }: AddButtonProps) {
  const navigate = useNavigate();
  const begin = () => {
    // What is typed before the form is there belongs to it, not to the list's search.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // Drawn before the next key is taken: else a slow PC's first letters reach nobody.
    void navigate(to, { flushSync: true });
  };
  useShortcut('ctrl+n', begin);
  return (
    <Button type="primary" onClick={begin}>
      {word} Ctrl+N
    </Button>
  );
}
