// Letters of a committee: 终止调解函 (F17) and the transfer papers (F18): reply to a court's or body's letter, onward transfer, return (research A §1.3 F17, research A §5).
import type { PaperBlock, PaperDefinition } from '../paper-definition.ts';
import { casePaper } from './measures.ts';

const addressee: PaperBlock = { kind: 'sentence', align: 'to', parts: [{ from: 'addressee', characters: 14 }, '：'] };
const sealed: PaperBlock = {
  kind: 'closing',
  sentence: null,
  signatures: null,
  seal: { from: 'committeeName', note: '（人民调解委员会印章）' },
  dateFrom: 'date',
};

function letter(own: Pick<PaperDefinition, 'id' | 'source' | 'title' | 'blocks'>): PaperDefinition {
  return { ...casePaper, numberLabel: '文号：', ...own, blocks: [addressee, ...own.blocks, sealed] };
}

export const terminationLetter2010 = letter({
  id: 'termination-letter',
  source: '人民调解法 art. 26',
  title: '终止调解函',
  blocks: [
    {
      kind: 'sentence',
      parts: [
        '你（单位）与',
        { from: 'others', characters: 10 },
        '之间的',
        { from: 'subject', characters: 10 },
        '一案，本调解委员会于',
        { from: 'acceptedOn', characters: 9 },
        '受理，经调解未能达成协议，现依法终止调解。',
      ],
    },
    { kind: 'text', heading: '终止原因：', from: 'reason', blankLines: 5 },
    { kind: 'text', heading: '权利救济途径：', from: 'routes', blankLines: 4 },
  ],
});

export const delegationReply2016 = letter({
  id: 'delegation-reply',
  source: '特邀调解规定 (2016) art. 19-21, 27',
  title: '委派（委托）调解复函',
  blocks: [
    {
      kind: 'sentence',
      parts: [
        '你单位',
        { from: 'letterNumber', characters: 12 },
        '函及所附材料，本调解委员会已于',
        { from: 'signedForOn', characters: 9 },
        '签收。函中所涉',
        { from: 'parties', characters: 12 },
        '之间的',
        { from: 'subject', characters: 10 },
        '一案，处理情况回复如下：',
      ],
    },
    {
      kind: 'choice',
      label: '处理情况',
      from: 'outcome',
      options: [
        { key: 'accepted', label: '同意受理' },
        { key: 'agreed', label: '已达成协议' },
        { key: 'failed', label: '调解未成' },
        { key: 'refused', label: '不予受理' },
      ],
    },
    { kind: 'text', heading: '有关情况：', from: 'report', blankLines: 7 },
    { kind: 'clauses', heading: '附件：', from: 'attachments', blankLines: 3 },
  ],
});

export const transferLetter2010 = letter({
  id: 'transfer-letter',
  source: '人民调解法 art. 25; 令75 art. 22',
  title: '纠纷移送函',
  blocks: [
    {
      kind: 'sentence',
      parts: [
        '现将',
        { from: 'parties', characters: 12 },
        '之间的',
        { from: 'subject', characters: 10 },
        '一案移送你单位处理，请予接收并反馈处理结果。',
      ],
    },
    { kind: 'text', heading: '纠纷简要情况：', from: 'facts', blankLines: 5 },
    { kind: 'text', heading: '移送理由：', from: 'reason', blankLines: 2 },
    { kind: 'clauses', heading: '移送材料：', from: 'attachments', blankLines: 2 },
    {
      kind: 'fields',
      labelCharacters: 4,
      lines: [
        [
          { label: '联系人', from: 'contactName' },
          { label: '联系电话', from: 'contactPhone', characters: 8 },
        ],
        [
          { label: '接收人', from: 'receiver' },
          { label: '接收日期', from: 'receivedOn', characters: 8 },
        ],
      ],
    },
  ],
});

export const returnLetter2016 = letter({
  id: 'return-letter',
  source: '特邀调解规定 (2016) art. 26; 宁波市人民调解条例 art. 19',
  title: '纠纷退回函',
  blocks: [
    {
      kind: 'sentence',
      parts: [
        '你单位',
        { from: 'letterNumber', characters: 12 },
        '函移送的',
        { from: 'parties', characters: 12 },
        '之间的',
        { from: 'subject', characters: 10 },
        '一案，经审查（调解），现将有关材料退回你单位。',
      ],
    },
    { kind: 'text', heading: '退回理由：', from: 'reason', blankLines: 6 },
    { kind: 'clauses', heading: '退回材料：', from: 'attachments', blankLines: 4 },
    {
      kind: 'fields',
      labelCharacters: 4,
      lines: [
        [
          { label: '接收人', from: 'receiver' },
          { label: '接收日期', from: 'receivedOn', characters: 8 },
        ],
      ],
    },
  ],
});
