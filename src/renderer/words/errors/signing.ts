import type { ErrorWords } from '../error-words.ts';
import { listed, named } from '../detail-words.ts';

export const errorWords: ErrorWords = {
  'signing.not-final': () => ({
    what: '签字没有登记',
    why: '书面协议还没有定稿，或者这是口头协议',
    toDo: '请先定稿并打印协议书；口头协议自达成之日起生效，不用登记签字',
  }),
  'signing.unknown-place': () => ({ what: '没有登记', why: '协议书上没有这个签字处或收件人', toDo: '请刷新案件再登记' }),
  'signing.ticked-already': (details) => ({
    what: '没有重复登记',
    why: `${named(details, 'name') || '这一处'}已经登记过`,
    toDo: '登错了的，请先收回并写明原因，再重新登记',
  }),
  'signing.not-signed': (details) => ({
    what: '送达没有登记',
    why: `还没有签齐：${listed(details, 'names', '有签字处空着')}`,
    toDo: '请先登记签字盖章，协议生效后再登记送达',
  }),
  'signing.issued-already': () => ({ what: '签字没有收回', why: '协议书已经登记送达', toDo: '确实登错了的，请先收回送达登记，再收回签字' }),
};
