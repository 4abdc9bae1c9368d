// Stacks made before, each with what is still to be done; nothing while there is none.
import { Tag } from 'antd';
import { minuteOfInstant } from '#shared/rules/office-time.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';

const shownStacks = 5;

export function StackList() {
  const { value, error, reload } = useAnswer('import stacks', () => api.importStacks.list({ limit: shownStacks }));
  useRegisterChanges(['imports'], reload);
  if (error !== null) return <ErrorBanner error={error} action={{ word: '再试一次', act: reload }} />;
  if (value === undefined || value.rows.length === 0) return null;
  return (
    <section aria-label="一并导入的文件">
      <h2 className="import-heading">一并导入的文件</h2>
      <ul className="import-stacks">
        {value.rows.map(({ id, name, tables, open, createdAt, createdBy }) => (
          <li key={id}>
            <a href={`#/imports/stacks/${id}`}>{name}</a> {tables} 个表格 {open > 0 && <Tag color="warning">{open} 个待处理</Tag>}
            <span className="import-quiet number">
              {minuteOfInstant(createdAt)} {createdBy}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
