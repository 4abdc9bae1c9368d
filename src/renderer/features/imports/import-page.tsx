// One import: four steps on one screen. The step follows the import's state; a step already done can be opened again.
import { Button, Spin, Steps } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Import } from '#shared/contract/imports.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import { stepOf, type StepNumber } from './import-words.ts';
import './imports.css';
import { RowsStep } from './rows-step.tsx';
import { StackLink } from './stack-link.tsx';

/** Imports whose columns were agreed to in this window. */
const consented = new Set<string>();

export function ImportPage() {
  const { id = '' } = useParams();
  const answer = useAnswer(`import ${id}`, () => api.imports.get({ id }));
  // The latest state: what a step's call answered, else what was loaded.
  const [latest, setLatest] = useState<Import | null>(null);
  const shown = latest?.id === id ? latest : answer.value;
  const [chosen, setChosen] = useState<StepNumber | null>(null);
  const change = useCallback((next: Import) => {
    setLatest(next);
    setChosen(null);
    registerChanged('imports');
  }, []);
  if (answer.error !== null && !shown)
    return (
      <div className="screen">
        <ErrorBanner error={answer.error} action={{ word: '再试一次', act: answer.reload }} />
      </div>
    );
  if (!shown)
    return (
      <div className="centred">
        <Spin />
      </div>
    );
  const current = stepOf(shown.state);
  // The columns were found by the program: a person sees them before the rows, once.
  const step = chosen ?? (current === 2 && !consented.has(shown.id) ? 1 : current);
  return (
    <div className="screen import-screen import-one">
      <header className="import-top">
        <h1 className="screen-title" title={shown.fileName}>
          {shown.fileName}
        </h1>
        <StackLink importId={shown.id} />
        <Steps
          className="import-steps"
          size="small"
          current={step}
          onChange={(number) => {
            if (number > 0 && number <= current && current < 3) setChosen(number as StepNumber);
          }}
          items={['选文件', '对应列', '核对行', '完成'].map((title, index) => ({
            title,
            disabled: index === 0 || index > current || current === 3,
          }))}
        />
        {current < 3 && <DropButton id={shown.id} onDropped={change} />}
      </header>
      {step === 1 && (
        <ColumnsStep
          key={`${shown.id} columns`}
          value={shown}
          onRead={setLatest}
          onMapped={(mapped) => {
            consented.add(mapped.id);
            change(mapped);
          }}
        />
      )}
      {step === 2 && (
        <RowsStep key={`${shown.id} rows`} value={shown} onChange={setLatest} onCommitted={change} onColumns={() => setChosen(1)} />
      )}
      {step === 3 && <DoneStep key={`${shown.id} done`} value={shown} onChange={change} />}
    </div>
  );
}

function DropButton({ id, onDropped }: { readonly id: string; readonly onDropped: (value: Import) => void }) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { act, busy, error } = useAct(async () => {
    onDropped(await api.imports.drop({ id }));
    setAsking(false);
    void navigate('/imports');
  });
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        放弃这次导入
      </Button>
      <FormDialog
        open={asking}
        title="放弃这次导入？"
        okText="放弃导入"
        cancelText="继续核对"
        okButtonProps={{ danger: true, loading: busy }}
        onOk={() => void act()}
        onCancel={() => setAsking(false)}
      >
        <p>已做的列对应和改正将不再保留；台账里的记录和原来的表格文件都不受影响。</p>
        <ErrorBanner error={error} />
      </FormDialog>
    </>
  );
}
