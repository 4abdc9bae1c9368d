// The next step of a dispute on one button; the other moves that may be made now in a menu beside it.
import { DownOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import type { DisputeMove } from '#shared/contract/dispute-moves.ts';
import type { Dispute } from '#shared/contract/disputes.ts';
import { disputeMoves, mayMove, moveRules, nextMove } from '#shared/rules/dispute-life.ts';
import { moveWords } from '#shared/words/moves.ts';
import { useAccount } from '../../session/session.tsx';
import { MenuOfButton } from '../../components/menu-of-button.tsx';
import { MoveDialog } from './move-dialog.tsx';

interface MoveButtonProps {
  readonly dispute: Dispute;
  /** Something typed is not saved yet: it goes first. */
  readonly changed: boolean;
  readonly onMoved: () => void;
}

export function MoveButton({ dispute, changed, onMoved }: MoveButtonProps) {
  const { isAdministrator } = useAccount();
  const [move, setMove] = useState<DisputeMove | null>(null);
  const possible = disputeMoves.filter(
    (name) => moveRules[name].from.includes(dispute.state) && mayMove(isAdministrator ? 'administrator' : 'clerk', name),
  );
  const next = nextMove[dispute.state];
  const others = possible.filter((name) => name !== next);
  const items = others.map((name) => ({ key: name, label: moveWords[name], danger: name === 'withdraw' || name === 'fail' }));
  const title = changed ? '请先保存' : undefined;
  return (
    <>
      <Space.Compact>
        {next !== null && possible.includes(next) ? (
          <Button type={changed ? 'default' : 'primary'} disabled={changed} title={title} onClick={() => setMove(next)}>
            {moveWords[next]}
          </Button>
        ) : null}
        {items.length === 0 ? null : (
          <MenuOfButton
            disabled={changed}
            items={items}
            onPick={(key) => {
              setMove(key as DisputeMove);
            }}
          >
            <Button disabled={changed} title={title} icon={<DownOutlined />} aria-label="别的办理步骤">
              {next === null ? '办理' : null}
            </Button>
          </MenuOfButton>
        )}
      </Space.Compact>
      {move === null ? null : <MoveDialog dispute={dispute} move={move} onClose={() => setMove(null)} onMoved={onMoved} />}
    </>
  );
}
