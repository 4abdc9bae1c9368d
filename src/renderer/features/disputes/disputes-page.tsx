import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/api.ts';
import { RegisterList } from '../../components/register-list/register-list.tsx';
import { BulkButton } from '../bulk/bulk-button.tsx';
import { disputeColumns, disputeGroupings, disputeViews } from './dispute-columns.ts';
import { DisputeBeside } from './dispute-beside.tsx';

export function DisputesPage() {
  const navigate = useNavigate();
  return (
    <RegisterList
      name="disputes"
      title="矛盾纠纷"
      columns={disputeColumns}
      list={api.disputes.list}
      count={api.disputes.count}
      groups={api.disputes.groups}
      groupings={disputeGroupings}
      alsoChangedBy={['mediation', 'supervisions']}
      views={disputeViews}
      unit="件"
      searchHint="姓名、地点、事由或拼音首字母"
      path="/disputes"
      addWord="登记"
      actions={({ selection, selectedIds }) => (
        <>
          <BulkButton entity="dispute" module="disputes" ids={selectedIds} />
          <Button onClick={() => void navigate('/imports')}>导入</Button>
          {selectedIds.length === 2 ? (
            <Button onClick={() => void navigate(`/disputes/merge/${selectedIds.join('/')}`)}>合并所选两件</Button>
          ) : null}
          <Button onClick={() => void navigate('/transfers')}>移送台账</Button>
          <Button onClick={() => void navigate('/reports', { state: { selection } })}>导出台账</Button>
        </>
      )}
      beside={(id) => <DisputeBeside id={id} />}
      whenEmpty={
        <>
          还没有矛盾纠纷。可以<Link to="/imports">导入村里报来的表格</Link>，或<Link to="/disputes/new">登记一件</Link>。
        </>
      }
    />
  );
}
