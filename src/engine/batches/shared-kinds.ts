// The registers that travel from township to county, in the order of a batch: whoever names comes after whom it names.
import { z } from 'zod';
import type { BatchEntity } from '#shared/contract/batch-file.ts';
import { DisputeFields } from '#shared/contract/disputes.ts';
import { Id, type RecordHeader } from '#shared/contract/fields.ts';
import { GridFields } from '#shared/contract/grids.ts';
import { CaseFields, CaseHappenings, CaseState } from '#shared/contract/mediation.ts';
import { OrganisationFields } from '#shared/contract/organisations.ts';
import { StaffFields } from '#shared/contract/staff.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { missingReportedItems } from '#shared/rules/reported-items.ts';
import { findRecord, takeRecord, type ChangeBy, type RecordKind } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { gridKind } from '../grids/grids.store.ts';
import type { CaseContent } from '../cases/case-content.ts';
import { mediationCaseKind } from '../cases/cases.store.ts';
import { VillageFields, villageKind } from '../offices/villages.store.ts';
import { organisationKind } from '../organisations/organisations.store.ts';
import { staffKind } from '../staff/staff.store.ts';

export type SharedFields = Readonly<Record<string, unknown>>;

export interface SharedRecord {
  readonly header: RecordHeader;
  readonly fields: SharedFields;
}

/** A record that another record needs: a village by its code, the others by id. */
export interface Reference {
  readonly field: string;
  readonly entity: BatchEntity;
  readonly key: string;
}

/** A register as batches see it: what it holds is told by its own module's RecordKind. */
export interface SharedKind {
  readonly entity: BatchEntity;
  /** The register's name in Chinese. */
  readonly name: string;
  readonly table: string;
  find(db: ReadDb, id: string): SharedRecord | undefined;
  titleOf(fields: SharedFields): string;
  /** The fields of a record that came from elsewhere, or the first fault in their shape. */
  read(
    fields: unknown,
  ): { readonly ok: true; readonly fields: SharedFields } | { readonly ok: false; readonly path: string; readonly rule: string };
  problemsOf(db: ReadDb, fields: SharedFields, today: string): readonly RecordProblem[];
  referencesOf(fields: SharedFields): readonly Reference[];
  /** Field paths of what it lacks to be complete (shared/rules/reported-items.ts). */
  missingOf(fields: SharedFields): readonly string[];
  /** What other records name this one by. */
  keyOf(record: SharedRecord): string;
  /** Takes the record over as it stands at its owner. */
  take(db: WriteDb, by: ChangeBy, record: SharedRecord, reason: string): void;
}

interface Sharing<Fields extends object> {
  readonly entity: BatchEntity;
  readonly name: string;
  readonly kind: RecordKind<Fields>;
  /** May give defaults to what older programs did not send. */
  readonly shape: z.ZodType<Fields>;
  readonly references: (fields: Fields) => readonly { readonly field: string; readonly entity: BatchEntity; readonly key: string | null }[];
  readonly missing?: (fields: Fields) => readonly string[];
  readonly keyOf?: (fields: Fields) => string;
}

/** Here alone a register's own type is put away; what `read` and `find` gave is what the other functions get back. */
function share<Fields extends object>({ entity, name, kind, shape, references, missing, keyOf }: Sharing<Fields>): SharedKind {
  const own = (fields: SharedFields): Fields => fields as unknown as Fields;
  const shared = (fields: Fields): SharedFields => fields as unknown as SharedFields;
  return {
    entity,
    name,
    table: kind.table.table,
    find(db, id) {
      const record = findRecord(db, kind, id);
      return record === undefined ? undefined : { header: record.header, fields: shared(record.fields) };
    },
    titleOf: (fields) => kind.titleOf(own(fields)),
    read(fields) {
      const result = shape.safeParse(fields);
      if (result.success) return { ok: true, fields: shared(result.data) };
      const [issue] = result.error.issues;
      return { ok: false, path: issue?.path.join('.') ?? '', rule: issue?.code ?? 'shape' };
    },
    problemsOf: (db, fields, today) => kind.problemsOf(db, own(fields), today),
    referencesOf: (fields) =>
      references(own(fields)).flatMap(({ field, entity: to, key }) => (key === null ? [] : [{ field, entity: to, key }])),
    missingOf: (fields) => missing?.(own(fields)) ?? [],
    keyOf: ({ header, fields }) => keyOf?.(own(fields)) ?? header.id,
    take: (db, by, { header, fields }, reason) => takeRecord(db, kind, by, { header, fields: own(fields) }, reason),
  };
}

const CaseContentShape: z.ZodType<CaseContent> = CaseFields.extend(CaseHappenings.shape).extend({
  disputeId: Id,
  title: z.string().max(300),
  fileNumber: z.string().max(60),
  state: CaseState,
});

export const sharedKinds: readonly SharedKind[] = [
  share({
    entity: 'village',
    name: '村（社区）',
    kind: villageKind,
    shape: VillageFields,
    references: () => [],
    keyOf: (fields) => fields.code,
  }),
  share({
    entity: 'grid',
    name: '网格',
    kind: gridKind,
    shape: GridFields,
    references: (fields) => [
      { field: 'villageCode', entity: 'village', key: fields.villageCode },
      { field: 'parentGridId', entity: 'grid', key: fields.parentGridId },
    ],
  }),
  // The parent is no reference: it may come after its child.
  share({
    entity: 'organisation',
    name: '组织',
    kind: organisationKind,
    shape: OrganisationFields,
    missing: missingReportedItems.organisation,
    references: (fields) => [{ field: 'villageCode', entity: 'village', key: fields.villageCode }],
  }),
  share({
    entity: 'staff',
    name: '人员',
    kind: staffKind,
    shape: StaffFields,
    references: (fields) => [
      { field: 'villageCode', entity: 'village', key: fields.villageCode },
      { field: 'gridId', entity: 'grid', key: fields.gridId },
      ...fields.posts.flatMap(({ villageCode, gridId, organisationId }, index) => [
        { field: `posts.${String(index)}.villageCode`, entity: 'village' as const, key: villageCode },
        { field: `posts.${String(index)}.gridId`, entity: 'grid' as const, key: gridId },
        { field: `posts.${String(index)}.organisationId`, entity: 'organisation' as const, key: organisationId },
      ]),
    ],
  }),
  share({
    entity: 'dispute',
    name: '矛盾纠纷',
    kind: disputeKind,
    shape: DisputeFields,
    missing: missingReportedItems.dispute,
    references: (fields) => [
      { field: 'villageCode', entity: 'village', key: fields.villageCode },
      { field: 'gridId', entity: 'grid', key: fields.gridId },
    ],
  }),
  share({
    entity: 'mediationCase',
    name: '调解案件',
    kind: mediationCaseKind,
    shape: CaseContentShape,
    missing: missingReportedItems.mediationCase,
    references: (fields) => [{ field: 'disputeId', entity: 'dispute', key: fields.disputeId }],
  }),
];

/** The register of an entity; the list has all of them. */
export function sharedKindOf(entity: BatchEntity): SharedKind {
  const kind = sharedKinds.find((each) => each.entity === entity);
  if (kind === undefined) throw new Error(`No shared register for ${entity}`);
  return kind;
}
