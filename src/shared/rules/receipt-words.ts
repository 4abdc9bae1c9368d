// What a receipt says in Chinese, for the county that writes it and the township that reads it: why a record was not taken,
// and why a whole batch was not. Record rules that form and Excel also have come first from violation-words.ts.
import { codeTables } from '../codes/index.ts';
import type { ErrorDetails } from '../errors.ts';
import { violationText, wordViolation } from './violation-words.ts';
import type { ViolationWords } from './violation-words/wording.ts';

type Wording = (details: ErrorDetails) => ViolationWords;

function shown(details: ErrorDetails, name: string): string {
  const value = details[name];
  return value === undefined || value === null ? '' : String(value);
}

function fixed(what: string, why: string, mend: string): Wording {
  return () => ({ what, why, mend });
}

const wordings: Readonly<Record<string, Wording>> = {
  'code.unknown': (details) => ({
    // A record names its table by id and the code as `value`, a sheet names the table by title and the word as `shown`.
    what: `代码“${shown(details, 'value') || shown(details, 'shown')}”不在《${codeTables.find(({ id, title }) => id === details['table'] || title === details['table'])?.title ?? '代码表'}》中`,
    why: '不能归入统计类别',
    mend: '请从代码表中重新选择',
  }),
  'coordinates.half': fixed('经度和纬度只有一个', '一个数定不出位置', '请补全，或两个都清空'),
  'date.before-birth': (details) => ({
    what: `日期早于出生日期 ${shown(details, 'earlier')}`,
    why: '人还没有出生',
    mend: '请核对两个日期',
  }),
  'date.before-notice': (details) => ({
    what: `调解时间早于权利义务告知 ${shown(details, 'earlier').replace('T', ' ')}`,
    why: '先告知，后调解',
    mend: '请核对两个时间',
  }),
  'date.before-agreed': (details) => ({
    what: `日期早于协议日期 ${shown(details, 'earlier')}`,
    why: '先有协议，后有履行',
    mend: '请核对两个日期',
  }),
  'date.before-sent': (details) => ({
    what: `日期早于移送日期 ${shown(details, 'earlier')}`,
    why: '先移送，后签收、办理',
    mend: '请核对两个日期',
  }),
  'date.before-received': (details) => ({
    what: `日期早于签收日期 ${shown(details, 'earlier')}`,
    why: '先签收，后决定是否受理',
    mend: '请核对两个日期',
  }),
  'date.before-due': (details) => ({
    what: `延长后的期限早于原期限 ${shown(details, 'earlier')}`,
    why: '延长只能往后',
    mend: '请核对两个日期',
  }),
  'transfers.not-decided': fixed('填了决定日期，却没有决定是否受理', '两项互相矛盾', '请选“已受理”或“不受理”，或清空日期'),
  'transfers.extension-too-long': (details) => ({
    what: `延长超过了上限，最晚到 ${shown(details, 'last')}`,
    why: '这类移送的延长时间有上限',
    mend: '请改早',
  }),
  'id.birth-future': (details) => ({
    what: `身份证号码里的出生日期 ${shown(details, 'birthDate')} 晚于今天`,
    why: '人还没有出生',
    mend: '请对照身份证改正',
  }),
  'disputes.party-missing': fixed('没有当事人', '一件纠纷至少有一位当事人', '请补填当事人'),
  'disputes.place-missing': fixed('发生地点和村（社区）都没有填', '不知道事情发生在哪里', '请至少填一项'),
  'disputes.grid-outside-village': fixed('所选网格不在所选的村（社区）', '统计时会归到两个地方', '请核对网格和村（社区）'),
  'disputes.resolved-but-not-settled': fixed('填了化解日期，状态却不是“化解成功”', '两项互相矛盾', '请改状态或清空日期'),
  'grids.code-shape': fixed('网格编码不合编码规则', '编码是村（社区）代码 12 位加 2 至 6 位序号', '请按规则补全'),
  'grids.code-outside-village': fixed('网格编码不在所选的村（社区）之下', '编码前 12 位应是村（社区）代码', '请核对编码和村（社区）'),
  'staff.grid-outside-village': fixed('所选网格不在所选的村（社区）', '统计时会归到两个地方', '请核对网格和村（社区）'),
  'staff.post-overlap': fixed('同一岗位的任职时间重叠', '同一个人同一天不能重复担任同一岗位', '请改起止日期，或删掉重复的一条'),
  'date.before-founded': (details) => ({
    what: `撤销日期早于成立日期 ${shown(details, 'earlier')}`,
    why: '先成立，后撤销',
    mend: '请核对两个日期',
  }),
  'organisations.division-code': fixed('行政区划代码不是 6 位数字', '国标区划代码正好 6 位', '请按国标代码填写，如 320599'),
  'organisations.address-too-long': fixed('综治中心的所在地详址超过 80 个字', '标准只留 80 个字', '请写短一些'),
  'organisations.of-another-kind': fixed('这一项和组织类型不符', '只有对应类型的组织才有这一项', '请清空或改组织类型'),
  'organisations.term-overlap': fixed('两届的任期重叠', '同一天只能属于一届', '请改起止日期'),

  'receipt.shape': (details) => ({
    what: '这一项的内容不合登记格式',
    why: `不合规定（${shown(details, 'rule')}）`,
    mend: '请打开这条记录核对这一项并重新保存',
  }),
  'receipt.other-owner': fixed('这条记录属于别的单位', '一个单位只能报送自己的记录', '请与县级联系核对'),
  'receipt.outside': (details) => ({
    what: `村（社区）代码 ${shown(details, 'value')} 不在报送单位之下`,
    why: '一个单位只能报送本辖区的记录',
    mend: '请核对所属村（社区）',
  }),
  'receipt.parent-unknown': (details) => ({
    what: `县级没有对应的${shown(details, 'parent')}`,
    why: '不知道这条记录归到哪里',
    mend: `请核对${shown(details, 'parent')}是否已报送并被接收`,
  }),
  'receipt.parent-returned': (details) => ({
    what: `对应的${shown(details, 'parent')}在本批中没有被接收`,
    why: '要先有它，才能接收这条记录',
    mend: `请先处理退回的${shown(details, 'parent')}，这条会随下一批自动重报`,
  }),
  'receipt.taken': (details) => ({
    what: `县级已有另一条${shown(details, 'entity')}用了同样的编码或证件号码`,
    why: '一个编码或号码只能属于一条记录',
    mend: '请核对是否重复登记，改正后重新报送',
  }),
  'receipt.conflict': fixed('县级改过这一项', '两边的内容不一样，县级的内容没有被覆盖', '请与县级核对后，把两边改成一致'),
  'receipt.conflict-deleted': fixed('县级已把这条记录删除', '两边的状态不一样', '请与县级核对'),
};

/** Why a record was not taken: what, why, how to mend. An unknown code is shown as it is: nothing is hidden. */
export function receiptText(code: string, details: ErrorDetails = {}): string {
  const words = wordings[code]?.(details);
  return words === undefined ? violationText(code, details) : `${words.what}。${words.why}。${words.mend}。`;
}

/** Whether a code of a record rule has words here or in violation-words.ts. */
export function hasReceiptWords(code: string): boolean {
  return Object.hasOwn(wordings, code) || wordViolation(code) !== undefined;
}

const refusals: Readonly<Record<string, string>> = {
  'batch.not-a-batch': '文件不是报送批次',
  'batch.hostile': '文件的结构有异常，可能被人动过',
  'batch.too-large': '文件太大',
  'batch.damaged': '文件在路上或保存时损坏，哈希值不符',
  'batch.file-missing': '批次里缺少文件',
  'batch.file-unlisted': '批次里多出没有登记的文件',
  'batch.signature': '批次的签名不是本单位接入时登记的密钥签的',
  'batch.newer-schema': '报送程序的版本比县级新，县级要先升级',
  'batch.invalid': '批次的内容不合规定',
  'line.wrong-office': '批次里写的单位与接入的单位不是同一个',
  'line.other-metadata': '收到的内容与报送时申报的哈希值不符',
  'line.other-content': '县级已有同一批次号、内容不同的一批',
  'line.sequence-taken': '县级已有同一序号的另一批，可能是本机从旧备份恢复过',
};

/** Why the county did not take a batch as a whole. */
export function refusalText(code: string): string {
  return refusals[code] ?? `县级没有接收本批（${code}）`;
}
