// Names of the parts that an agreement or a paper still lacks, as the engine tells them.

const partWords: Readonly<Record<string, string>> = {
  agreement: '调解协议',
  facts: '纠纷主要事实、争议事项',
  clauses: '协议内容',
  performance: '履行事项',
  mannerAndTime: '履行方式、时限',
  agreedOn: '协议日期',
  mediators: '调解员',
  mediationType: '纠纷类型',
  recorder: '记录人',
  summary: '纠纷简要情况',
  notice: '权利义务告知',
  session: '调解记录',
  sessions: '调解记录',
  parties: '当事人',
  number: '协议编号',
  committee: '人民调解委员会名称',
  committeeName: '人民调解委员会名称',
  result: '调解成功的记录',
  name: '当事人姓名',
  requests: '申请事项',
  consentOn: '当事人同意调解的日期',
  caseNumber: '卷号（协议定稿或结案时给出）',
  endReason: '终止原因',
  routesToldOn: '告知其他救济途径的日期',
  closing: '结案意见',
  record: '记录内容',
  takenOn: '取证日期',
  source: '提供人',
  court: '申请的法院',
  filedBy: '立卷人',
  filedOn: '立卷日期',
  retention: '保管期限',
  statement: '卷宗情况说明',
  receivedOn: '签收日期',
  letterNumber: '来函文号',
  refusalReason: '退回理由',
  applicant: '申请人',
};

/** Parts of a case whose own fields are told. */
const partsWithFields = new Set([
  'agreement',
  'investigations',
  'evidence',
  'sessions',
  'visits',
  'confirmation',
  'dossier',
  'transfer',
  'parties',
]);

/** Several parts with 、 between; a part in Chinese stays, one that has no name here is told as 其他内容. */
export function missingPartsWords(parts: string): string {
  const words = parts.split('、').map((part) => partWords[partKey(part)] ?? (/[\u4e00-\u9fff]/.test(part) ? part : '其他内容'));
  return [...new Set(words)].join('、');
}

/** `agreement.performance.0.dueOn` is told as its part `performance`. */
function partKey(path: string): string {
  const [first = '', second] = path.split('.');
  return second !== undefined && partsWithFields.has(first) ? second : first;
}
