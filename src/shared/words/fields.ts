// What each field is called on screen: forms, lists, histories and error messages take it from the registers' descriptors.
import { labelsOf, type PartDescriptor } from '#shared/registers/descriptor.ts';
import { agent, party, responsible } from '#shared/registers/dispute-people.ts';
import { dispute } from '#shared/registers/dispute.ts';
import { grid } from '#shared/registers/grid.ts';
import { fieldOf } from '#shared/registers/index.ts';
import { staff } from '#shared/registers/staff.ts';
import { transfer } from '#shared/registers/transfer.ts';

type Labels = Readonly<Record<string, string>>;

export const partyLabels = labelsOf(party.fields);
export const agentLabels = labelsOf(agent.fields);
export const responsibleLabels = labelsOf(responsible.fields);
export const disputeLabels = labelsOf({ ...dispute.also, ...dispute.fields });
export const gridLabels = labelsOf(grid.fields);
export const staffLabels = labelsOf(staff.fields);
export const transferLabels = labelsOf(transfer.fields);

/** What every register has, whatever its own fields. */
const everywhere: Labels = {
  attachments: '附件',
  attachmentTitle: '附件名称',
  attachmentKind: '附件类别',
  attachmentTurn: '附件旋转',
  attachmentOrder: '附件顺序',
  scannedPages: '扫描页',
  scanTurn: '扫描页旋转（度）',
  scanCrop: '扫描页裁边',
  scanPlace: '扫描页位置',
  deletedAt: '删除',
  deleteReason: '删除原因',
  ownerCode: '所属单位',
  rev: '修订',
  active: '状态',
  userName: '用户名',
  role: '身份',
  password: '密码',
  gridName: '所属网格',
  gridCode: '网格编码',
  villageName: '村（社区）',
};

/** `parties.1.phone` of a dispute: 当事人2 联系电话. A field without a name of its own keeps its path. */
export function fieldLabel(entity: string, path: string): string {
  const [name = '', ...inner] = path.split('.');
  const own = fieldOf(entity, name);
  if (own?.part !== undefined && inner.length > 0) return partLabel(own.part, own.label, inner);
  return fieldOf(entity, path)?.label ?? everywhere[path] ?? path;
}

/** @param inner what follows the name of the list: its place in the list, then the field */
function partLabel(part: PartDescriptor, listLabel: string, [place = '', name, ...inner]: readonly string[]): string {
  const word = `${part.word ?? listLabel}${String(Number(place) + (part.first ?? 1))}`;
  const field = name !== undefined && Object.hasOwn(part.fields, name) ? part.fields[name] : undefined;
  if (field === undefined) return word;
  return `${word} ${field.part === undefined || inner.length === 0 ? field.label : partLabel(field.part, field.label, inner)}`;
}
