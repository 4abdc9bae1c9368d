import { BackTo } from '../../components/back-button.tsx';
import { ChangesList } from './changes-list.tsx';
import './grids.css';

/** 网格变动台账 of the whole office. */
export function GridChangesPage() {
  return (
    <div className="screen">
      <div className="screen-head">
        <BackTo address="/grids" place="网格" />
        <h1 className="screen-title">网格变动台账</h1>
      </div>
      <div className="panel">
        <ChangesList gridId={null} />
      </div>
    </div>
  );
}
