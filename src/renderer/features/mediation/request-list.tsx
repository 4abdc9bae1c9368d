import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';

/** 当事人申请事项, numbered as on the application. */
export function RequestList({ requests, disabled, onChange }: { readonly requests: readonly string[]; readonly disabled: boolean; readonly onChange: (requests: string[]) => void }) {
  return (
    <div className="case-clauses">
      {requests.map((request, index) => (
        // Requests have no identity but their place.
        <div key={index} className="case-clause">
          <span className="case-clause-number number">{index + 1}.</span>
          <Input aria-label={`申请事项${String(index + 1)}`} value={request} maxLength={500} disabled={disabled} onChange={(event) => { onChange(requests.map((other, place) => (place === index ? event.target.value : other))); }} />
          {!disabled && <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`去掉申请事项${String(index + 1)}`} onClick={() => { onChange(requests.filter((_, place) => place !== index)); }} />}
        </div>
      ))}
      {!disabled && <Button size="small" onClick={() => { onChange([...requests, '']); }}>添加申请事项</Button>}
    </div>
  );
}
