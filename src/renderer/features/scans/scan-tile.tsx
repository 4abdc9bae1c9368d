// One scanned page, small. By mouse: drag it before another or into another place. By keys: arrows move it, R turns it, Delete takes it away.
import { CloseOutlined, MoreOutlined, RotateRightOutlined, ScissorOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import type { ScannedPage } from '#shared/contract/scans.ts';
import { dossierSlots, type DossierSlot } from '#shared/rules/dossier-slots.ts';
import { MenuOfButton } from '../../components/menu-of-button.tsx';
import { draggedPage, startPageDrag } from './page-drag.ts';
import { ScanPicture } from './scan-picture.tsx';
import { pageName } from './scan-words.ts';

export interface TileActs {
  readonly onOpen: () => void;
  readonly onTurn: () => void;
  readonly onStep: (by: 1 | -1) => void;
  /** Another page was dropped on this one: it goes before it. */
  readonly onDropPage: (id: string) => void;
  readonly onMoveTo: (slot: DossierSlot) => void;
  readonly onRemove: () => void;
}

interface TileProps extends TileActs {
  readonly page: ScannedPage;
  readonly ordinal: number;
}

const box = { width: 120, height: 140 };

export function ScanTile({ page, ordinal, onDropPage, ...acts }: TileProps) {
  const [over, setOver] = useState(false);
  const name = pageName(page);
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget) return;
    const actOfKey: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => {
        acts.onStep(-1);
      },
      ArrowRight: () => {
        acts.onStep(1);
      },
      r: acts.onTurn,
      R: acts.onTurn,
      Delete: acts.onRemove,
      Enter: acts.onOpen,
    };
    const act = actOfKey[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const id = draggedPage(event);
    if (id === null) return;
    event.preventDefault();
    event.stopPropagation();
    onDropPage(id);
  };
  return (
    <li
      className={over ? 'scan-tile before' : 'scan-tile'}
      tabIndex={0}
      draggable
      aria-label={`第 ${String(ordinal)} 页：${name}`}
      data-scan={page.id}
      onKeyDown={onKeyDown}
      onDragStart={(event) => startPageDrag(event, page.id)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <button type="button" className="scan-tile-picture" tabIndex={-1} title="放大，转正、裁边" onClick={acts.onOpen}>
        <ScanPicture page={page} box={box} label={name} />
      </button>
      <div className="scan-tile-name" title={name}>
        <span className="quiet number">{ordinal}.</span> {name}
      </div>
      <div className="scan-tile-foot">
        <Button type="text" size="small" icon={<RotateRightOutlined />} aria-label="转 90°" title="转 90°（R）" onClick={acts.onTurn} />
        <Button type="text" size="small" icon={<ScissorOutlined />} aria-label="裁边" title="裁边（回车）" onClick={acts.onOpen} />
        <MenuOfButton
          items={menuOf(page.slot)}
          onPick={(key) => {
            choose(key, acts);
          }}
        >
          <Button type="text" size="small" icon={<MoreOutlined />} aria-label="移动" title="移动" />
        </MenuOfButton>
        <span className="spring" />
        <Button
          type="text"
          size="small"
          danger
          icon={<CloseOutlined />}
          aria-label="去掉"
          title="去掉（Delete），可以放回"
          onClick={acts.onRemove}
        />
      </div>
    </li>
  );
}

function menuOf(slot: DossierSlot) {
  return [
    { key: 'back', label: '往前排（←）' },
    { key: 'on', label: '往后排（→）' },
    {
      key: 'places',
      label: '移到',
      children: dossierSlots.filter(({ id }) => id !== slot).map(({ id, title }) => ({ key: id, label: title })),
    },
  ];
}

function choose(key: string, acts: Omit<TileActs, 'onDropPage'>): void {
  if (key === 'back') acts.onStep(-1);
  else if (key === 'on') acts.onStep(1);
  else {
    const place = dossierSlots.find(({ id }) => id === key);
    if (place !== undefined) acts.onMoveTo(place.id);
  }
}
