// The county's townships: who has joined, who has reported the month, and the codes with which they join.
import { Button, Table } from 'antd';
import { useState } from 'react';
import type { ReportingOffice } from '#shared/contract/county.ts';
import { api } from '../../api/api.ts';
import { useAccount } from '../../session/session.tsx';
import { BackTo } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { MonthField } from '../../components/fields/month-field.tsx';
import { instantText, officeToday } from '../../values/office-calendar.ts';
import { LookingFields } from '../../components/fields/typed-form.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { monthWords } from '../batches/batch-words.ts';
import './county.css';
import { reportingLine, unreported } from './inbox-words.ts';
import { InviteDialog } from './invite-dialog.tsx';

export function OfficesPage() {
  const { isAdministrator } = useAccount();
  const { value, error, loading, reload } = useAnswer('reporting', () => api.county.offices({}));
  const [month, setMonth] = useState(() => officeToday().slice(0, 7));
  const [inviting, setInviting] = useState<Pick<ReportingOffice, 'divisionCode' | 'name'> | 'new' | null>(null);
  const rows = value?.rows ?? [];
  const late = unreported(rows, month).length;
  return (
    <div className="screen">
      <header className="screen-head">
        <BackTo address="/county" place="收件箱" />
        <h1 className="screen-title">乡镇与接入码</h1>
        <span className="month-choice">
          看月份{' '}
          <LookingFields>
            <MonthField label="看月份" value={month} onChange={setMonth} />
          </LookingFields>
        </span>
        <span className={late > 0 ? 'late' : 'quiet'}>
          {late > 0
            ? `${String(late)} 个乡镇${monthWords(month)}还没有报送`
            : rows.some(({ joinedAt }) => joinedAt !== null)
              ? `${monthWords(month)}已接入的乡镇都报了`
              : ''}
        </span>
        <span className="spring" />
        {isAdministrator && (
          <Button type="primary" onClick={() => setInviting('new')}>
            给乡镇发接入码
          </Button>
        )}
      </header>
      <ErrorBanner error={error} action={{ word: '再试一次', act: reload }} />
      <section className="panel">
        <Table<ReportingOffice>
          size="small"
          rowKey="divisionCode"
          pagination={false}
          loading={loading && !value}
          dataSource={rows}
          locale={{
            emptyText: value && (
              <p className="empty-words">还没有乡镇。点右上角“给乡镇发接入码”，把平台地址和接入码告诉乡镇，他们在“报送”里填上就接入了。</p>
            ),
          }}
          columns={[
            { title: '乡镇', dataIndex: 'name', width: '16%' },
            { title: '区划代码', dataIndex: 'divisionCode', width: 130, className: 'number' },
            {
              title: monthWords(month),
              width: 100,
              render: (_, office) => {
                const line = reportingLine(office, month);
                return <span className={line.tone}>{line.words}</span>;
              },
            },
            {
              title: '最近报送',
              width: 220,
              render: (_, office) =>
                office.lastPeriod === null ? (
                  <span className="quiet">还没有</span>
                ) : (
                  <>
                    {monthWords(office.lastPeriod)} 第 {office.lastSequence} 批{' '}
                    <span className="quiet number">{instantText(office.lastReceivedAt).slice(0, 10)}</span>
                  </>
                ),
            },
            {
              title: '记录',
              width: 90,
              align: 'right',
              className: 'number',
              render: (_, office) => office.recordCount.toLocaleString('zh-CN'),
            },
            {
              title: '接入',
              width: 150,
              render: (_, office) =>
                office.joinedAt === null ? (
                  <span className="attention">已发码，未接入</span>
                ) : (
                  <span className="number">{instantText(office.joinedAt)}</span>
                ),
            },
            { title: '密钥指纹', width: 190, render: (_, office) => <span className="fingerprint">{office.keyFingerprint ?? ''}</span> },
            {
              title: '',
              width: 110,
              align: 'right',
              render: (_, office) =>
                isAdministrator && (
                  <Button size="small" onClick={() => setInviting(office)}>
                    {office.joinedAt === null ? '重发接入码' : '再发接入码'}
                  </Button>
                ),
            },
          ]}
        />
      </section>
      {inviting !== null && (
        <InviteDialog
          office={inviting === 'new' ? null : inviting}
          onClose={() => {
            setInviting(null);
            reload();
          }}
        />
      )}
    </div>
  );
}
