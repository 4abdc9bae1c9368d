// Two listings for supervision and three leaders' charges over the oldest open disputes of the made-up township.
import type { SupervisionFields, SupervisionKind } from '#shared/contract/supervisions.ts';
import { missingMonths } from '#shared/rules/supervision-record.ts';
import { v7 } from 'uuid';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import type { ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { oldestOpenDisputes } from '../disputes/disputes.store.ts';
import { insertSupervision, nextSupervisionNumber, putFollowUp } from '../supervisions/supervisions.store.ts';
import { daysAfter } from './demo-days.ts';

interface Wish {
  /** Which of the oldest open disputes. */
  readonly place: number;
  readonly kind: SupervisionKind;
  readonly leaderName: string;
  readonly leaderPost: string;
  readonly unit: string;
  readonly progress: number;
  /** Nobody has written down the last month yet. */
  readonly behind?: true;
}

const wishes: readonly Wish[] = [
  { place: 0, kind: 'led', leaderName: '詹文博', leaderPost: '镇党委副书记', unit: '枫桥示范镇综治办、司法所', progress: 60 },
  { place: 0, kind: 'listed', leaderName: '', leaderPost: '', unit: '枫桥示范镇综治办', progress: 60 },
  { place: 1, kind: 'led', leaderName: '阮启明', leaderPost: '副镇长', unit: '枫桥示范镇村镇建设办、派出所', progress: 40, behind: true },
  { place: 2, kind: 'led', leaderName: '詹文博', leaderPost: '镇党委副书记', unit: '枫桥示范镇人社服务站', progress: 20 },
  { place: 3, kind: 'listed', leaderName: '', leaderPost: '', unit: '枫桥示范镇派出所', progress: 30 },
];

export function addDemoSupervisions(db: WriteDb, { actor, at }: ChangeBy, today: string): void {
  const oldest = oldestOpenDisputes(db, 4);
  for (const { place, kind, behind, ...wish } of wishes) {
    const dispute = oldest[place];
    if (dispute === undefined) continue;
    const startedOn = [daysAfter(dispute.acceptedOn, 5), today].sort()[0] ?? today;
    const fields: SupervisionFields = {
      ...wish,
      startedOn,
      plan: '先分头听取双方意见，再请专业人员到场核实，最后当面调解。',
      expectedOn: daysAfter(today, 30),
    };
    const id = v7({ msecs: Date.parse(at) });
    const number = nextSupervisionNumber(db, startedOn.slice(0, 4));
    insertSupervision(db, { id, disputeId: dispute.id, kind, number }, fields, { at, by: actor.name });
    writeAuditLine(db, {
      at,
      actor,
      action: kind === 'led' ? 'lead' : 'list',
      entity: 'dispute',
      recordId: dispute.id,
      changes: [
        { field: 'supervisionNumber', from: null, to: number },
        { field: 'unit', from: null, to: fields.unit },
      ],
    });
    const months = missingMonths(startedOn, [], today);
    for (const month of behind === true ? months.slice(0, -1) : months) {
      putFollowUp(
        db,
        id,
        {
          month,
          measures: '上门走访，分头做工作',
          work: '与双方各谈一次，差距有所缩小，约定下月再谈。',
          contacts: [fields.leaderName, actor.name].filter((name) => name !== '').join('、'),
        },
        { at, by: actor.name },
      );
    }
  }
}
