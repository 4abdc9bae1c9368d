// 当事人权利义务告知书, F5: local, but most directories ask for it (research A §1.3). The words are the law's, art. 2-4, 23-24, 29-33.
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, partySlot } from './measures.ts';

export const rightsNotice2010: PaperDefinition = {
  ...casePaper,
  id: 'rights-notice',
  source: '人民调解法 art. 2-4, 23-24, 31-33; 令75 art. 30',
  title: '当事人权利义务告知书',
  // One page for two parties.
  page: { size: 'A4', marginMm: { ...casePaper.page.marginMm, top: 26, bottom: 24 } },
  type: { ...casePaper.type, linePt: 19, bodyPt: 12 },
  blocks: [
    { kind: 'sentence', align: 'to', parts: [{ from: 'parties', characters: 20 }, '：'] },
    {
      kind: 'statement',
      heading: '',
      paragraphs: [
        '人民调解委员会是依法设立的调解民间纠纷的群众性组织。为便于你们行使权利、履行义务，根据《中华人民共和国人民调解法》，现将有关事项告知如下：',
      ],
    },
    {
      kind: 'statement',
      heading: '一、调解的原则',
      paragraphs: [
        '在当事人自愿、平等的基础上进行调解；不违背法律、法规和国家政策；尊重当事人的权利，不得因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利。人民调解委员会调解民间纠纷，不收取任何费用。',
      ],
    },
    {
      kind: 'statement',
      heading: '二、当事人的权利',
      paragraphs: [
        '（一）选择或者接受人民调解员；',
        '（二）接受调解、拒绝调解或者要求终止调解；',
        '（三）要求调解公开进行或者不公开进行；',
        '（四）自主表达意愿、自愿达成调解协议。',
      ],
    },
    {
      kind: 'statement',
      heading: '三、当事人的义务',
      paragraphs: ['（一）如实陈述纠纷事实；', '（二）遵守调解现场秩序，尊重人民调解员；', '（三）尊重对方当事人行使权利。'],
    },
    {
      kind: 'statement',
      heading: '四、调解协议的效力',
      paragraphs: [
        '经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行。当事人就协议的履行或者内容发生争议的，可以向人民法院提起诉讼。双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认。',
      ],
    },
    {
      kind: 'fields',
      labelCharacters: 4,
      lines: [
        [
          { label: '告知时间', from: 'givenAt' },
          { label: '告知方式', from: 'manner', characters: 4 },
        ],
        [{ label: '告知人', from: 'givenBy' }],
      ],
    },
    { kind: 'statement', heading: '', paragraphs: ['以上内容已经告知，本人已知悉并理解。'] },
    {
      kind: 'closing',
      sentence: null,
      signatures: { from: 'signatures', blank: [partySlot, partySlot] },
      seal: null,
      dateFrom: 'date',
    },
  ],
};
