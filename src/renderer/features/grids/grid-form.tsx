// The grid's form: GB/T 31000-2015's grid table, then chief and workers.
import { BasisGroup, type BasisProps } from './grid-basis-group.tsx';
import { ChiefGroup } from './grid-chief-group.tsx';
import { AddedGroup, WorkersGroup } from './grid-forces-groups.tsx';

export function GridForm({ form, registered }: BasisProps) {
  return (
    <>
      <BasisGroup form={form} registered={registered} />
      <ChiefGroup form={form} />
      <WorkersGroup form={form} />
      <AddedGroup form={form} />
    </>
  );
}
