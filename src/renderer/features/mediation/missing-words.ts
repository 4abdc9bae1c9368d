// What an agreement lacks before its number, in words, and the step where it is filled in.
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import type { StepName } from './step-names.ts';

export interface MissingItem {
  readonly step: StepName;
  /** As papers name what they lack; missing-places.ts knows the field. */
  readonly missing: string;
  readonly words: string;
}

export function wordMissing({ field, code }: RecordProblem): MissingItem[] {
  const [first = '', second = '', index = ''] = field.split('.');
  if (first !== 'agreement') {
    const own = wordsOutside[first];
    return own ? [own] : [];
  }
  if (second !== 'performance')
    return [{ step: 'agreement', missing: field, words: second === 'facts' ? '纠纷主要事实、争议事项未写' : '协议内容还没有一条' }];
  const item = `第 ${String(Number(index) + 1)} 项履行事项：`;
  return [{ step: 'agreement', missing: field, words: `${item}${performanceWords[code] ?? '内容不完整'}` }];
}

const wordsOutside: Readonly<Record<string, MissingItem>> = {
  mediators: { step: 'registration', missing: 'mediators', words: '调解员未填' },
  notice: { step: 'notice', missing: 'notice', words: '权利义务告知未登记' },
  sessions: { step: 'sessions', missing: 'sessions', words: '还没有调解记录' },
  parties: { step: 'registration', missing: 'parties', words: '当事人不足两方，请在纠纷记录中补充' },
};

const performanceWords: Readonly<Record<string, string>> = {
  'mediation.not-a-party': '履行人或接受人未选',
  'mediation.pays-itself': '履行人与接受人是同一方',
  'date.before-agreed': '履行期限早于协议日期',
  'field.required': '没有金额，也没有写履行内容',
};
