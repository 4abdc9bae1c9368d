// The records that wait, one by one, in the order of the batch.
import { Pagination, Spin } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { WaitingTable } from './waiting-table.tsx';

const pageSize = 50;

export function WaitingList() {
  const [page, setPage] = useState(1);
  const { value, error, reload } = useAnswer(`waiting ${String(page)}`, () =>
    api.batches.waiting({ offset: (page - 1) * pageSize, limit: pageSize }),
  );
  if (error !== null) return <ErrorBanner error={error} action={{ word: '再试一次', act: reload }} />;
  if (!value) return <Spin />;
  return (
    <div className="waiting-list">
      <WaitingTable rows={value.rows} />
      <Pagination
        size="small"
        align="end"
        current={page}
        pageSize={pageSize}
        total={value.count}
        showSizeChanger={false}
        hideOnSinglePage
        onChange={setPage}
      />
    </div>
  );
}
