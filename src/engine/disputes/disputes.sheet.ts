// Ledgers of disputes: 矛盾纠纷排查化解台账 and its relatives.
import { DisputeState, type DisputeFields } from '#shared/contract/disputes.ts';
import { dispute } from '#shared/registers/dispute.ts';
import { blankDispute } from '#shared/rules/blank-dispute.ts';
import { withProposedTypes } from '#shared/rules/type-mapping.ts';
import { placeColumns, type MadeRecord, type Making, type SheetRegister } from '../register/sheet-register.ts';
import { describedValues } from '../sheet-rows/described-fields.ts';
import { valueReader, type Values } from '../sheet-rows/row-values.ts';
import { evaluateDispute } from './dispute-row.ts';
import { disputeSheetFields } from './dispute-sheet-fields.ts';
import { findNearDispute, findTwinDispute } from './dispute-twins.store.ts';
import { findCaseOf } from './disputes.store.ts';
import { restatedDispute, toldOfDispute } from './restated-dispute.ts';
import { partiesOf, partyColumns, partyNamesOf } from './row-parties.ts';

export const disputeSheet: SheetRegister<DisputeFields> = {
  ...disputeSheetFields,
  people: {
    applicant: { name: 'applicant', id: 'applicantIdNumber', sex: 'applicantSex', phone: 'applicantPhone', address: 'applicantAddress' },
    respondent: {
      name: 'respondent',
      id: 'respondentIdNumber',
      sex: 'respondentSex',
      phone: 'respondentPhone',
      address: 'respondentAddress',
    },
    resolverName: { name: 'resolverName', phone: 'resolverPhone' },
  },
  happened: ['acceptedOn', 'occurredOn', 'resolvedOn'],
  evaluate: evaluateDispute,
  recordOf,
  twinOf: findTwinDispute,
  toldOf: toldOfDispute,
  restated: restatedDispute,
  likenessOf: (values) => [values['acceptedOn'], partyNamesOf(values), values['mediationType']].join('|'),
  nearTo: findNearDispute,
  isBuiltOn: (db, id) => findCaseOf(db, id) !== null,
};

function recordOf(values: Values, { places, newId, mapping }: Making): MadeRecord<DisputeFields> {
  const { text, number, code } = valueReader(values);
  const villageCode = code('villageCode');
  const gridCode = code('gridCode');
  const parties = partiesOf(values, newId);
  const fields: DisputeFields = {
    ...blankDispute,
    ...describedValues(dispute.fields, values),
    title: text('title'),
    acceptedOn: text('acceptedOn'),
    occurredOn: code('occurredOn'),
    // The village is where a ledger says that it happened, when it says no more.
    place: text('place') === '' ? text('village') : text('place'),
    scale: code('scale'),
    disputeType: code('disputeType'),
    mediationType: code('mediationType'),
    peopleCount: number('peopleCount'),
    story: text('story'),
    amountFen: number('amountFen') ?? 0,
    source: code('source'),
    riskLevel: code('riskLevel'),
    villageCode,
    gridId: gridCode === null ? null : places.gridIdByCode(gridCode),
    parties,
    dueOn: code('dueOn'),
    resolveMethod: code('resolveMethod'),
    resolveOrganisation: text('resolveOrganisation'),
    resolverName: text('resolverName'),
    resolverPhone: text('resolverPhone'),
    state: DisputeState.safeParse(values['state']).data ?? 'handling',
    resolvedOn: code('resolvedOn'),
    resolution: text('resolution'),
    remark: text('remark'),
  };
  // A ledger has one column of types, ours or the mediators': the other is proposed from the office's table.
  return {
    fields: withProposedTypes(mapping, fields),
    columns: () => ({ ...placeColumns, place: 'village', parties: 'applicant', ...partyColumns(parties) }),
  };
}
