import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { ChangesList } from './changes-list.tsx';
import './grids.css';

/** 网格变动台账 of the whole office. */
export function GridChangesPage() {
  const navigate = useNavigate();
  return (
    <div className="screen">
      <div className="screen-head"><h1 className="screen-title">网格变动台账</h1><span className="spring" /><Button onClick={() => void navigate('/grids')}>列表</Button></div>
      <div className="panel"><ChangesList gridId={null} /></div>
    </div>
  );
}
