// The one line under a field: what is wrong and what to do. Values are worded by the shared rules, records here.
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { wordViolation } from '#shared/rules/violation-words.ts';
import { disputeLabels } from './fields.ts';

const recordProblems: Readonly<Record<string, string>> = {
  'field.required': '这一项要填',
  'disputes.party-missing': '至少要有一位当事人',
  'disputes.place-missing': `${disputeLabels['place'] ?? ''}和村（社区）至少填一项`,
  'disputes.grid-outside-village': '这个网格不在所选的村（社区），请重新选网格或村（社区）',
  'disputes.resolved-but-not-settled': '只有“化解成功”才填化解日期，请改状态或清空日期',
  'disputes.state-by-move': '状态由“办理”按钮一步步推进，不能在这里改',
  'disputes.needed-in-state': '办到现在这一步，这一项不能空',
  'staff.grid-outside-village': '这个网格不在所选的村（社区），请重新选网格或村（社区）',
  'transfers.not-decided': '还没有决定是否受理，请先选“已受理”或“不受理”，或清空日期',
  'transfers.extension-too-long': '延长的时间超过了这类移送允许的上限（设置里可查），请改早',
  'date.before-started': '早于开始日期，请核对两个日期',
  'supervisions.month-outside': '只能记开始那个月到本月，请改月份',
  'attachments.order': '附件刚刚有增减，请按最新的列表再排一次',
  'staff.post-overlap': '同一岗位的任职时间重叠，请改起止日期，或删掉重复的一条',
  'organisations.division-code': '行政区划代码要正好 6 位数字，如 320599',
  'organisations.address-too-long': '综治中心的所在地详址最多 80 个字，请写短一些',
  'organisations.of-another-kind': '这一项和所选的组织类型不符，请清空或改组织类型',
  'organisations.term-overlap': '和另一届的任期重叠，请改起止日期',
  'organisations.parent-cycle': '上级组织不能选它自己或它下面的组织，请另选',
  'date.before-from': '早于起始日期，请核对两个日期',
  'date.before-founded': '早于成立日期，请核对两个日期',
  'gridChange.closed': '这个网格已经撤销，不能再变动',
  'gridChange.before-earlier': '早于这个网格上一次变动或设立的日期，请核对日期',
  'gridChange.other-village': '只有同一个村（社区）的网格才能合并',
  'gridChange.same': '与现在的一样，没有变动',
  'gridChange.more-than-there-is': '分出去的比原网格的还多，请核对数字',
  'gridChange.sum': '各部分之和与原网格不符，请核对数字',
  'gridChange.heir': '请选承接原网格的网格',
  'gridChange.one-part': '原网格撤销的，至少要分成两个网格',
  'gridChange.code-twice': '两个新网格的编码相同',
  'gridChange.code-taken': '别的网格用过这个编码，编码不重复使用，请换一个',
  'gridChange.has-micro': '它还有微网格，请先把微网格改到别的上级网格',
  'settings.yellow-before-start': '黄色提前的天数多于期限，一登记就会变黄，请改小',
  'settings.number-outside': '数字超出允许的范围，请改正',
  'settings.letter': '只能是一个大写字母，或不填',
  'settings.phone': '电话只能有数字、横线、括号和“转”，请改正',
  'settings.duty-too-long': '有一条超过 60 个字，公示牌上放不下，请写短些',
  'settings.too-many-duties': '最多 20 条，请合并几条',
  'settings.alert-outside': '有一次提醒落在期限以外，请改小',
  'settings.too-many-alerts': '最多提醒 10 次，请去掉几次',
  'settings.twice': '有两行重复，请删掉一行',
  'settings.extension-of-nothing': '没有期限就谈不上延长，请先填期限，或清空延长天数',
  'settings.outside-year': '有一天不在这一年，请改正日期',
  'settings.name-missing': '有一天没有写节日名称，请补上',
  'coordinates.half': '经度和纬度要么都填，要么都不填',
  'id.birth-future': '号码里的出生日期晚于今天，请对照身份证改正',
  'date.before-sent': '早于移送日期，请核对两个日期',
  'date.before-received': '早于签收日期，应先签收后决定，请核对两个日期',
  'date.before-due': '早于原来的期限，延长只能往后，请核对',
  'date.before-notice': '早于权利义务告知的时间，应先告知后调解，请核对两个时间',
  'date.before-birth': '早于出生日期，请核对两个日期',
  'date.unreadable': '看不懂这个日期，请写成 2026-07-03、7.3 或 0703',
  'amount.unreadable': '看不懂这个金额，请写数字，单位是元，最多两位小数',
  'number.unreadable': '请填数字',
};

/** Every code of the record rules has words here or with the value rules; a test holds it. */
export function problemText({ code, details }: Pick<RecordProblem, 'code' | 'details'>): string {
  const own = recordProblems[code];
  if (own !== undefined) return own;
  const words = wordViolation(code, details ?? {});
  return words ? `${words.what}，${words.mend}` : '这一项没有通过检查，请核对后改正';
}
