import { Pagination, Segmented } from 'antd';

/** Lines of a batch on a page of the list. */
export const linesOnPage = 100;

interface LinesHeadProps<View extends string> {
  readonly label: string;
  readonly view: View;
  readonly options: { readonly value: View; readonly label: string }[];
  readonly page: number;
  /** Lines of the view. */
  readonly total: number;
  readonly onMove: (view: View, page: number) => void;
}

/** Above the lines of a batch: by what they are narrowed, and which page is shown. Another view begins at its first page. */
export function LinesHead<View extends string>({ label, view, options, page, total, onMove }: LinesHeadProps<View>) {
  return (
    <div className="lines-head">
      <Segmented<View>
        size="small"
        aria-label={label}
        value={view}
        options={options}
        onChange={(next) => {
          onMove(next, 1);
        }}
      />
      <Pagination
        size="small"
        current={page}
        pageSize={linesOnPage}
        total={total}
        showSizeChanger={false}
        hideOnSinglePage
        onChange={(next) => {
          onMove(view, next);
        }}
      />
    </div>
  );
}
