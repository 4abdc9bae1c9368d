// Names of record fields in receipts and comparisons: a path such as `parties.0.idNumber` becomes 当事人1 证件号码.
import { fieldLabel } from '../../words/fields.ts';

const caseWords: Readonly<Record<string, string>> = {
  disputeId: '对应的矛盾纠纷', caseNumber: '案号', fileNumber: '卷号', title: '卷名', acceptedOn: '受理日期', source: '案件来源', difficulty: '难度级别',
  mediationType: '纠纷类型', summary: '纠纷简要情况', mediators: '调解员', recorder: '记录人', state: '案件状态', notice: '权利义务告知', givenAt: '告知时间',
  manner: '方式', givenBy: '告知人', sessions: '调解记录', heldAt: '调解时间', place: '地点', participants: '参加人', record: '调解记录', result: '调解结果',
  agreement: '调解协议', facts: '纠纷主要事实', clauses: '协议内容', performance: '履行事项', payerPartyId: '履行人', payeePartyId: '接受人',
  description: '履行内容', amountFen: '金额', dueOn: '履行期限', way: '履行地点方式', mannerAndTime: '履行方式、时限', agreedOn: '协议日期', number: '协议编号',
  finalAt: '定稿时间', endReason: '终止原因', routesToldOn: '告知其他途径日期', name: '姓名', parties: '当事人',
};

/** The path of a field in words; a field without a name is told as 其他项目, never as its code. */
export function fieldPathWords(entity: string, path: string): string {
  if (path === '') return '整条记录';
  if (entity === 'mediationCase') return casePathWords(path);
  const label = fieldLabel(entity, path);
  return label === path ? '其他项目' : label;
}

function casePathWords(path: string): string {
  const parts = path.split('.');
  const words = parts.flatMap((part, index) => {
    if (/^\d+$/.test(part)) return [];
    const next = parts[index + 1] ?? '';
    const word = caseWords[part] ?? '其他项目';
    return [/^\d+$/.test(next) ? `${word} ${String(Number(next) + 1)}` : word];
  });
  return words.join(' · ');
}
