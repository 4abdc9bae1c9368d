// The organisations as a tree: arrows walk it, Enter opens, the chosen one stands beside it.
import { App, Button, Empty, Spin, Tree } from 'antd';
import { useMemo, useState, type Key, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { codeName, organisationKinds } from '#shared/codes/index.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TreeFrame } from '../../components/tree-frame.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { OrganisationBeside } from './organisation-beside.tsx';
import { treeOf, type TreeNode } from './organisation-tree.ts';
import './organisations.css';

interface TreeItem {
  readonly key: string;
  readonly title: ReactNode;
  readonly children: TreeItem[];
}

export function OrganisationsPage() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { value, error, loading, reload } = useAnswer('organisations', () => api.organisations.tree({}));
  useRegisterChanges(['organisations', 'staff', 'county', 'imports'], reload);
  const [chosen, setChosen] = useState<string | null>(null);
  // Closing what stands beside the tree leaves the cursor in it where it is.
  const [cursor, setCursor] = useState<string | null>(null);
  const rows = value?.rows;
  const items = useMemo(() => treeOf(rows ?? []).map(itemOf), [rows]);
  const choose = (key: string) => {
    setCursor(key);
    setChosen(key);
  };
  const add = () => void navigate(chosen === null ? '/organisations/new' : `/organisations/new?parent=${chosen}`);
  useShortcut('ctrl+n', add);
  useShortcut(
    'escape',
    chosen === null
      ? null
      : () => {
          setChosen(null);
        },
  );
  const open = () => {
    if (chosen === null) void message.info('请先选一个组织');
    else void navigate(`/organisations/${chosen}`);
  };
  return (
    <div className="organisations">
      <div className="register-head">
        <h1 className="screen-title">组织</h1>
      </div>
      <div className="register-tools">
        <Button type="primary" onClick={add}>
          {chosen === null ? '登记组织' : '在它下面登记'} Ctrl+N
        </Button>
        <Button onClick={() => void navigate('/organisations/list')}>列表</Button>
        <Button onClick={() => void navigate('/staff')}>人员</Button>
      </div>
      <ErrorBanner error={error} action={{ word: '再读一次', act: reload }} />
      <div className="register-body">
        <TreeFrame
          className="organisation-tree"
          keys={items.flatMap(keysOf)}
          chosen={chosen}
          onEnter={choose}
          onKeyDown={(event) => {
            if (event.key === 'Enter') open();
          }}
        >
          {rows === undefined && loading ? (
            <div className="centred">
              <Spin />
            </div>
          ) : null}
          {rows?.length === 0 ? (
            <Empty
              image={null}
              description={
                <>
                  还没有组织。可以<Link to="/organisations/new">登记综治中心、调委会、司法所</Link>等，再把人员的任职连到这里。
                </>
              }
            />
          ) : null}
          {items.length === 0 ? null : (
            <Tree<TreeItem>
              key={items.length}
              aria-label="组织"
              blockNode
              defaultExpandAll
              showLine
              treeData={items}
              selectedKeys={chosen === null ? [] : [chosen]}
              activeKey={cursor}
              onSelect={([key]) => (key === undefined ? setChosen(null) : choose(String(key)))}
              // None: the tree has lost the focus, to a button that acts on what is chosen or to what stands beside it.
              onActiveChange={(key: Key | null) => key !== null && choose(String(key))}
              onDoubleClick={(_event, node) => void navigate(`/organisations/${node.key}`)}
            />
          )}
        </TreeFrame>
        {chosen === null ? null : (
          <aside className="register-beside" aria-label="选中的组织">
            <OrganisationBeside id={chosen} />
          </aside>
        )}
      </div>
      <footer className="register-foot number">
        <span>{rows === undefined ? '' : `${String(rows.length)} 个组织`}</span>
        <span className="spring" />
        <span className="quiet">↑↓ 逐个看，← → 收放，回车打开</span>
      </footer>
    </div>
  );
}

/** From top to bottom, as they stand with all unfolded. */
function keysOf({ key, children }: TreeItem): readonly string[] {
  return [key, ...children.flatMap(keysOf)];
}

function itemOf({ organisation, children }: TreeNode): TreeItem {
  const { id, name, kind, holders, closedOn } = organisation;
  return {
    key: id,
    title: (
      <span className="organisation-node">
        <span className={closedOn === null ? '' : 'quiet'}>{name}</span>
        <span className="quiet">{codeName(organisationKinds, kind) ?? ''}</span>
        {holders === 0 ? null : <span className="quiet number">{holders} 人</span>}
        {closedOn === null ? null : <span className="quiet number">{closedOn} 撤销</span>}
      </span>
    ),
    children: children.map(itemOf),
  };
}
