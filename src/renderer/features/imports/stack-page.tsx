// Files brought in in one go: what came of each, the way to mend it, and one button that writes all that are ready.
import { Button, Checkbox, Spin } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { minuteOfInstant } from '#shared/rules/office-time.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { BackTo } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import './imports.css';
import { StackProgress } from './stack-progress.tsx';
import { closeFailure, useStackRun, writeStack } from './stack-run.ts';
import { canBeWritten, standingOf } from './stack-standing.ts';
import { LeftFiles, StackTable } from './stack-table.tsx';
import { summaryWords } from './stack-words.ts';

export function StackPage() {
  const { id = '' } = useParams();
  const { value, error, reload } = useAnswer(`import stack ${id}`, () => api.importStacks.get({ id }));
  useRegisterChanges(['imports'], reload);
  const { run, failure, unwritten } = useStackRun();
  const [withTroubled, setWithTroubled] = useState(false);
  if (value === undefined)
    return error === null ? (
      <div className="centred">
        <Spin />
      </div>
    ) : (
      <div className="screen">
        <ErrorBanner error={error} action={{ word: '再试一次', act: reload }} />
      </div>
    );
  const own = run?.stackId === id ? run : null;
  const imports = value.files.flatMap((file) => file.import ?? []);
  const writable = imports.filter((each) => canBeWritten(each, withTroubled));
  const rows = writable.reduce((sum, { counts }) => sum + counts.good, 0);
  const troubled = value.files.filter((file) => standingOf(file) === 'person' && (file.import?.counts.good ?? 0) > 0);
  return (
    <div className="screen import-screen import-one">
      <header className="import-top">
        <BackTo address="/imports" place="导入" />
        <h1 className="screen-title" title={value.name}>
          {value.name}
        </h1>
        <span className="import-quiet number">
          {minuteOfInstant(value.createdAt)} {value.createdBy}
        </span>
      </header>
      <p className="import-stack-summary" role="status">
        {summaryWords(value.files)}
      </p>
      {own && <StackProgress run={own} />}
      {failure?.stackId === id && <ErrorBanner error={failure.error} onClose={closeFailure} />}
      <StackTable files={value.files} run={own} unwritten={unwritten} />
      <LeftFiles files={value.files} />
      {own === null && imports.some(({ state }) => state === 'ready') && (
        <footer className="import-foot">
          {troubled.length > 0 && (
            <Checkbox checked={withTroubled} onChange={(event) => setWithTroubled(event.target.checked)}>
              要核对的 {troubled.length} 个文件也先写入好的行，其余搁置
            </Checkbox>
          )}
          <span className="spring" />
          <Button
            type="primary"
            disabled={writable.length === 0 || run !== null}
            title={writable.length === 0 ? '没有可以直接写入的文件，请先逐个核对' : ''}
            onClick={() => void writeStack(value, withTroubled)}
          >
            写入 {writable.length} 个文件，共 {rows.toLocaleString('zh-CN')} 行
          </Button>
        </footer>
      )}
    </div>
  );
}
