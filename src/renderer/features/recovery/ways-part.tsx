// The ways that are open: a copy, a copy with what the damaged register still gives, the register as it is, an export.
import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import type { CopyOffered, RecoveryState, RescueReport } from '#shared/contract/recovery.ts';
import { tableWord } from '#shared/words/tables.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { CopiesTable } from './copies-table.tsx';
import { copyWord } from '../../words/copies.ts';
import { CopyPreviewPart } from './copy-preview-part.tsx';
import { WorkProgress } from './work-progress.tsx';

interface WaysPartProps {
  readonly pass: string;
  readonly folder: string;
  readonly state: RecoveryState;
  readonly onOpened: () => Promise<void>;
  readonly onChanged: () => void;
}

/** What the rescue could not give back, named as far as it is known. */
function lossWord({ changesLost, rowsLeftOut, tablesDamaged }: RescueReport): string {
  const parts = [
    ...(changesLost === 0 ? [] : [`少了 ${String(changesLost)} 条变更记录`]),
    ...(rowsLeftOut === 0 ? [] : [`${String(rowsLeftOut)} 行读不出来`]),
    ...(tablesDamaged.length === 0
      ? []
      : [`没有读全的有：${[...new Set(tablesDamaged.map(tableWord))].join('、')}，那里备份之后登记的可能不在`]),
  ];
  return `${parts.join('；')}。请对照纸质材料核对、补录。`;
}

export function WaysPart({ pass, folder: provedFolder, state, onOpened, onChanged }: WaysPartProps) {
  const { modal, message } = App.useApp();
  const [folder, setFolder] = useState(provedFolder);
  const [askedFolder, setAskedFolder] = useState(provedFolder);
  const [chosen, setChosen] = useState<CopyOffered | null>(null);
  const [turn, setTurn] = useState(0);
  const [notice, setNotice] = useState<string | null>(null);
  const { value, error, loading, reload } = useAnswer(`copies ${askedFolder}`, () => api.recovery.copies({ pass, folder: askedFolder }));
  const fault = state.fault?.code ?? null;
  const work = useAct(async (run: () => Promise<void>) => {
    setNotice(null);
    try {
      await run();
    } finally {
      onChanged();
      reload();
      // What stood there was told of the register before the work.
      setTurn((before) => before + 1);
    }
  });

  const restore = (copy: CopyOffered): void =>
    void work.act(async () => {
      const { copy: held, present, changesLost } = await api.recovery.preview({ pass, copy: copy.reference });
      if (present?.officeName === '') {
        confirmRestore(copy, '这里还没有台账，换上它不会少任何内容。');
        return;
      }
      const isOther = present !== null && present.officeName !== held.officeName;
      const cost = isOther
        ? `注意：这份备份是“${held.officeName}”的台账，现在的是“${present.officeName}”的，不是一本账。`
        : changesLost === 0
          ? '换上它不会少任何变更。'
          : `换上以后，这份备份之后登记的内容${changesLost === null ? '' : `（${changesLost.toLocaleString('zh-CN')} 条变更）`}就不在台账里了。`;
      confirmRestore(copy, `${cost}换下来的台账会留在数据文件夹的 set-aside 里，还能再换回来。所有人都要重新登录。`);
    });
  function confirmRestore(copy: CopyOffered, cost: string): void {
    confirmWith(`把台账换成 ${copyWord(copy)}`, cost, '换上这份备份', async () => {
      await api.recovery.restore({ pass, copy: copy.reference });
      void message.success('备份已换上，请登录核对');
      await onOpened();
    });
  }
  const selfRescue = (copy: CopyOffered): void => {
    confirmWith(
      '用备份加上损坏台账里还能读的内容',
      `先取 ${copyWord(copy)}，再把损坏的台账里还读得出来的内容补上去。损坏的台账会原样留着。内容多时要几分钟。`,
      '开始自救',
      async () => {
        const report = await api.recovery.selfRescue({ pass, copy: copy.reference });
        const isWhole = report.changesLost + report.rowsLeftOut + report.tablesDamaged.length === 0;
        modal.info({
          title: '自救完成，请登录核对',
          content: (
            <p>
              从损坏的台账里补回 {report.rowsTaken} 行、{report.changesKept} 条变更记录。
              {isWhole ? '没有发现丢失的内容。' : lossWord(report)}
            </p>
          ),
          okText: '去登录',
          onOk: () => onOpened(),
        });
      },
    );
  };
  const acceptLoss = (): void => {
    confirmWith('就用这一份台账', '缺少的内容不会再提示。缺了什么、由谁决定继续，会记入操作记录。', '就用这一份', async () => {
      await api.recovery.acceptLoss({ pass });
      await onOpened();
    });
  };
  const exportReadable = (): void => {
    confirmWith('导出还能读的内容', '导出的文件没有加密，里面有个人信息。用完请妥善保管或删除。', '导出', async () => {
      const found = await api.recovery.exportReadable({ pass });
      setNotice(
        `导出 ${String(found.rows)} 行到 ${found.folder}${found.tablesDamaged.length === 0 ? '。' : `，有 ${String(found.tablesDamaged.length)} 张表没有读全。`}`,
      );
    });
  };
  const rehearse = (copy: CopyOffered): void =>
    void work.act(async () => {
      const found = await api.recovery.rehearse({ pass, copy: copy.reference });
      setNotice(
        found.whole && found.chainIntact
          ? `试恢复成功：${copyWord(copy)} 每一页都读过，变更记录完整，用时 ${String(found.seconds)} 秒。现在的台账没有动。`
          : `试恢复没有通过：${copyWord(copy)} ${found.whole ? '的变更记录不完整' : '有读不出来的页'}。请换一份备份。`,
      );
    });
  function confirmWith(title: string, content: string, verb: string, run: () => Promise<void>): void {
    modal.confirm({
      title,
      content,
      okText: verb,
      cancelText: '先不',
      width: 520,
      onOk: () => {
        void work.act(run);
      },
    });
  }

  const newest = value?.rows.find(({ isProposed }) => isProposed);
  // A present file that can be read whole is left only for a copy that has more than it.
  const isReadable = fault === null || fault === 'register.behind';
  const proposed = newest?.isAhead === false && isReadable ? undefined : newest;
  const isNewestHere = value !== undefined && proposed === undefined && fault === 'register.behind';
  return (
    <section className="recovery-ways" aria-label="可以走的路">
      <ErrorBanner error={work.error ?? error} />
      {work.busy ? <WorkProgress /> : null}
      {notice === null ? null : <Alert className="banner" type="info" showIcon role="status" title={notice} />}
      {isNewestHere && newest !== undefined ? (
        <p>
          没有比现在这个文件更新的备份：备份里有的，现在的文件里都有。原来的文件还找得到的，放回后点下面的“再试一次”；找不到了，就用这一份。
        </p>
      ) : null}
      <p className="recovery-choices">
        {proposed ? (
          <Button type="primary" disabled={work.busy} onClick={() => restore(proposed)}>
            换上最新的好备份
          </Button>
        ) : null}
        {proposed && (fault === 'register.corrupt' || fault === 'register.behind') ? (
          <Button disabled={work.busy} onClick={() => selfRescue(proposed)}>
            备份加上还能读的内容
          </Button>
        ) : null}
        {fault === 'register.behind' ? (
          <Button
            type={isNewestHere && state.fault?.details['reason'] !== 'other' ? 'primary' : 'default'}
            disabled={work.busy}
            onClick={acceptLoss}
          >
            就用这一份
          </Button>
        ) : null}
        {fault === 'register.corrupt' || fault === 'register.behind' ? (
          <Button disabled={work.busy} onClick={exportReadable}>
            导出还能读的内容
          </Button>
        ) : null}
      </p>
      <CopiesTable
        rows={value?.rows ?? []}
        proposed={proposed}
        loading={loading}
        busy={work.busy}
        onPreview={setChosen}
        onRehearse={rehearse}
        onRestore={restore}
      />
      {chosen === null ? null : (
        <CopyPreviewPart
          key={`${String(turn)} ${chosen.reference.place} ${chosen.reference.name}`}
          pass={pass}
          copy={chosen}
          onClose={() => setChosen(null)}
        />
      )}
      <form
        className="recovery-folder"
        onSubmit={(event) => {
          event.preventDefault();
          setAskedFolder(folder.trim());
        }}
      >
        <label>
          <span>备份在 U 盘或别的文件夹里：</span>
          <Input
            name="otherFolder"
            placeholder="完整位置，例如 E:\枫桥备份"
            value={folder}
            onChange={(event) => setFolder(event.target.value)}
          />
        </label>
        <Button htmlType="submit" disabled={folder.trim() === ''}>
          列出那里的备份
        </Button>
      </form>
    </section>
  );
}
