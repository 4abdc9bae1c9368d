import type { ErrorWords } from '../error-words.ts';
import { named } from '../detail-words.ts';

export const errorWords: ErrorWords = {
  'phrases.title-taken': (details) => ({
    what: '常用语没有保存',
    why: `同一用处已经有一条叫${named(details, 'title')}的`,
    toDo: '请换一个名称，或修改原来的那条',
  }),
  'phrases.canned-result': () => ({
    what: '常用语没有保存',
    why: '回访结果要写当时看到、听到的，不能预先写好“满意”“已履行”',
    toDo: '请把结果改成填空，如 {履行情况}',
  }),
};
