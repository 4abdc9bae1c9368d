import { useState } from 'react';
import type { Holder } from '#shared/contract/staff-posts.ts';
import { api, ApiError } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { DateItem } from '../../components/fields/form-items.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { postTitle } from '../staff/posts-timeline.tsx';

interface EndPostDialogProps {
  readonly holder: Holder | null;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

/** The last day of a post; the post itself stays in the person's history. */
export function EndPostDialog({ holder, onClose, onEnded }: EndPostDialogProps) {
  const [untilOn, setUntilOn] = useState<string | null>(officeToday());
  const { act, busy, error, clearError } = useAct(async () => {
    if (holder === null || untilOn === null) return;
    const { rev, posts } = await api.staff.get({ id: holder.staffId });
    const position = posts.findIndex(
      (post) =>
        post.organisationId === holder.organisationId &&
        post.kind === holder.kind &&
        post.committeeRole === holder.committeeRole &&
        post.fromOn === holder.fromOn &&
        post.untilOn === holder.untilOn,
    );
    if (position < 0) throw new ApiError('record.changed', {});
    await api.staff.endPost({ id: holder.staffId, rev, position, untilOn });
    registerChanged('staff');
    registerChanged('organisations');
    onEnded();
    onClose();
  });
  return (
    <FormDialog
      open={holder !== null}
      title={holder === null ? '' : `${holder.name}不再担任${postTitle(holder)}`}
      okText="记下"
      cancelText="不改了"
      okButtonProps={{ disabled: untilOn === null }}
      confirmLoading={busy}
      onOk={() => void act()}
      onCancel={() => {
        clearError();
        onClose();
      }}
      width={420}
      destroyOnHidden
    >
      <ErrorBanner error={error} />
      <DateItem name="untilOn" label="任职的最后一天" value={untilOn} onChange={setUntilOn} />
      <p className="quiet">任职经历会保留，仍可查到这段时间谁在任。</p>
    </FormDialog>
  );
}
