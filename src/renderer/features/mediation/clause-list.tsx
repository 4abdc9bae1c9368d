import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { chineseNumber } from '#shared/rules/agreement-wording.ts';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { useLines } from '../../components/fields/use-lines.ts';

interface ClauseListProps {
  readonly clauses: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (clauses: string[]) => void;
}

/** The clauses, numbered as on the paper. */
export function ClauseList({ clauses, disabled, onChange }: ClauseListProps) {
  const { keys, change, remove, move } = useLines(clauses, onChange);
  return (
    <div className="case-clauses">
      {clauses.map((clause, index) => {
        const name = `第${chineseNumber(index + 1)}条`;
        return (
          <div key={keys[index]} className="case-clause">
            <span className="case-clause-number">{chineseNumber(index + 1)}、</span>
            <GrowingText
              aria-label={`协议${name}`}
              value={clause}
              maxLength={3000}
              rows={1}
              disabled={disabled}
              onChange={(event) => change(index, event.target.value)}
            />
            {!disabled && (
              <span className="case-clause-tools">
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  aria-label={`${name}上移`}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  aria-label={`${name}下移`}
                  disabled={index === clauses.length - 1}
                  onClick={() => move(index, index + 1)}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`去掉${name}`}
                  disabled={clauses.length === 1}
                  onClick={() => remove(index)}
                />
              </span>
            )}
          </div>
        );
      })}
      {!disabled && (
        <Button size="small" onClick={() => onChange([...clauses, ''])}>
          添加一条
        </Button>
      )}
    </div>
  );
}
