// Reads the State Council's notice on a year's holidays as people paste it from a web page, a PDF or a chat: walks from word to
// word, gathers dates, and gives them to the next 放假 or 上班.
import { arabicDates } from './calendar-date.ts';
import type { WrittenDay, WrittenHolidays, WrittenSpan, WrittenSum } from './holiday-days.ts';
import { plainText } from './rule-result.ts';

const festival = '(?:元旦|春节|除夕|清明节?|国际劳动节|劳动节|端午节?|中秋节?|国庆节?|[^,。;:、()\\d]{0,14}胜利(?:\\d+周年)?纪念日)';

/** In the order in which they are tried; the first that fits at a place is taken. */
const words = {
  heading: /(?:[一二三四五六七八九十]+、|\d{1,2}[.、])(?:\d{4}年)?(?![^:]*(?:放假|上班|补班|调休))([^:。;,()月]{2,30}):/y,
  festival: new RegExp(`${festival}(?:[、和与及,]?${festival})*`, 'y'),
  bracket: /\(([^()]*)\)/y,
  isoDate: /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})日?/y,
  date: /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?/y,
  sum: /共计?(\d{1,2})[天日]/y,
  day: /(\d{1,2})(?:[日号]|(?=[、和及至到~-]\d{1,2}[日号、]))/y,
  range: /(?:至|到|[-—–―~]+)/y,
  works: /(?:调休|正常|照常|需|补)*(?:上班|补班)|(?:调休)?工作日/y,
  neither: /不(?:放假|休息|上班)/y,
  nothing: /不调休/y,
  weekend: /[与和]?(?:周末|双休日)(?:相连|连休)/y,
  rest: /(?:放假|补休|连休|休息|调休|公休|休假)+(?:(\d{1,2})天)?/y,
  comma: /,/y,
  end: /[。;!]/y,
} as const;
type Word = keyof typeof words;

/** 放假时间为…, 上班日期：… : the dates come after the word. */
const leadsOn = /(?:时间|日期|安排|日)?(?:为|是|:)/y;

/** More letters than this between a date and the next 放假 and the two have nothing to do with each other. */
const farApart = 12;

/** Advice, not days of rest: 鼓励…安排职工在除夕（2月9日）休息. */
const advice = /(?:鼓励|提倡|建议)[^。;]*[。;]?/gu;

const title = new RegExp(`(\\d{4})年(?:度|全年|部分)?(?:法定)?(?:节假日|节日|放假|假期|${festival})`, 'u');

/** Days, names and sums that a text names; none when it is no notice. */
export function readNotice(written: string): WrittenHolidays {
  // 五一5月1日 would be taken for one number.
  const text = arabicDates(plainText(written).replaceAll('五一', '劳动节')).replaceAll(advice, '');
  const titleYear = title.exec(text)?.[1];
  const walk = new NoticeWalk();
  for (let place = 0; place < text.length;) {
    const found = wordAt(text, place);
    if (found === null) {
      walk.passLetter();
      place += 1;
      continue;
    }
    place += found.match[0].length;
    const isVerb = found.word === 'rest' || found.word === 'works';
    const leading = isVerb ? matchAt(leadsOn, text, place) : null;
    place += leading?.[0].length ?? 0;
    walk.take(found.word, found.match, leading !== null);
  }
  return { year: titleYear === undefined ? null : Number(titleYear), ...walk.finish() };
}

function wordAt(text: string, place: number): { readonly word: Word; readonly match: RegExpExecArray } | null {
  for (const word of Object.keys(words) as Word[]) {
    const match = matchAt(words[word], text, place);
    if (match !== null) return { word, match };
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** What was read so far, and which dates still wait for their verb. */
class NoticeWalk {
  readonly #spans: WrittenSpan[] = [];
  readonly #sums: WrittenSum[] = [];
  #name = '';
  #sectionStart = 0;
  #waiting: { from: WrittenDay; to: WrittenDay }[] = [];
  #rangeOpen = false;
  #lettersSince = 0;
  #leading: boolean | null = null;
  #verbGivenAt = 0;
  #lastDay: WrittenDay | null = null;

  passLetter(): void {
    this.#lettersSince += 1;
    this.#rangeOpen = false;
    if (this.#lettersSince > farApart) this.#waiting = [];
  }

  take(word: Word, match: RegExpExecArray, leadsFurther: boolean): void {
    const [all, first, second, third] = match;
    switch (word) {
      case 'heading':
        this.#endSentence();
        return this.#openSection(first ?? '');
      case 'festival':
        if (this.#leading !== null) this.#give(this.#leading);
        return this.#openSection(all);
      case 'bracket':
        return this.#setWeekday(first ?? '');
      case 'isoDate':
      case 'date':
        return this.#addDay({ year: first === undefined ? null : Number(first), month: Number(second), day: Number(third), weekday: null });
      case 'day':
        return this.#addBareDay(Number(first));
      case 'range':
        this.#rangeOpen = this.#waiting.length > 0;
        return;
      case 'sum':
        return this.#addSum(Number(first));
      case 'works':
        return this.#verb(true, leadsFurther);
      case 'rest':
        this.#verb(false, leadsFurther);
        if (first !== undefined) this.#addSum(Number(first));
        return;
      case 'weekend':
        return this.#joinWeekend();
      case 'neither':
        this.#waiting = [];
        return;
      case 'nothing':
        return;
      case 'comma':
        if (this.#leading !== null) this.#give(this.#leading);
        return;
      case 'end':
        this.#endSentence();
    }
  }

  finish(): Omit<WrittenHolidays, 'year'> {
    this.#endSentence();
    return { spans: this.#spans, sums: this.#sums };
  }

  #openSection(name: string): void {
    this.#name = name;
    this.#sectionStart = this.#spans.length;
  }

  #addDay(day: WrittenDay): void {
    const open = this.#waiting.at(-1);
    if (this.#rangeOpen && open !== undefined) open.to = day;
    else this.#waiting.push({ from: day, to: day });
    this.#rangeOpen = false;
    this.#lettersSince = 0;
    this.#lastDay = day;
  }

  /** 至3日, 、27日: month and year are those of the date before. */
  #addBareDay(day: number): void {
    if (this.#lastDay !== null && this.#lettersSince <= farApart) this.#addDay({ ...this.#lastDay, day, weekday: null });
  }

  #setWeekday(bracket: string): void {
    const [, letter] = /(?:星期|周|礼拜)([日天一二三四五六])/u.exec(bracket) ?? [];
    const last = this.#waiting.at(-1);
    if (letter === undefined || last === undefined) return;
    const weekday = letter === '天' ? 0 : '日一二三四五六'.indexOf(letter);
    const alone = last.from === last.to;
    last.to = { ...last.to, weekday };
    if (alone) last.from = last.to;
  }

  #verb(works: boolean, leadsFurther: boolean): void {
    this.#give(works);
    this.#leading = leadsFurther ? works : null;
  }

  #give(works: boolean): void {
    if (this.#waiting.length > 0) this.#verbGivenAt = this.#spans.length;
    this.#spans.push(...this.#waiting.map(({ from, to }) => ({ from, to, name: this.#name, works, joinsWeekend: false })));
    this.#waiting = [];
    this.#rangeOpen = false;
  }

  #joinWeekend(): void {
    if (this.#waiting.length > 0) this.#give(false);
    for (const [index, span] of this.#spans.entries()) {
      if (index >= this.#verbGivenAt && !span.works) this.#spans[index] = { ...span, joinsWeekend: true };
    }
  }

  #addSum(said: number): void {
    if (this.#spans.length > this.#sectionStart)
      this.#sums.push({ name: this.#name, said, first: this.#sectionStart, end: this.#spans.length });
  }

  #endSentence(): void {
    if (this.#leading !== null) this.#give(this.#leading);
    this.#leading = null;
    this.#waiting = [];
    this.#lastDay = null;
    this.#rangeOpen = false;
  }
}
