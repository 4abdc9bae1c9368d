// 备份: what a person sees and does of the copies that otherwise make themselves.
import { statSync } from 'node:fs';
import type { backups, CopyPlace, CopyRow } from '#shared/contract/backups.ts';
import type { Handlers } from '#shared/contract/call.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { keyCheckOf } from '../database/key.ts';
import { logsSetAside } from '../database/set-aside.ts';
import { listCopies, type Copy } from './copies.ts';
import { healthOf } from './health.ts';
import type { CopyKeeper } from './keeping.ts';
import { deletePlace, findPlace, insertPlace, listPlaces, type Place } from './places.store.ts';
import { copiesKept, labelOf } from './prune.ts';
import { unknownPlace, type StateKeeper } from './upkeep-state.ts';
import type { Upkeep } from './upkeep.ts';

export interface BackupParts {
  readonly keeper: CopyKeeper;
  readonly state: StateKeeper;
  readonly upkeep: Upkeep;
  readonly folder: string;
  readonly dataFolder: string;
}

export function createBackups(
  { register, clock, jobs, newId }: EngineContext,
  { keeper, state, upkeep, folder, dataFolder }: BackupParts,
): Handlers<typeof backups, CallContext> {
  function placeRow({ id, path, copiesKept: kept }: Place): CopyPlace {
    const place = state.read().places[id] ?? unknownPlace;
    return {
      id,
      path,
      copiesKept: kept,
      ...place,
      upToDate: place.trouble === null && place.writtenAt !== null && place.sequence === (keeper.newest()?.note.sequence ?? -1),
    };
  }

  return {
    list: () => ({
      copies: listCopies(folder).map((copy) => rowOf(copy, keyCheckOf(register.key))),
      folder,
      copyTrouble: state.read().copyTrouble,
      look: state.read().look,
      lookTrouble: state.read().lookTrouble,
      kept: copiesKept(statSync(register.file).size),
    }),
    health: () => ({
      lines: healthOf({
        db: register.read,
        clock,
        keeper,
        state: state.read(),
        dueSinceMs: keeper.dueSinceMs(),
        logsSetAside: logsSetAside(dataFolder),
      }),
    }),
    makeNow: ({ jobId }, { actor }) =>
      jobs.run(jobId, async (job) => {
        job.report(0, null, '正在复制并核对');
        await register.writeWhenFree((db) => {
          writeAuditLine(db, { at: instantOf(clock.now()), actor, action: 'backup', entity: 'backup', recordId: null });
        });
        const copy = await keeper.makeNow('manual');
        const places = await register.whenFree(() => listPlaces(register.read));
        if (places.length > 0) job.report(0, null, `正在送往 ${places.map(({ path }) => path).join('、')}`);
        await keeper.deliver(places);
        return rowOf(copy, keyCheckOf(register.key));
      }),
    makeBeforeUpdate: async ({ version }) => rowOf(await keeper.makeNow(`before-update-${version}`), keyCheckOf(register.key)),
    lookNow: ({ jobId }) =>
      jobs.run(jobId, async (job) => {
        job.report(0, null, '正在逐页核对');
        return keeper.lookThrough();
      }),
    places: () => ({ rows: listPlaces(register.read).map(placeRow) }),
    async addPlace({ path, copiesKept: kept }, { actor }) {
      if (listPlaces(register.read).some((place) => place.path === path)) throw userError('backups.place-known');
      const place: Place = { id: newId(), path, copiesKept: kept, createdAt: instantOf(clock.now()) };
      const { freeBytes, sameDisk } = await upkeep.run('probe', { placeId: place.id, folder: path, dataFolder, isNew: true });
      await register.writeWhenFree((db) => {
        insertPlace(db, place, actor.name);
        writeAuditLine(db, {
          at: place.createdAt,
          actor,
          action: 'create',
          entity: 'copyPlace',
          recordId: place.id,
          changes: [{ field: 'path', from: null, to: path }],
        });
      });
      state.changePlace(place.id, { freeBytes, sameDisk });
      if (keeper.newest() === null) await keeper.makeNow('manual');
      await keeper.deliver([place]);
      return placeRow(place);
    },
    async testPlace({ id }) {
      const place = findPlace(register.read, id);
      if (place === undefined) throw userError('record.not-found');
      await keeper.deliver([place]);
      return placeRow(place);
    },
    removePlace({ id }, { actor }) {
      register.write((db) => {
        const place = findPlace(db, id);
        if (place === undefined) throw userError('record.not-found');
        deletePlace(db, id);
        writeAuditLine(db, {
          at: instantOf(clock.now()),
          actor,
          action: 'delete',
          entity: 'copyPlace',
          recordId: id,
          changes: [{ field: 'path', from: place.path, to: null }],
        });
      });
      state.forgetPlace(id);
      return {};
    },
  };
}

function rowOf(copy: Copy, ownKey: string): CopyRow {
  const { note, name, bytes } = copy;
  return {
    name,
    bytes,
    label: labelOf(copy),
    sequence: note?.sequence ?? null,
    madeAt: note?.madeAt ?? null,
    records: note?.records ?? null,
    checkedAt: note?.checkedAt ?? null,
    keyMatches: note === null ? null : note.keyCheck === ownKey,
  };
}
