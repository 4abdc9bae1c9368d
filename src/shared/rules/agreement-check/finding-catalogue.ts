// Every finding of the check: how heavy it is, by which article, and its Chinese words (what, why, what to do).

/**
 * `block`: the legal minimum, no number before it is mended. `reason`: the clerk may go on with a reason, which is kept.
 * `advice`: shown, nothing is asked.
 */
export type FindingSeverity = 'block' | 'reason' | 'advice';

export interface FindingKind {
  readonly severity: FindingSeverity;
  readonly article: string;
  readonly what: string;
  readonly why: string;
  readonly toDo: string;
}

const law = {
  content: '人民调解法第二十九条',
  identity: '民诉法解释第三百五十四条',
  unclear: '民诉法解释第三百五十八条',
  outside: '民诉法解释第三百五十五条',
  place: '人民调解工作若干规定第三十五条',
};
const needed = '协议要写明当事人的基本情况';
const vague = '内容不明确的协议，法院裁定驳回司法确认申请';
const rejected = '有这种内容的协议，法院裁定驳回司法确认申请';
const notTaken = '有这种内容的，法院不受理司法确认申请';

function kind(severity: FindingSeverity, article: string, what: string, why: string, toDo: string): FindingKind {
  return { severity, article, what, why, toDo };
}

/** {…} are the finding's own details. */
export const findingCatalogue = {
  'party.one-side': kind('block', law.content, '没有写明纠纷的双方', `${needed}，至少有申请人和被申请人各一方`, '请在纠纷记录中补全当事人'),
  'party.id-missing': kind(
    'reason',
    law.identity,
    '{name}没有证件号码',
    '申请司法确认要提交身份证明，号码对不上人就不受理',
    '请对照证件补填',
  ),
  'party.id-wrong': kind('block', law.identity, '{name}的证件号码有错', '号码不存在，认不出是谁', '请对照身份证改正'),
  'party.id-twice': kind('block', law.identity, '{name}与{other}的证件号码相同', '一个号码只属于一个人', '请对照证件改正其中一个'),
  'party.contact-missing': kind(
    'advice',
    law.identity,
    '{name}没有{missing}',
    '申请司法确认要写明当事人的住所和联系方式',
    '能补填的请补填',
  ),
  'party.representative-missing': kind(
    'block',
    '民法典第六十一条',
    '{name}没有写法定代表人或负责人',
    '单位由法定代表人或负责人代表签字',
    '请在纠纷记录中补填',
  ),
  'party.credit-code-missing': kind(
    'reason',
    law.identity,
    '{name}没有统一社会信用代码',
    '同名的单位不止一个，凭代码认定',
    '请对照营业执照或登记证书补填',
  ),
  'party.minor-without-guardian': kind(
    'block',
    '民法典第十九条、第二十三条',
    '{name}签协议时 {age} 岁，没有写监护人',
    '未成年人由监护人代理，自己签的协议可能无效',
    '请在纠纷记录中给{name}加监护人作代理人，关系写父亲、母亲或监护人',
  ),
  'party.young-worker': kind(
    'reason',
    '民法典第十八条',
    '{name}签协议时 {age} 岁，没有写监护人',
    '十六周岁以上、以自己的劳动收入为主要生活来源的才视为能自己签',
    '请加监护人作代理人；靠自己劳动生活的，说明理由',
  ),
  'agent.power-missing': kind(
    'reason',
    '民事诉讼法第六十二条',
    '{name}的代理人{agent}没有特别授权',
    '承认、放弃、变更请求和和解要有特别授权',
    '请补特别授权的委托书并改代理权限；当事人本人到场签字的，说明理由',
  ),
  'agent.id-missing': kind('reason', law.identity, '{name}的代理人{agent}没有证件号码', '代理人的身份也要核对', '请对照证件补填'),
  'name.unlike': kind(
    'reason',
    law.content,
    '“{words}”与当事人{name}只差一个字',
    '姓名写错，协议就落不到人',
    '请核对姓名；确是另一个人的，说明理由',
  ),
  'clauses.nobody': kind('block', law.unclear, '这一条有付款，没有写谁付给谁', vague, '请写明付款人和收款人的姓名'),
  'role.undefined': kind(
    'block',
    law.unclear,
    '“{words}”没有说明是谁',
    '协议书上印的是申请人、被申请人，没有甲方乙方',
    '请改写姓名，或在前面写“（以下称{words}）”',
  ),
  'amount.differ': kind('block', law.unclear, '大写与小写不一致：{capitals}，{figures}', vague, '请改成同一个数'),
  'amount.capitals-unreadable': kind(
    'block',
    law.unclear,
    '大写金额“{words}”写得不对',
    '按支付结算办法读不出一个数',
    '请按壹、贰、叁……拾、佰、仟、万的写法改正',
  ),
  'amount.no-capitals': kind('advice', law.unclear, '“{words}”没有写大写金额', '大小写都写，涂改不了，也不会看错', '可以写成{proposal}'),
  'amount.parts-differ': kind('block', law.unclear, '各笔相加是{sum}，总数写的是{total}', vague, '请核对各笔和总数'),
  'performance.payer-missing': kind('block', law.content, '没有选履行人', '协议要写明谁来履行', '请选履行人'),
  'performance.payee-missing': kind('block', law.content, '没有选接受人', '协议要写明向谁履行', '请选接受人'),
  'performance.pays-itself': kind('block', law.content, '履行人和接受人是同一方', '自己不能向自己履行', '请改其中一个'),
  'performance.what-missing': kind('block', law.content, '没有金额，也没有写履行什么', '协议要写明履行的内容', '请填金额或履行内容'),
  'performance.due-missing': kind('block', law.content, '没有履行期限', '协议要写明履行的期限', '请填写日期'),
  'performance.way-missing': kind(
    'reason',
    law.content,
    '没有写怎么付',
    '协议要写明履行的方式',
    '请写转账、现金等方式；面谈时已约定的，说明理由',
  ),
  'performance.account-missing': kind(
    'advice',
    law.unclear,
    '写了转账，没有写收款账户',
    '账户不明确，执行时容易争执',
    '可以写明户名、账号和开户行',
  ),
  'performance.place-missing': kind('reason', law.place, '没有写在什么地方交付', '协议应当写明履行的地点', '请写明交付地点'),
  'performance.none': kind(
    'reason',
    law.content,
    '没有履行事项，也没有写什么时候履行',
    '协议要写明履行的方式、期限',
    '请添加履行事项，或在“履行方式、时限”中写明；没有要履行的，说明理由',
  ),
  'performance.no-default-clause': kind(
    'advice',
    law.content,
    '没有写到期不付怎么办',
    '写明违约责任，到期好主张',
    '可以加一条，写明逾期的责任',
  ),
  'performance.money-not-in-table': kind(
    'reason',
    law.content,
    '协议里有付款，履行事项表里没有金额',
    '提醒和回访按履行事项表走，漏了就没人催',
    '请把付款列进履行事项；已当场付清的，说明理由',
  ),
  'performance.amount-not-in-clauses': kind('block', law.unclear, '履行事项的金额{amount}与协议内容里写的对不上', vague, '请改成一致'),
  'performance.date-not-in-clauses': kind(
    'reason',
    law.unclear,
    '履行期限{date}与协议内容里写的日期对不上',
    vague,
    '请改成一致；日期另有来历的，说明理由',
  ),
  'performance.direction-differs': kind('block', law.unclear, '协议里写{payee}付给{payer}，履行事项表里反过来', vague, '请核对谁付给谁'),
  'date.impossible': kind('block', law.unclear, '“{words}”没有这一天', vague, '请改正日期'),
  'date.before-agreement': kind('block', law.unclear, '{words}早于协议日期', '期限在签协议以前，无法履行', '请核对期限和协议日期'),
  'date.deadline-passed': kind(
    'reason',
    law.unclear,
    '“{words}”早于协议日期',
    '期限在签协议以前，无法履行',
    '请核对日期；写的是以前的事，说明理由',
  ),
  'date.far': kind('reason', law.unclear, '履行期限{words}在协议十年以后', '多半是年份写错', '请核对年份；确实这样约定的，说明理由'),
  'subject.marriage': kind(
    'reason',
    law.outside,
    '“{words}”涉及婚姻关系的有效或解除',
    notTaken,
    '解除婚姻请当事人到婚姻登记机关或法院办理；财产和子女抚养可以照写，不申请确认的说明理由',
  ),
  'subject.parentage': kind('reason', law.outside, '“{words}”涉及亲子关系', notTaken, '请告知当事人向法院起诉确认；不申请确认的说明理由'),
  'subject.adoption': kind(
    'reason',
    law.outside,
    '“{words}”涉及收养关系',
    notTaken,
    '请告知当事人到民政部门办理登记；不申请确认的说明理由',
  ),
  'subject.special-procedure': kind(
    'reason',
    law.outside,
    '“{words}”要走特别程序、破产等程序',
    notTaken,
    '请告知当事人向法院申请；不申请确认的说明理由',
  ),
  'subject.ownership': kind(
    'reason',
    law.outside,
    '“{words}”是确定物权或知识产权归谁',
    notTaken,
    '可以改写成交付、过户、腾退等行为；不申请确认的说明理由',
  ),
  'subject.out-of-scope': kind(
    'reason',
    law.outside,
    '“{words}”不属于法院民事受案范围',
    notTaken,
    '请删去，告知当事人向主管部门提出；不申请确认的说明理由',
  ),
  'rejected.law': kind('reason', law.unclear, '“{words}”可能违反法律强制性规定', rejected, '请改写；确认合法的，说明理由'),
  'rejected.interest': kind(
    'reason',
    law.unclear,
    '“{words}”折年利率 {rate}%，可能超过法定上限',
    '民间借贷的利率不超过合同成立时一年期贷款市场报价利率的四倍',
    '请对照签约时的利率上限改写；没有超过的，说明理由',
  ),
  'rejected.public-interest': kind(
    'reason',
    law.unclear,
    '“{words}”可能损害国家、社会公共利益',
    rejected,
    '请删去或改写；不损害的，说明理由',
  ),
  'rejected.others': kind('reason', law.unclear, '“{words}”可能损害他人合法权益', rejected, '请删去或改写；不损害的，说明理由'),
  'rejected.morals': kind('reason', law.unclear, '“{words}”可能违背公序良俗', rejected, '请删去或改写；不违背的，说明理由'),
  'rejected.not-voluntary': kind(
    'reason',
    law.unclear,
    '“{words}”看起来不是自愿',
    '违反自愿原则的协议，法院裁定驳回；人民调解法第三条也要求自愿',
    '请再问明当事人的意思后改写；确系自愿的，说明理由',
  ),
  'rejected.waives-remedies': kind(
    'reason',
    '人民调解法第三条',
    '“{words}”不让当事人走其他途径',
    '不得因调解阻止当事人依法通过仲裁、行政、司法等途径维护权利',
    '请删去；双方只是了结这件事的，可写“就此事一次性了结”',
  ),
  'unclear.amount': kind('reason', law.unclear, '“{words}”数额不明确', vague, '请写出具体数额或算法；双方坚持这样写的，说明理由'),
  'unclear.time': kind('reason', law.unclear, '“{words}”时间不明确', vague, '请写出具体日期；双方坚持这样写的，说明理由'),
  'unclear.content': kind('reason', law.unclear, '“{words}”内容不明确', vague, '请写明做什么、做到什么程度；双方坚持这样写的，说明理由'),
  'unclear.manner': kind('advice', law.unclear, '“{words}”说法笼统', '笼统的说法无法强制执行', '能写具体的，请写具体'),
  'blank.left': kind('block', law.unclear, '“{words}”还没有填', vague, '请填上内容，或删去'),
  'list.number-missing': kind(
    'reason',
    law.unclear,
    '编号不连续：{before}之后是{after}',
    '漏掉或重复的编号让人怀疑少了内容',
    '请检查编号；没有漏的，改成连续',
  ),
  'list.no-such-clause': kind('reason', law.unclear, '“{words}”，协议没有这一条', vague, '请核对引用的是哪一条'),
  'contradiction.amount': kind(
    'block',
    law.unclear,
    '{label}前面写{one}，后面写{other}',
    '前后矛盾，内容不明确，法院裁定驳回',
    '请改成一致',
  ),
  'contradiction.instalments': kind(
    'reason',
    law.unclear,
    '写了一次性付，又写分期付',
    '前后矛盾，内容不明确，法院裁定驳回',
    '请只留一种；两笔不同的款，说明理由',
  ),
  'contradiction.paid': kind(
    'reason',
    law.unclear,
    '写了已经付清，履行事项表里还有以后才到期的付款',
    '前后矛盾，内容不明确',
    '请核对是否已经付清；另有一笔的，说明理由',
  ),
  'contradiction.bearer': kind(
    'block',
    law.unclear,
    '{label}前面写由{one}承担，后面写由{other}承担',
    '前后矛盾，内容不明确，法院裁定驳回',
    '请改成一致',
  ),
  'contradiction.permission': kind(
    'reason',
    law.unclear,
    '前面写可以{label}，后面写不得{label}',
    '前后矛盾，内容不明确',
    '请写明谁可以、谁不得；不矛盾的，说明理由',
  ),
} as const satisfies Readonly<Record<string, FindingKind>>;

export type FindingCode = keyof typeof findingCatalogue;
