// Who holds a post at an organisation today, who did before, and the way to add or end one without leaving the page.
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Organisation } from '#shared/contract/organisations.ts';
import type { Holder } from '#shared/contract/staff-posts.ts';
import { codeName, selectionManners, sexes } from '#shared/codes/index.ts';
import { committeeKind } from '#shared/rules/organisation-record.ts';
import { isHeldOn } from '#shared/rules/staff-posts.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { spanText } from '#shared/words/span-text.ts';
import { postTitle } from '../staff/posts-timeline.tsx';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { EndPostDialog } from './end-post-dialog.tsx';
import type { Members } from './use-members.ts';

interface MembersPanelProps {
  readonly organisation: Organisation;
  readonly members: Members;
}

export function MembersPanel({ organisation, members }: MembersPanelProps) {
  const { message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Holder | null>(null);
  const [past, setPast] = useState(false);
  const today = officeToday();
  const held = members.rows.filter((member) => isHeldOn(member, today));
  const shown = past ? members.rows : held;
  const rows = [...shown].sort((a, b) => rankOf(a) - rankOf(b));
  const others = members.rows.length - held.length;
  return (
    <section className="panel form-group" id="members">
      <h2 className="panel-title">
        {organisation.kind === committeeKind ? '委员和调解员' : '人员'}　{held.length} 人在任
      </h2>
      <ErrorBanner error={members.error} action={{ word: '再读一次', act: members.reload }} />
      {rows.length === 0 ? (
        <p className="quiet">还没有人在这里任职。点“加一位”从人员中选；没有登记过的人先到“人员”里登记。</p>
      ) : (
        <Table<Holder>
          size="small"
          pagination={false}
          rowKey={(member) => `${member.staffId} ${member.kind} ${member.fromOn ?? ''} ${member.committeeRole ?? ''}`}
          dataSource={rows}
          columns={[
            { title: '姓名', key: 'name', width: 110, render: (_, member) => <Link to={`/staff/${member.staffId}`}>{member.name}</Link> },
            { title: '岗位', key: 'post', render: (_, member) => postTitle(member) },
            { title: '性别', key: 'sex', width: 60, render: (_, member) => (member.sex === null ? '' : codeName(sexes, member.sex)) },
            {
              title: '专兼职',
              key: 'fullTime',
              width: 76,
              render: (_, member) => (member.fullTime === null ? '' : member.fullTime ? '专职' : '兼职'),
            },
            {
              title: '产生方式',
              key: 'manner',
              width: 84,
              render: (_, member) => (member.manner === null ? '' : codeName(selectionManners, member.manner)),
            },
            {
              title: '任职',
              key: 'span',
              width: 200,
              className: 'number',
              render: (_, member) => spanText(member.fromOn, member.untilOn) || '起止未填',
            },
            {
              title: '',
              key: 'act',
              width: 70,
              render: (_, member) =>
                isHeldOn(member, today) && member.untilOn === null ? (
                  <Button size="small" type="link" onClick={() => setEnding(member)}>
                    离任
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
      <div className="panel-acts">
        <Button disabled={organisation.deletedAt !== null} onClick={() => setAdding(true)}>
          加一位
        </Button>
        {others > 0 ? (
          <Button type="link" onClick={() => setPast(!past)}>
            {past ? '只看在任的' : `看不在任的 ${String(others)} 条`}
          </Button>
        ) : null}
      </div>
      <AddMemberDialog
        open={adding}
        organisation={organisation}
        onClose={() => setAdding(false)}
        onAdded={() => {
          members.reload();
          void message.success('已加上');
        }}
      />
      <EndPostDialog
        holder={ending}
        onClose={() => setEnding(null)}
        onEnded={() => {
          members.reload();
          void message.success('已记下离任日期');
        }}
      />
    </section>
  );
}

const roleOrder = ['03', '04', '02', '01'];

/** 主任, 副主任, 委员, 调解员; all others after them. */
function rankOf({ committeeRole }: Holder): number {
  const rank = roleOrder.indexOf(committeeRole ?? '');
  return rank < 0 ? roleOrder.length : rank;
}
