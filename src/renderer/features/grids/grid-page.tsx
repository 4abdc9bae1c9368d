import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Grid } from '#shared/contract/grids.ts';
import { RecordEditor } from '../../components/record-form/record-editor.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { ChangesList } from './changes-list.tsx';
import { gridDesk } from './grid-desk.ts';
import { GridForm } from './grid-form.tsx';
import { GridHolders } from './grid-holders.tsx';
import { StaffingNotice } from '../grid-staffing/staffing-notice.tsx';

export function GridPage() {
  const { id } = useParams();
  // A change of the ledger alters the grid beside its form: the page is read anew.
  const [turn, setTurn] = useState(0);
  const readAgain = () => {
    setTurn((before) => before + 1);
  };
  return (
    <RecordEditor
      key={turn}
      desk={gridDesk}
      id={id === undefined || id === 'new' ? null : id}
      form={(form) => <GridForm form={form} registered={id !== undefined && id !== 'new'} />}
      actions={(grid, changed) => <GridActions grid={grid} changed={changed} onDone={readAgain} />}
      side={(fields, grid) =>
        grid === null ? null : (
          <>
            {grid.deletedAt === null ? (
              <StaffingNotice
                gridId={grid.id}
                rev={grid.rev}
                changed={
                  gridDesk.fieldsOf(grid).chiefName !== fields.chiefName || gridDesk.fieldsOf(grid).workerNames !== fields.workerNames
                }
                onTaken={readAgain}
              />
            ) : null}
            <GridHolders gridId={grid.id} rev={grid.rev} />
            <section className="panel">
              {grid.closedOn === null ? null : (
                <Alert
                  className="banner"
                  type="info"
                  title={`${grid.closedOn} 撤销${grid.heirGridName === null ? '' : `，由 ${grid.heirGridName} 承接`}`}
                />
              )}
              <h3 className="panel-title">变动</h3>
              <ChangesList gridId={grid.id} onUndone={readAgain} />
            </section>
          </>
        )
      }
    />
  );
}

function GridActions({ grid, changed, onDone }: { readonly grid: Grid; readonly changed: boolean; readonly onDone: () => void }) {
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  if (grid.closedOn !== null) return null;
  return (
    <>
      <Button disabled={changed} title={changed ? '请先保存' : ''} onClick={() => void navigate(`/papers/gridNotice/${grid.id}`)}>
        公示牌
      </Button>
      <Button disabled={changed} title={changed ? '请先保存' : '更名、改编码、拆分、合并、撤销'} onClick={() => setChanging(true)}>
        变动
      </Button>
      <ChangeDialog grid={grid} open={changing} onClose={() => setChanging(false)} onDone={onDone} />
    </>
  );
}
