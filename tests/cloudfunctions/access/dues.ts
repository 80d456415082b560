import type { Role } from '../../../types/shared/roles';
import { keepers, officers, type AccessTable } from './entries';

/** A branch's keepers and its committee, of whom the branch's own keeper of dues is let in: see `dues.test.ts`. */
const duesKeepers: Role[] = [...keepers, 'committeeMember'];
/** Sums of what lies below: officers, and those who run a committee. */
const superiors: Role[] = [...keepers, ...officers];

export const access: AccessTable = {
  reckon: 'bound',
  mine: 'bound',
  ask: 'bound',
  withdraw: 'bound',
  month: { over: duesKeepers },
  record: { over: duesKeepers },
  undo: { over: duesKeepers },
  correct: { over: duesKeepers },
  assessments: { over: duesKeepers },
  assessment: { over: duesKeepers },
  assess: { over: duesKeepers },
  decline: { over: duesKeepers },
  relieve: { over: duesKeepers },
  endRelief: { over: duesKeepers },
  arrange: { over: ['secretary'] },
  arrangement: { over: duesKeepers },
  handUps: { over: duesKeepers },
  handUp: { over: duesKeepers },
  withdrawHandUp: { over: duesKeepers },
  recordLarge: { over: duesKeepers },
  withdrawLarge: { over: duesKeepers },
  year: { audience: duesKeepers },
  publish: { over: duesKeepers },
  overview: { over: superiors },
  received: { over: superiors },
  confirmHandUp: { over: superiors },
  noteReceipt: { over: superiors },
};
