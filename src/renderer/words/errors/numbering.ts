import type { ErrorDetail } from '#shared/errors.ts';
import { numberStateWords } from '#shared/rules/number-words.ts';
import { named } from '../detail-words.ts';
import type { ErrorWords } from '../error-words.ts';

const stateWord = (state: ErrorDetail | undefined): string =>
  typeof state === 'string' && Object.hasOwn(numberStateWords, state) ? numberStateWords[state as keyof typeof numberStateWords] : '已登记';

export const errorWords: ErrorWords = {
  'numbering.block-used-up': () => ({
    what: '没有编号',
    why: '本机使用借来的号段，借来的号已经用完',
    toDo: '请到编号台账归还用完的号段，再向编号的电脑借一段',
  }),
  'numbering.clash': (details) => ({
    what: '历史编号没有登记',
    why: `${named(details, 'number') || '这个编号'}已经在台账里，状态是“${stateWord(details['state'])}”，一个编号只能用一次`,
    toDo: '请核对纸质文书上的编号，改正后再登记',
  }),
  'numbering.too-far': (details) => ({
    what: '历史编号没有登记',
    why: `${named(details, 'number') || '这个编号'}比台账里最后一号大得太多，多半是写错了`,
    toDo: '请核对年份和序号；确实没有错的，分段登记',
  }),
  'numbering.borrowing': () => ({
    what: '本机不能这样办',
    why: '本机在这一年用的是借来的号，编号由另一台电脑掌握',
    toDo: '请在编号的那台电脑上办理',
  }),
  'numbering.on-paper': (details) => ({
    what: '编号没有作废',
    why: `${named(details, 'number') || '这个编号'}不是空号，状态是“${stateWord(details['state'])}”`,
    toDo: '已经用在案件上的，请在案件里办理；借出的，请等归还或者核销',
  }),
  'numbering.nothing-to-explain': () => ({ what: '没有需要说明的', why: '这个编号已经有着落', toDo: '请刷新编号台账再看' }),
  'numbering.file-damaged': () => ({
    what: '文件没有收下',
    why: '这不是号段文件，或者内容被改动过，签名对不上',
    toDo: '请向对方重新要一份文件，原样拷贝，不要打开修改',
  }),
  'numbering.own-loan': () => ({ what: '号段没有收下', why: '这个号段就是本机借出去的', toDo: '请把文件拿到借号的电脑上收下' }),
  'numbering.loan-known': () => ({ what: '号段没有再收下', why: '本机已经收下过这个号段', toDo: '在下面的号段里可以看到它，直接使用即可' }),
  'numbering.own-series': () => ({
    what: '号段没有收下',
    why: '本机在这一年已经自己编过号，再用借来的号会重号',
    toDo: '两台电脑只能由一台编号，请先与编号的电脑核对',
  }),
  'numbering.other-committee': (details) => ({
    what: '号段没有收下',
    why: `号段是${named(details, 'committee') || '另一个调委会'}的，与本机的单位或者字号不一致`,
    toDo: '请核对文件，或者在设置里核对调委会简称',
  }),
  'numbering.loan-unknown': () => ({ what: '归还没有收下', why: '本机没有借出过这个号段', toDo: '请把文件拿到借出号段的电脑上' }),
  'numbering.loan-ended': (details) => ({
    what: '没有再办',
    why: details['state'] === 'lost' ? '这个号段已经核销' : '这个号段已经归还',
    toDo: '请刷新编号台账再看',
  }),
};
