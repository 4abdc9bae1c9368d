import { TableOutlined } from '@ant-design/icons';
import type { GridApi } from 'ag-grid-community';
import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import type { RegisterColumn } from './list-columns.ts';

interface ColumnChooserProps<Row> {
  readonly grid: GridApi<Row>;
  readonly columns: readonly RegisterColumn<Row>[];
  readonly onChange: () => void;
}

/** Which columns show; their order is changed by dragging the headings. */
export function ColumnChooser<Row>({ grid, columns, onChange }: ColumnChooserProps<Row>) {
  const [shown, setShown] = useState<readonly string[]>([]);
  const read = () => {
    setShown(columns.map((column) => column.field).filter((field) => grid.getColumn(field)?.isVisible()));
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      onOpenChange={(open) => {
        if (open) read();
      }}
      content={
        <Checkbox.Group
          className="column-chooser"
          value={[...shown]}
          options={columns.map((column) => ({ value: column.field, label: column.label }))}
          onChange={(fields) => {
            for (const column of columns) grid.setColumnsVisible([column.field], fields.includes(column.field));
            read();
            onChange();
          }}
        />
      }
    >
      <Button type="text" icon={<TableOutlined />} title="选择显示的列；拖动列名可调整顺序">
        列
      </Button>
    </Popover>
  );
}
