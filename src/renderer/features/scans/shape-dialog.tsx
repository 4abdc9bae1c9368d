// 转正和裁边 of one page: turned by 90°, cut by a box that is dragged, or by percent with the keys.
import { RotateRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState, type PointerEvent } from 'react';
import type { ScanCrop, ScannedPage } from '#shared/contract/scans.ts';
import type { NumberReading } from '#shared/rules/number-reading.ts';
import { cropProblems, isWholePage, quarterTurned } from '#shared/rules/scan-crop.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { NumberField } from '../../components/fields/number-field.tsx';
import { useAct } from '../../api/use-act.ts';
import { cropBetween, type Point } from './crop-drag.ts';
import { ScanPicture } from './scan-picture.tsx';
import { pageName } from './scan-words.ts';

const box = { width: 620, height: 540 };
const wholePage: ScanCrop = { left: 0, top: 0, right: 0, bottom: 0 };
const percents: NumberReading = { minimum: 0, maximum: 95, decimals: 1, units: { '%': 1 } };
const sides = [
  ['left', '左'],
  ['top', '上'],
  ['right', '右'],
  ['bottom', '下'],
] as const;

export function ShapeDialog({ page, onClose }: { readonly page: ScannedPage; readonly onClose: () => void }) {
  const [shape, setShape] = useState<Pick<ScannedPage, 'turn' | 'crop'>>({ turn: page.turn, crop: page.crop });
  const save = useAct(async () => {
    await api.scans.shape({ id: page.id, ...shape });
    registerChanged('scans');
    onClose();
  });
  const crop = shape.crop ?? wholePage;
  const setCrop = (next: ScanCrop) => {
    setShape({ ...shape, crop: isWholePage(next) ? null : next });
  };
  const tooSmall = cropProblems(shape.crop).length > 0;
  return (
    <FormDialog
      open
      title={`转正、裁边：${pageName(page)}`}
      width={900}
      okText="保存"
      cancelText="不改了"
      okButtonProps={{ disabled: tooSmall }}
      confirmLoading={save.busy}
      onOk={() => void save.act()}
      onCancel={onClose}
      destroyOnHidden
    >
      <ErrorBanner error={save.error} />
      <div className="scan-shape">
        <div className="scan-shape-page">
          <CropArea page={{ ...page, turn: shape.turn, crop: null }} crop={crop} onCrop={setCrop} />
        </div>
        <div className="scan-shape-side">
          <Button icon={<RotateRightOutlined />} onClick={() => setShape(quarterTurned(shape))}>
            转 90°
          </Button>
          <p className="quiet">在左边拖一个框，留下框里的；也可以填每边裁去的百分比。原文件不变，随时可以改回。</p>
          {sides.map(([side, word]) => (
            <label key={side}>
              {word}
              <NumberField
                label={`${word}边裁去`}
                reading={percents}
                unit="%"
                value={Math.round(crop[side] * 1000) / 10}
                onChange={(percent) => setCrop({ ...crop, [side]: (percent ?? 0) / 100 })}
              />
            </label>
          ))}
          <Button disabled={shape.crop === null} onClick={() => setShape({ ...shape, crop: null })}>
            不裁，留整页
          </Button>
          {tooSmall && <p className="late">裁得太多，几乎不剩内容；请把框拉大一点。</p>}
        </div>
      </div>
    </FormDialog>
  );
}

interface CropAreaProps {
  readonly page: ScannedPage;
  readonly crop: ScanCrop;
  readonly onCrop: (crop: ScanCrop) => void;
}

function CropArea({ page, crop, onCrop }: CropAreaProps) {
  const start = useRef<Point | null>(null);
  const dragTo = (event: PointerEvent<HTMLDivElement>) => {
    const next = start.current === null ? null : cropBetween(start.current, pointOn(event));
    if (next !== null) onCrop(next);
  };
  return (
    <div
      className="scan-shape-area"
      data-testid="crop-area"
      onPointerDown={(event) => {
        start.current = pointOn(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={dragTo}
      onPointerUp={(event) => {
        dragTo(event);
        start.current = null;
      }}
    >
      <ScanPicture page={page} box={box} label="整页" />
      {!isWholePage(crop) && (
        <div
          className="scan-shape-kept"
          style={{ left: percent(crop.left), top: percent(crop.top), right: percent(crop.right), bottom: percent(crop.bottom) }}
        />
      )}
    </div>
  );
}

function percent(part: number): string {
  return `${String(part * 100)}%`;
}

function pointOn({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
