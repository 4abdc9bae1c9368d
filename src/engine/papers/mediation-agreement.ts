// 人民调解协议书, F9 of the ministry's form set (research A §1.3).
import type { PaperDefinition } from './paper-definition.ts';

export const mediationAgreement2010: PaperDefinition = {
  id: 'mediation-agreement',
  version: '2010-1',
  validFrom: '2011-01-01',
  // Rebuilt from published sets of forms; the notice's own text was not seen (research A, caveat).
  source: '人民调解法 art. 28-29; 司发通〔2010〕239号',
  title: '人民调解协议书',
  numberLabel: '编号：',
  draftWord: '草稿',
  // 158 mm hold 32 characters of 14 pt; 26 mm at the side leave room for binding.
  page: { size: 'A4', marginMm: { top: 30, right: 26, bottom: 27, left: 26 } },
  type: { titlePt: 24, bodyPt: 14, linePt: 25, tablePt: 10.5, smallPt: 10.5 },
  blocks: [
    {
      kind: 'parties',
      lines: {
        natural: [
          [
            { label: '姓名', from: 'name' },
            { label: '性别', from: 'sex', characters: 2 },
            { label: '民族', from: 'nation', characters: 4 },
            { label: '年龄', from: 'age', characters: 2 },
          ],
          [
            { label: '职业或职务', from: 'occupation' },
            { label: '联系方式', from: 'contact', characters: 8 },
          ],
          [{ label: '单位或住址', from: 'unitOrAddress' }],
        ],
        legalPerson: [
          [{ label: '名称', from: 'name' }],
          [
            { label: '法定代表人（负责人）', from: 'representative' },
            { label: '职务', from: 'post', characters: 6 },
          ],
          [{ label: '联系方式', from: 'contact' }],
          [{ label: '地址', from: 'address' }],
        ],
        agent: [
          [
            { label: '姓名', from: 'name' },
            { label: '联系方式', from: 'contact', characters: 8 },
          ],
          [{ label: '单位或住址', from: 'unitOrAddress' }],
          [{ label: '代理权限', from: 'authority' }],
        ],
      },
    },
    { kind: 'text', heading: '纠纷主要事实、争议事项：', from: 'facts' },
    { kind: 'clauses', heading: '经调解，自愿达成如下协议：', from: 'clauses' },
    { kind: 'text', heading: '履行方式、时限：', from: 'mannerAndTime' },
    {
      kind: 'table',
      from: 'performance',
      columns: [
        { title: '履行人', widthMm: 20 },
        { title: '接受人', widthMm: 20 },
        { title: '履行内容、金额', widthMm: 59 },
        { title: '履行期限', widthMm: 34 },
        { title: '履行方式', widthMm: 25 },
      ],
    },
    {
      kind: 'closing',
      sentenceFrom: 'copies',
      signaturesFrom: 'signatures',
      sealFrom: 'committeeName',
      sealNote: '（人民调解委员会印章）',
      dateFrom: 'date',
    },
  ],
};
