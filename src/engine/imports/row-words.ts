// The words of rows that hold no record: sums, notes, those who made the table, titles that stand again, examples.

/** 合计, 小 计, 总计：, 全镇合计, 合计(120件), 共3件, 以上共计3件, —合计— */
export function isTotals(text: string): boolean {
  const bare = text.replaceAll(/\s/g, '').replaceAll(/^[-—－_=*·]+|[-—－_=*·]+$/gu, '');
  return (
    /^.{0,8}?(?:合计|总计|小计|共计|累计)(?:[:：(（\d〇零一二两三四五六七八九十百].*)?$/u.test(bare) ||
    /^(?:总数|总和|总件数|合计数|以上)[:：]?(?:共?\d+[件起宗条人户个]?)?$/u.test(bare) ||
    /^(?:以上|本月|本表|全镇|本页)?共(?:有|计)?[\d〇零一二两三四五六七八九十百]+(?:件|起|宗|条|人|户|个|名)(?:纠纷|矛盾纠纷)?[。.]?$/u.test(
      bare,
    )
  );
}

const makers =
  '填报人|填表人|填表|填报|制表人|制表|审核人|审核|审批人|审批|复核人|复核|核对人|签发人|负责人|单位负责人|主要负责人|村负责人|填报单位|填报时间|填报日期|填表时间|填表日期|制表时间|制表日期|联系人|联系电话|报送单位|上报单位|报送人|报送时间|上报人|上报时间|主管领导|分管领导|村书记|支部书记|党支部书记|村主任|书记|主任|经办人|统计人|登记人|日期';
const signed = String.raw`\s*(?:签字|签名|签章|盖章)?\s*(?:[(（].{0,10}[)）])?\s*`;
const labelled = new RegExp(`^(?:${makers})${signed}[:：]`, 'u');
const bareLabel = new RegExp(`^(?:${makers})${signed}$`, 'u');

/** 注：…, 填表人：张三 */
export function isNote(text: string): boolean {
  return /^(?:注|备注|说明|填表说明|填报说明|注意事项)\s*[\d:：.、]/u.test(text) || labelled.test(text);
}

/** Who made the table and when: 填表人：张三, 审核人 */
export function isSigner(text: string): boolean {
  return labelled.test(text) || bareLabel.test(text);
}

/** 填报单位：石佛村, said outright: no heading. */
export function saysWhoMade(text: string): boolean {
  const label = labelled.exec(text.trim());
  return label !== null && text.trim().length > label[0].length;
}

/** A lone line of a note: numbered below another, or a sentence that says how to fill the table in. */
export function isNoteLine(text: string, belowNote: boolean): boolean {
  const numbered = /^[(（]?[\d一二三四五六七八九十]{1,2}[)）]?\s*[.、．:：)）]\s*\S/u.test(text);
  return (
    (numbered && belowNote) ||
    /^(?:[\d一二三四五六七八九十]{1,2}\s*[.、．]\s*)?(?:本表|此表|请|已化解的|.{0,12}(?:填报|填写|报送)).*[。；;]$/u.test(text)
  );
}

/**
 * Who signs below a table: 枫桥村人民调解委员会, 2026年7月28日, （盖章）.
 * @param heading of the column in which it stands: under 机构名称 it is a record that only begins, and so is a day under 受理时间
 */
export function isSeal(text: string, heading: string): boolean {
  const bare = text.replaceAll(/\s/g, '').replace(/[(（](?:盖章|公章|签章|章)[)）]$/u, '');
  if (bare === '' || /^(?:盖章|公章)$/u.test(bare)) return true;
  if (isDay.test(bare)) return !/时间|日期|年月|时限|期限/u.test(heading);
  const isVillage = /(?:村民|居民|村|居)委(?:员)?会$/u.test(bare);
  return isOffice.test(bare) && !(isVillage ? /名|机构|组织|单位|部门|村|社区|居/u : /名|机构|组织|单位|部门/u).test(heading);
}

const isDay =
  /^(?:\d{4}|[〇零一二三四五六七八九]{4})?[年/.-][\d〇一二三四五六七八九十]{0,3}[月/.-][\d〇一二三四五六七八九十]{0,3}[日号]?$/u;
const isOffice = /(?:人民调解委员会|调委会|村民委员会|居民委员会|村委会|居委会|综治办|综治中心|司法所|人民政府|办公室|党支部|党总支)$/u;

/** A title that stands again on a further page: …台账（续） */
export function isTitle(text: string): boolean {
  return /^(?!.*[，,。；]).{4,}(?:台账|登记表|统计表|汇总表|一览表|情况表|明细表|花名册|名册|登记簿|排查表)(?:[(（].{1,12}[)）])?$/u.test(
    text.replaceAll(/\s/g, ''),
  );
}

/** 例, 示例：, （例） */
export function isExample(text: string): boolean {
  return /^[(（[【]?(?:例|示例|样例|范例|举例|例如|填写示例|填表示例)\s*\d*[)）\]】]?[:：]?$/u.test(text);
}
