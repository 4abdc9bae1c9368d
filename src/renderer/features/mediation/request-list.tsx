import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useLines } from '../../components/fields/use-lines.ts';

/** 当事人申请事项, numbered as on the application. */
export function RequestList({
  requests,
  disabled,
  onChange,
}: {
  readonly requests: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (requests: string[]) => void;
}) {
  const { keys, change, remove } = useLines(requests, onChange);
  return (
    <div className="case-clauses">
      {requests.map((request, index) => (
        <div key={keys[index]} className="case-clause">
          <span className="case-clause-number number">{index + 1}.</span>
          <Input
            aria-label={`申请事项${String(index + 1)}`}
            value={request}
            maxLength={500}
            disabled={disabled}
            onChange={(event) => change(index, event.target.value)}
          />
          {!disabled && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`去掉申请事项${String(index + 1)}`}
              onClick={() => remove(index)}
            />
          )}
        </div>
      ))}
      {!disabled && (
        <Button size="small" onClick={() => onChange([...requests, ''])}>
          添加申请事项
        </Button>
      )}
    </div>
  );
}
