import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CopyOffered, RecoveryState } from '#shared/contract/recovery.ts';
import { answerWith, askedOf } from '../../api/faked-engine.test-support.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { WaysPart } from './ways-part.tsx';

const at = '2026-07-03T09:15:00.000+08:00';

const copy: CopyOffered = {
  reference: { place: 'backups', name: 'register-000012.db', folder: '' },
  madeAt: at,
  bytes: 1_265_664,
  label: 'daily',
  records: { dispute: 12 },
  checkedAt: at,
  opens: true,
  isProposed: true,
  isAhead: true,
};

const damaged: RecoveryState = {
  phase: 'rescue',
  fault: { code: 'register.corrupt', details: {} },
  logSetAside: null,
  hasRecoveryFile: true,
  dataFolder: '/srv/office',
};

test('the differences that stand there are asked anew after a rescue', async () => {
  let isRescued = false;
  const summary = { officeName: '枫桥镇', records: { dispute: 12 }, changes: 40, lastChangeAt: at };
  answerWith({
    recovery: {
      copies: () => ({ rows: [copy] }),
      preview: () => ({ copy: summary, present: isRescued ? summary : null, changesLost: isRescued ? 3 : null, newestLost: [] }),
      selfRescue: () => {
        isRescued = true;
        return { rowsTaken: 3, changesKept: 3, changesLost: 0, tablesDamaged: [], rowsLeftOut: 0 };
      },
    },
  });
  showAtOffice(<WaysPart pass="pass" folder="" state={damaged} onOpened={() => Promise.resolve()} onChanged={() => undefined} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '看差别' }));
  await screen.findByText('现在：读不出来');
  await user.click(screen.getByRole('button', { name: '备份加上还能读的内容' }));
  await user.click(await screen.findByRole('button', { name: '开始自救' }));
  await screen.findByText('换上它会少 3 条变更，最近的是：');
  expect(screen.queryByText('现在：读不出来')).toBeNull();
  await waitFor(() => expect(askedOf('recovery.preview')).toHaveLength(2));
});
