import type { ActionName } from '../../types';

/** Who does it; their number follows from the number of members. */
export type Doer = 'member' | 'branch' | 'officer';

/** How often an action is called in a month. These are assumptions: change them, run again. */
export const monthly: [doer: Doer, action: ActionName, times: number, why: string][] = [
  ['member', 'home.get', 15, 'opens the app every other day'],
  ['member', 'todo.list', 15, 'with the first screen; of a keeper up to six requests'],
  ['member', 'message.inbox', 4, 'once a week'],
  ['member', 'guidance.detail', 1, 'the guidance of the month'],
  ['member', 'activity.list', 2, ''],
  ['member', 'activity.detail', 6, 'twice for each gathering'],
  ['member', 'attendance.checkIn', 3, 'theme day, a group meeting, a lecture or an assembly'],
  ['branch', 'activity.publish', 3, ''],
  ['branch', 'attendance.showCode', 180, 'the screen asks every 30 s for half an hour, three times'],
  ['branch', 'attendance.roll', 12, ''],
  ['branch', 'activity.close', 3, ''],
  ['branch', 'ledger.year', 4, ''],
  ['officer', 'report.themeDays', 100, 'with the first screen, and four a working day'],
];

/** Documents a month leaves behind, by collection. */
export const growth: [doer: Doer, collection: string, documents: number][] = [
  ['member', 'attendances', 3],
  ['member', 'deliveries', 1],
  ['branch', 'activities', 3],
  ['branch', 'rolls', 3],
  ['branch', 'ledgerLines', 3],
  ['branch', 'branchMonths', 1],
  ['branch', 'audits', 15],
];

/** As in the district: ten members a branch, and four officers in each of eighteen towns. */
export const people = (members: number): Record<Doer, number> => ({
  member: members,
  branch: members / 10,
  officer: (members / 12_000) * 72,
});

export const daysAMonth = 30;

/** How many members the district has on which a day of the timer is measured. */
export const measuredMembers = 12_000;

/**
 * What the platform takes where this machine cannot say (ms): one request of the database, what a call costs besides, and how long
 * a new instance of a function takes to start.
 */
export const assumedMs = { request: 15, call: 15, coldStart: 500 };

/** What an environment gives at the same time. */
export interface Platform {
  connections: number;
  /** Calls of one function. */
  places: number;
}

/** The largest that is published: see docs/capacity.md. */
export const platform: Platform = { connections: 500, places: 1_000 };

/** What a member calls who comes to a lecture, in order. */
export const evening: ActionName[] = ['home.get', 'todo.list', 'activity.detail', 'attendance.checkIn'];

/** Districts of the city; each may have an environment of its own. */
export const districts = 16;

/** Stored bytes against bytes of text: keys of indexes, and the engine's own. An assumption. */
export const storedToText = 2;
