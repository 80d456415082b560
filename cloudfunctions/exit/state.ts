import type { ExitStage } from '../../types/shared/exits';
import { holds, personIdOf } from '../kernel/identity';
import { isReadOnly } from '../kernel/standing';
import type { ExitCall, ExitOutcome } from './context';
import { latestExit, stageNow } from '../domain/asking/exits';
import type { ExitRecord } from '../domain/asking/model';
import { lastPart, registers } from './store';

/** Where leaving stands. */
export async function state(call: ExitCall<'state'>): ExitOutcome<'state'> {
  const { target: district, caller, now, standing } = call;
  const { readOnly, closing } = standing;
  const latest = await latestExit(district._id);
  return {
    mayBegin: holds(caller.account, ['districtAdmin'], await district.keptAt(), now),
    readOnly: readOnly && { ...readOnly, now: isReadOnly(standing, now) },
    notice: closing,
    exit: latest && (await viewOf(latest, stageNow(latest, standing, now), personIdOf(caller.account))),
  };
}

async function viewOf(exit: ExitRecord, stage: ExitStage, personId: string) {
  const { _id, askedBy, askedAt, agreedBy, finishedAt, manifest } = exit;
  const all = registers().map(({ name }) => name);
  const last = stage === 'writing' ? await lastPart(_id) : undefined;
  const begun = last ? all.indexOf(last.collection) + (last.ends ? 1 : 0) : 0;
  return {
    id: _id,
    stage,
    askedBy: askedBy.name,
    askedAt,
    agreedBy: agreedBy?.name,
    mayAgree: stage === 'asked' && askedBy.personId !== personId,
    registers: all.length,
    registersDone: stage === 'done' ? all.length : begun,
    finishedAt,
    manifest: manifest?.sha256,
  };
}
