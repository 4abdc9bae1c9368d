// Blocks lent and borrowed, with the files that go between the two PCs.
import { Button, Table, Upload } from 'antd';
import { useState } from 'react';
import type { NumberLoan } from '#shared/contract/numbering.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';

const stateWords: Readonly<Record<NumberLoan['role'], Readonly<Record<NumberLoan['state'], string>>>> = {
  lent: { out: '借出未还', back: '已归还', lost: '已核销' },
  borrowed: { out: '使用中', back: '已归还', lost: '已核销' },
};

export function LoansPanel() {
  const { value, error, reload } = useAnswer('number loans', () => api.numbering.loans({}));
  useRegisterChanges(['numbering', 'mediation'], reload);
  const [lost, setLost] = useState<NumberLoan | null>(null);
  const saveFile = useAct(async (loanId: string) => {
    const { fileId, fileName } = await api.numbering.loanFile({ loanId });
    await saveKeptFile(fileId, fileName);
  });
  const giveBack = useAct(async (loanId: string) => {
    await api.numbering.giveBack({ loanId });
    registerChanged('numbering');
    await saveFile.act(loanId);
  });
  const read = useAct(async (what: 'borrow' | 'takeBack', file: File) => {
    const { fileId } = await api.files.keep({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    await api.numbering[what]({ fileId });
    registerChanged('numbering');
  });
  const fileButton = (what: 'borrow' | 'takeBack', word: string) => (
    <Upload
      accept=".json"
      showUploadList={false}
      beforeUpload={(file) => {
        void read.act(what, file);
        return false;
      }}
    >
      <Button size="small" loading={read.busy}>
        {word}
      </Button>
    </Upload>
  );
  return (
    <section className="panel" aria-label="号段">
      <h2 className="panel-title">借出和借入的号段</h2>
      <ErrorBanner error={error ?? saveFile.error ?? giveBack.error ?? read.error} />
      <div className="number-files">
        {fileButton('takeBack', '收回归还的号段')}
        {fileButton('borrow', '收下借来的号段')}
        <span className="quiet">收回在编号的电脑上办，收下在借号的电脑上办。</span>
      </div>
      <Table<NumberLoan>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={value?.rows ?? []}
        locale={{ emptyText: '没有借出或借入过号段' }}
        columns={[
          {
            title: '号段',
            render: (_, loan) => (
              <span className="number">
                （{loan.year}）{loan.series}第{loan.first}-{loan.last}号
              </span>
            ),
          },
          { title: '对方', render: (_, loan) => `${loan.role === 'lent' ? '借给' : '借自'}${loan.partner}` },
          {
            title: '状态',
            width: 100,
            render: (_, loan) => <span className={loan.state === 'out' ? 'attention' : ''}>{stateWords[loan.role][loan.state]}</span>,
          },
          {
            title: '已用 / 作废 / 未用',
            width: 150,
            render: (_, loan) =>
              loan.role === 'lent' && loan.state === 'out' ? (
                <span className="quiet">归还后可知</span>
              ) : (
                <span className="number">
                  {loan.used} / {loan.void} / {loan.unused}
                </span>
              ),
          },
          {
            title: '经手',
            render: (_, loan) => (
              <>
                {dayOfInstant(loan.madeAt)} {loan.madeBy}
                {loan.endedAt === null
                  ? ''
                  : `，${dayOfInstant(loan.endedAt)} ${loan.endedBy ?? ''}${loan.state === 'lost' ? '核销' : '归还'}`}
                {loan.reason === null ? '' : `：${loan.reason}`}
              </>
            ),
          },
          {
            title: '',
            width: 190,
            render: (_, loan) => (
              <span className="number-acts">
                {loan.role === 'lent' && loan.state === 'out' ? (
                  <>
                    <Button size="small" onClick={() => void saveFile.act(loan.id)}>
                      另存文件
                    </Button>
                    <Button size="small" onClick={() => setLost(loan)}>
                      核销
                    </Button>
                  </>
                ) : null}
                {loan.role === 'borrowed' && loan.state === 'out' ? (
                  <Button size="small" loading={giveBack.busy} onClick={() => void giveBack.act(loan.id)}>
                    归还
                  </Button>
                ) : null}
                {loan.role === 'borrowed' && loan.state === 'back' ? (
                  <Button size="small" onClick={() => void saveFile.act(loan.id)}>
                    另存归还文件
                  </Button>
                ) : null}
              </span>
            ),
          },
        ]}
      />
      <ReasonDialog
        open={lost !== null}
        title={`核销号段：（${String(lost?.year ?? '')}）${lost?.series ?? ''}第${String(lost?.first ?? '')}-${String(lost?.last ?? '')}号`}
        verb="核销"
        consequence="整段编号作废，原因写进台账。以后文件找回来，其中用过的号仍可以收回登记。"
        usual={['电脑丢失', '电脑损坏，资料无法恢复']}
        act={async (reason) => {
          if (lost !== null) await api.numbering.writeOff({ loanId: lost.id, reason });
          registerChanged('numbering');
        }}
        onClose={() => setLost(null)}
      />
    </section>
  );
}
