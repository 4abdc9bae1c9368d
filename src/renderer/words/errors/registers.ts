// Grids, staff, disputes and kept files.
import type { ErrorDetails } from '#shared/errors.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { moveWord, stateWord } from '#shared/words/moves.ts';
import type { ErrorWords } from '../error-words.ts';
import { named } from '../detail-words.ts';

export const errorWords: ErrorWords = {
  'grids.code-taken': (details) => ({
    what: '没有保存',
    why: `${details['deleted'] === true ? '已删除的' : ''}网格${typeof details['name'] === 'string' ? `“${details['name']}”` : ''}用过这个编码，编码不重复使用`,
    toDo: '请换一个编码，或用程序给出的下一个编码',
  }),
  'grids.in-use': (details) => ({
    what: '不能删除这个网格',
    why: `还有 ${String(details['disputes'] ?? 0)} 件矛盾纠纷、${String(details['staff'] ?? 0)} 名人员、${String(details['microGrids'] ?? 0)} 个下级或前身网格属于它`,
    toDo: '网格不再使用的，请办理“撤销”；登记错的，请先把它们改到别的网格',
  }),
  'grids.change-unrecorded': () => ({
    what: '没有保存',
    why: '网格的编码、所属村和撤销要记入变动台账，不能直接改',
    toDo: '请在网格页点“变动”，写明日期和文件',
  }),
  'grids.change-not-last': () => ({
    what: '没有撤回',
    why: '这些网格后来又有变动，或这次变动已经撤回',
    toDo: '请从最后一次变动开始，逐次撤回',
  }),
  'grids.change-in-use': (details) => ({
    what: '没有撤回',
    why: `新设的网格${typeof details['name'] === 'string' ? `“${details['name']}”` : ''}里已有 ${String(details['disputes'] ?? 0)} 件矛盾纠纷、${String(details['staff'] ?? 0)} 名人员`,
    toDo: '请先把它们改到别的网格',
  }),
  'grids.geojson-unreadable': () => ({
    what: '没有读出边界',
    why: '文件不是 GeoJSON，或里面没有网格的面',
    toDo: '请在绘图软件里另存为 GeoJSON（WGS84 经纬度）再选',
  }),
  'grids.geojson-too-large': () => ({ what: '边界文件太大', why: '一个文件最多 20 MB、2000 个面', toDo: '请抽稀或分成几个文件' }),
  'grids.codes-used-up': () => ({
    what: '没有可用的网格编码了',
    why: '这个村（社区）的序号按编码规则已经用完',
    toDo: '请到设置里增加序号位数',
  }),
  'grids.staff-not-registered': (details) => {
    const several = typeof details['count'] === 'number' && details['count'] > 1;
    const name = named(details, 'name') || '网格上写的人';
    return {
      what: '没有改任职',
      why: several ? `人员里有几位${name}，分不清是哪一位` : `人员里没有${name}`,
      toDo: several ? '请打开这个人的记录，自己加上任职' : '请先在“人员与组织”里登记这个人，再改任职',
    };
  },
  'staff.id-taken': (details) => ({
    what: '没有保存',
    why: `${typeof details['name'] === 'string' ? `“${details['name']}”` : '另一个人'}已经登记了这个证件号码`,
    toDo: '请核对号码，或去修改已有的那条记录',
  }),
  'organisations.name-taken': (details) => ({
    what: '没有保存',
    why: `${typeof details['name'] === 'string' ? `“${details['name']}”` : '同名的组织'}已经登记过`,
    toDo: '请去修改已有的那条记录，或换一个名称',
  }),
  'organisations.in-use': (details) => ({
    what: '不能删除这个组织',
    why: `还有 ${String(details['organisations'] ?? 0)} 个下级组织、${String(details['holders'] ?? 0)} 名在任人员属于它`,
    toDo: '请先改它们的上级，并写明各人的任职截止日期；只是撤销的，填撤销日期即可',
  }),
  'disputes.grid-outside-village': () => ({ what: '没有保存', why: '所选网格不在所选的村（社区）', toDo: '请重新选择网格或村（社区）' }),
  'disputes.has-case': () => ({ what: '不能删除这件纠纷', why: '它已经立了人民调解案件', toDo: '请先处理调解案件' }),
  'disputes.move-refused': (details) => ({
    what: `还不能${moveWord(details['move'])}`,
    why: `还缺：${missingWords(details)}`,
    toDo: '请先补上再办这一步',
  }),
  'disputes.move-impossible': (details) => ({
    what: `不能${moveWord(details['move'])}`,
    why: `这件纠纷现在是“${stateWord(details['state'])}”，没有这一步`,
    toDo: '请刷新后看最新状态，再选下一步',
  }),
  'disputes.move-not-allowed': (details) => ({
    what: `不能${moveWord(details['move'])}`,
    why: '这个账户没有办这一步的权限',
    toDo: '请由管理员办理',
  }),
  'attachments.wrong-type': () => ({
    what: '没有加上这个附件',
    why: '它的内容不是 PDF、JPG 或 PNG',
    toDo: '请用扫描仪或手机另存为 PDF、JPG 或 PNG 再加',
  }),
  'attachments.too-large': () => ({
    what: '没有加上这个附件',
    why: '一个附件不能超过 20 MB',
    toDo: '请把扫描精度调到 200～300 dpi，或拆成几个文件',
  }),
  'attachments.same-file': () => ({
    what: '没有重复加',
    why: '这份附件已经在这条记录里，内容一模一样',
    toDo: '不用再加；要改名请在原来那份上改',
  }),
  'attachments.too-many': (details) => ({
    what: '没有加上这个附件',
    why: `一条记录最多 ${String(details['most'] ?? 200)} 份附件`,
    toDo: '请把同类的合成一个 PDF',
  }),
  'transfers.not-accepted': () => ({ what: '还不能登记纠纷', why: '只有转入并且已受理的移送才能带出纠纷', toDo: '请先登记签收和受理' }),
  'transfers.has-dispute': () => ({ what: '不用再登记', why: '这件移送已经有对应的纠纷', toDo: '请直接打开那件纠纷' }),
  'transfers.dispute-not-open': (details) => ({
    what: '没有登记转出',
    why: `纠纷${typeof details['title'] === 'string' ? `“${details['title']}”` : ''}现在是“${stateWord(details['state'])}”，不能移送给别的单位`,
    toDo: details['state'] === 'draft' ? '请先受理这件纠纷' : '请先在纠纷页“重新办理”；只是补登以前的往来，请连结果或退回一起填',
  }),
  'codes.fixed-table': () => ({ what: '没有保存', why: '这张表是程序办事用的，改了会办错事', toDo: '请改别的代码表' }),
  'codes.bad-code': (details) => ({
    what: '没有保存',
    why: `代码只能是数字或字母，最多 ${String(details['most'] ?? 4)} 位，上级代码要在表里`,
    toDo: '请改代码',
  }),
  'codes.name-taken': (details) => ({
    what: '没有保存',
    why: `代码 ${String(details['holder'] ?? '')} 已经叫这个名称`,
    toDo: '请换一个名称，两个代码同名会统计到一起',
  }),
  'disputes.merge-elsewhere': () => ({ what: '没有合并', why: '这两件不都是本单位登记的', toDo: '请由登记它们的乡镇合并后再报送' }),
  'disputes.merge-case': (details) => ({
    what: '没有合并',
    why: `${named(details, 'title') || '要并掉的那件'}已经立了人民调解案件，案件不能换到别的纠纷上`,
    toDo: details['both'] === true ? '两件都立了案：请先处理其中一件的调解案件，再合并' : '请改为留下已立案的这一件',
  }),
  'disputes.merge-supervised': (details) => ({
    what: '没有合并',
    why: `两件都在${details['kind'] === 'led' ? '领导包案' : '挂牌督办'}中，合并后会重复`,
    toDo: `请先解除其中一件的${details['kind'] === 'led' ? '包案' : '督办'}，再合并`,
  }),
  'supervisions.running-already': (details) => ({
    what: `没有再${details['kind'] === 'led' ? '包案' : '挂牌'}`,
    why: `这件纠纷已经在${details['kind'] === 'led' ? '领导包案' : '挂牌督办'}中${typeof details['number'] === 'string' ? `（${details['number']}）` : ''}`,
    toDo: '请在原来那一条上修改，或先解除它',
  }),
  'supervisions.wrong-state': () => ({
    what: '不能挂牌督办或领导包案',
    why: '草稿还没有受理，已办结的不用再督办',
    toDo: '草稿请先受理；已办结又有反复的，请先“重新办理”',
  }),
  'supervisions.ended': () => ({ what: '没有保存', why: '这一条督办（包案）已经解除', toDo: '还要督办的，请重新挂牌或包案' }),
  'supervisions.other-year': (details) => ({
    what: '没有保存',
    why: `编号${typeof details['number'] === 'string' ? ` ${details['number']} ` : ''}里有年份，开始日期不能改到另一年`,
    toDo: '请填同一年的日期；年份确实错了的，请解除这一条，写明原因，再重新登记',
  }),
  'disputes.merged-away': () => ({ what: '没有恢复', why: '它是合并到另一件里去的，单独恢复会重复', toDo: '请在留下的那一件里“撤销合并”' }),
  'disputes.unmerge-done': () => ({ what: '没有再撤销一次', why: '这次合并已经撤销过', toDo: '请重新打开这件纠纷，看现在的内容' }),
  'disputes.unmerge-later': () => ({ what: '没有撤销合并', why: '留下的那件后来又并入了另一件', toDo: '请先撤销后一次合并，再撤销这一次' }),
  'disputes.unmerge-changed': (details) => ({
    what: '没有撤销合并',
    why: `合并时取定的${fieldNames(details)}后来又改过，撤销会丢掉后来的修改`,
    toDo: '请点“撤销合并”，逐项选定用哪个内容',
  }),
  'files.too-large': () => ({ what: '文件太大', why: '一个文件不能超过 200 MB', toDo: '请拆成几个文件' }),
  'files.empty': () => ({ what: '文件是空的', why: '里面没有任何内容', toDo: '请检查是否选错了文件' }),
  'files.not-found': () => ({ what: '找不到这个文件', why: '它没有保存在登记簿里', toDo: '请重新生成或重新选择文件' }),
};

function missingWords(details: ErrorDetails): string {
  const missing = Array.isArray(details['missing']) ? details['missing'].map(String) : [];
  return missing.length === 0 ? '下一步要的内容' : missing.map((field) => fieldLabel('dispute', field)).join('、');
}

/** “受理日期、来源”: the fields of a dispute that a refusal names. */
function fieldNames({ fields }: ErrorDetails): string {
  return Array.isArray(fields) && fields.length > 0
    ? `“${fields.map((field) => fieldLabel('dispute', String(field))).join('、')}”`
    : '内容';
}
