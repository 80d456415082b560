import type { Cost, Measured } from './measure';
import { assumedMs, daysAMonth, growth, measuredMembers, monthly, people, storedToText } from './usage';

/** What so many members use in a month. */
export interface Load {
  calls: number;
  reads: number;
  writes: number;
  gbSeconds: number;
  /** Growth of the database (MB). */
  storedMb: number;
}

/** Function time is billed in steps of so many ms. */
const billedStepMs = 100;

/** How long a call takes on the platform (ms): its requests one after another, and what a call costs besides. */
export const callMs = ({ inSequence }: Cost): number => inSequence * assumedMs.request + assumedMs.call;

export function loadOf(members: number, { calls, tick, day, bytes }: Measured): Load {
  const number = people(members);
  const load: Load = { calls: 0, reads: 0, writes: 0, gbSeconds: 0, storedMb: 0 };
  const add = (cost: Cost, times: number, made = times) => {
    const billedMs = Math.ceil(callMs(cost) / billedStepMs) * billedStepMs;
    load.calls += made;
    load.reads += times * cost.reads;
    load.writes += times * (cost.writes + cost.others);
    load.gbSeconds += (times * billedMs * cost.memoryMb) / 1000 / 1024;
  };
  for (const [doer, action, times] of monthly) {
    const cost = calls.get(action);
    if (!cost) throw new Error(`${action} was not measured`);
    add(cost, times * number[doer]);
  }
  add(tick, day.length * daysAMonth);
  // What goes round asks more than an idle tick does, and the more the more branches and people there are.
  const rounds = (daysAMonth * members) / measuredMembers;
  for (const one of day) {
    add(one, rounds, 0);
    add(tick, -rounds, 0);
  }
  for (const [doer, collection, documents] of growth) {
    const text = number[doer] * documents * (bytes.get(collection) ?? 0);
    load.storedMb += (text * storedToText) / 1024 / 1024;
  }
  return load;
}

/** Everybody checks in to lectures that begin at the same time, within so many minutes. */
export function rushOf(members: number, minutes: number, { calls }: Measured) {
  const cost = calls.get('attendance.checkIn');
  if (!cost) throw new Error('attendance.checkIn was not measured');
  const callsPerSecond = members / (minutes * 60);
  return {
    callsPerSecond,
    requestsPerSecond: callsPerSecond * (cost.reads + cost.writes + cost.others),
    instances: Math.ceil((callsPerSecond * callMs(cost)) / 1000),
  };
}
