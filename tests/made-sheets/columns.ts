// The columns of a made ledger of disputes: under which headings they stand, in which order, and what a row holds in each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { pickWeighted, type Chance } from '../../src/engine/demo/seeded-random.ts';
import type { MadePerson, Parting } from './people.ts';
import { writtenIds, writtenNames, writtenPhones } from './people.ts';
import {
  writtenCount,
  writtenMoney,
  writtenOutcome,
  writtenPhone,
  writtenType,
  type DateHand,
  type MoneyUnit,
  type Written,
} from './written.ts';

export interface MadeDispute {
  readonly acceptedOn: string;
  readonly village: string;
  readonly grid: string;
  readonly applicants: readonly MadePerson[];
  readonly respondents: readonly MadePerson[];
  readonly type: readonly [code: string, words: readonly string[]];
  readonly story: string;
  readonly place: string;
  readonly people: number;
  readonly yuan: number;
  readonly state: string;
  readonly resolvedOn: string | null;
  readonly mediator: MadePerson;
  readonly remark: string;
}

export interface MadeColumn {
  /** Null: a column that the register does not take. */
  readonly field: string | null;
  /** From the top down: a group's name stands above each of its columns. */
  readonly heading: readonly string[];
  readonly write: (dispute: MadeDispute, chance: Chance) => Written;
}

export interface ColumnWishes {
  readonly villageColumn: boolean;
  readonly noisy: boolean;
  readonly parting: Parting;
  readonly dates: DateHand;
  readonly titleUnit: MoneyUnit;
  readonly tall: boolean;
}

const Headings = z.record(z.string(), z.array(z.string()));
const ledgerHeadings = Headings.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/headings/disputes.json'), 'utf8')));
/** Headings that only one row over the other can tell, and those that mean this in no ledger that has the others beside it. */
const ambiguous = new Set([
  '单位',
  '名称',
  '内容',
  '时间',
  '日期',
  '其他',
  '其它',
  '户主',
  '户主姓名',
  '矛盾双方',
  '纠纷双方',
  '双方当事人',
  '姓名',
]);
const text = (value: string): Written => ({ cell: value, value: value === '' ? null : value });

function headingOf(field: string, chance: Chance): string {
  const words = (ledgerHeadings[field] ?? []).filter((word) => !word.includes('|') && !ambiguous.has(word));
  return chance.pick(words);
}

/** 姓  名, 身份证\n号码, *当事人, 受理时间（年月日）: the same heading as a clerk sets it. */
function dressed(heading: string, hint: string | undefined, chance: Chance): string {
  const spread = /^\p{Script=Han}{2}$/u.test(heading) && chance.inHundred(30) ? [...heading].join(chance.pick(['  ', ' ', '　'])) : heading;
  const broken = spread.length > 4 && chance.inHundred(20) ? `${spread.slice(0, 3)}\n${spread.slice(3)}` : spread;
  const starred = chance.inHundred(8) ? chance.pick([`*${broken}`, `${broken}*`, `${broken}（必填）`]) : broken;
  return hint !== undefined && chance.inHundred(15) ? `${starred}${hint}` : starred;
}

interface Side {
  readonly prefix: 'applicant' | 'respondent';
  readonly groups: readonly string[];
  readonly alone: readonly string[];
}
const sides: readonly Side[] = [
  {
    prefix: 'applicant',
    groups: ['当事人', '申请人', '当事人（申请人）', '申请人基本情况', '当事人信息', '甲方', '当事人甲方', '申请方情况'],
    alone: ['当事人', '申请人', '当事人姓名', '主要当事人'],
  },
  {
    prefix: 'respondent',
    groups: ['被申请人', '对方当事人', '乙方', '被申请人基本情况', '对方当事人信息', '当事人乙方', '被申请方情况'],
    alone: ['被申请人', '对方当事人', '对方姓名', '被申请人姓名'],
  },
];
const nameLeaves = ['姓名', '姓名', '姓名或名称', '姓名（名称）'];
const idLeaves = ['身份证号码', '身份证号', '身份证', '公民身份号码', '证件号码'];
const phoneLeaves = ['联系电话', '联系方式', '电话', '手机号码', '手机号'];

/** A party's columns: as a group, by plain names, or as a row of the same words twice (姓名 身份证号 电话 姓名 身份证号 电话). */
function partyColumns({ parting, noisy, tall }: ColumnWishes, chance: Chance): MadeColumn[][] {
  const style = pickWeighted(chance, [
    [tall ? 6 : 0, 'grouped'],
    [4, 'named'],
    [2, 'only'],
    [2, 'repeated'],
  ]);
  const withRespondent = style === 'repeated' || chance.inHundred(85);
  const has = { id: style !== 'only' && chance.inHundred(75), phone: style !== 'only' && chance.inHundred(85) };
  const leaves = { name: chance.pick(nameLeaves), id: chance.pick(idLeaves), phone: chance.pick(phoneLeaves) };
  const pair = chance.below(3);
  return sides.slice(0, withRespondent ? 2 : 1).map(({ prefix, groups, alone }): MadeColumn[] => {
    const group = groups[pair * 2] ?? groups[0] ?? '';
    const plain = prefix === 'applicant' ? chance.pick(alone) : chance.pick(alone);
    const base = plain.replace(/姓名$/u, '');
    const headingFor = (leaf: string, named: string): string[] =>
      style === 'grouped' ? [group, leaf] : style === 'repeated' ? [leaf] : [named];
    const peopleOf = (dispute: MadeDispute): readonly MadePerson[] => (prefix === 'applicant' ? dispute.applicants : dispute.respondents);
    const columns: MadeColumn[] = [
      {
        field: prefix,
        heading: style === 'only' || style === 'named' ? [dressed(plain, undefined, chance)] : headingFor(leaves.name, plain),
        write: (dispute, row) => writtenNames(peopleOf(dispute), parting, row),
      },
    ];
    if (has.id)
      columns.push({
        field: `${prefix}IdNumber`,
        heading: headingFor(dressed(leaves.id, undefined, chance), base + leaves.id),
        write: (dispute, row) => writtenIds(peopleOf(dispute), parting, row, noisy),
      });
    if (has.phone)
      columns.push({
        field: `${prefix}Phone`,
        heading: headingFor(leaves.phone, base + leaves.phone),
        write: (dispute, row) => writtenPhones(peopleOf(dispute), parting, row, noisy),
      });
    return columns;
  });
}

const unknownHeadings = [
  '满意度',
  '回访情况',
  '卷宗号',
  '登记人',
  '是否司法确认',
  '协议编号',
  '附件',
  '审核人',
  '排查人',
  '销号情况',
  '涉及户数',
];

/** The columns of a sheet, in the order of its clerk. */
export function madeColumns(wishes: ColumnWishes, chance: Chance): MadeColumn[] {
  const { dates, titleUnit, tall } = wishes;
  const one = (field: string, write: MadeColumn['write'], hint?: string, heading = headingOf(field, chance)): MadeColumn => ({
    field,
    heading: [dressed(heading, hint, chance)],
    write,
  });
  const dateOrNone = (date: string | null, row: Chance): Written =>
    date === null ? { cell: row.pick(['', '', '/', '—']), value: null } : dates(date, row);
  const unit = titleUnit ?? chance.pick<MoneyUnit>(['万元', '万元', '元', null]);
  const moneyHeading = headingOf('amountFen', chance).replace(/（.*）$/u, '');
  const told =
    titleUnit === null && unit !== null ? chance.pick([`（${unit}）`, `\n（${unit}）`, `/${unit}`, `（单位：${unit}）`, `(${unit})`]) : '';
  const yesNo = chance.inHundred(25);
  const stateHeading = headingOf('state', {
    ...chance,
    pick: (items) => chance.pick(items.filter((item) => String(item).includes('是否') === yesNo || items.length < 5)),
  });
  const outcome: MadeColumn[] = [
    one(
      'state',
      ({ state }, row) => writtenOutcome(state === 'failed' && yesNo ? 'handling' : state, yesNo, row),
      yesNo ? '（是/否）' : '（成功/不成功）',
      stateHeading,
    ),
    ...(chance.inHundred(70) ? [one('resolvedOn', ({ resolvedOn }, row) => dateOrNone(resolvedOn, row))] : []),
    ...(chance.inHundred(75) ? [one('resolverName', ({ mediator }) => text(mediator.name))] : []),
    ...(chance.inHundred(20) ? [one('resolverPhone', ({ mediator }, row) => writtenPhone(mediator.phone, row, false))] : []),
  ];
  const facts: MadeColumn[] = [
    one('mediationType', ({ type }, row) => writtenType(type, row), '（按十八类填写）'),
    ...(chance.inHundred(85) ? [one('story', ({ story }) => text(story), '（时间、地点、经过）')] : []),
    ...(chance.inHundred(60) ? [one('peopleCount', ({ people }, row) => writtenCount(people, row), '（人）')] : []),
    ...(chance.inHundred(65)
      ? [
          {
            field: 'amountFen',
            heading: [moneyHeading + told],
            write: ({ yuan }: MadeDispute, row: Chance) => writtenMoney(yuan, unit, row),
          },
        ]
      : []),
    ...(chance.inHundred(30) ? [one('place', ({ place }) => text(place))] : []),
  ];
  const when = one('acceptedOn', ({ acceptedOn }, row) => dates(acceptedOn, row), '（年月日）');
  const where: MadeColumn[] = [
    ...(wishes.villageColumn ? [one('village', ({ village }) => ({ cell: village, value: village }))] : []),
    ...(chance.inHundred(40) ? [one('grid', ({ grid }) => text(grid))] : []),
  ];
  const unknown = unknownHeadings
    .filter(() => chance.inHundred(8))
    .map((heading): MadeColumn => ({ field: null, heading: [heading], write: () => ({ cell: null, value: null }) }));
  const grouped = (name: string, columns: readonly MadeColumn[]): MadeColumn[] =>
    tall && columns.length > 1 && chance.inHundred(45)
      ? columns.map((column) => ({ ...column, heading: [name, ...column.heading] }))
      : [...columns];
  const blocks: MadeColumn[][] = [
    [when],
    where,
    roofed(partyColumns(wishes, chance).flat(), chance),
    grouped(chance.pick(['纠纷基本情况', '矛盾纠纷情况', '纠纷情况']), facts),
    grouped(chance.pick(['化解情况', '调处情况', '调处化解情况']), outcome),
    unknown,
  ];
  const ordered = chance.inHundred(50) ? blocks : shuffled(blocks, chance);
  const remark = chance.inHundred(70) ? [one('remark', ({ remark: written }) => text(written), undefined, '备注')] : [];
  return [...ordered.flat(), ...remark];
}

/** A third row over the groups of both parties. */
function roofed(columns: MadeColumn[], chance: Chance): MadeColumn[] {
  const name = chance.pick(['双方当事人情况', '当事人基本信息', '纠纷当事人']);
  return columns.every(({ heading }) => heading.length === 2) && chance.inHundred(25)
    ? columns.map((column) => ({ ...column, heading: [name, ...column.heading] }))
    : columns;
}

export function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  const rest = [...items];
  const order: Item[] = [];
  while (rest.length > 0) order.push(...rest.splice(chance.below(rest.length), 1));
  return order;
}
