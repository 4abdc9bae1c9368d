import { Button, Space } from 'antd';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';

interface PaperButtonsProps {
  readonly form: Pick<RecordForm<object>, 'saving' | 'changed' | 'submit' | 'discard'>;
  readonly disabled: boolean;
  /** e.g. 保存调查记录 */
  readonly verb: string;
  readonly onClose: () => void;
  readonly onRemove?: (() => void) | undefined;
}

/** Under a paper that is open in its list. */
export function PaperButtons({ form, disabled, verb, onClose, onRemove }: PaperButtonsProps) {
  return (
    <Space>
      {!disabled && (
        <Button data-save loading={form.saving} onClick={() => void form.submit()}>
          {verb}
        </Button>
      )}
      <Button type="text" onClick={onClose}>
        收起
      </Button>
      {form.changed && (
        <Button
          type="text"
          onClick={() => {
            form.discard();
            onClose();
          }}
        >
          不保存，丢掉所写
        </Button>
      )}
      {onRemove !== undefined && !disabled && (
        <Button type="text" danger onClick={onRemove}>
          从案件中去掉
        </Button>
      )}
    </Space>
  );
}
