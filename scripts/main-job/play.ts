import type { LocalCloud } from '../../localcloud';
import type { DemoDistrict } from '../demo/district';
import type { Caller } from '../caller';
import type { Checks } from './checks';

/** What every step of the main job works with. */
export interface Play {
  cloud: LocalCloud;
  district: DemoDistrict;
  caller: Caller;
  checks: Checks;
}

export interface PublishedActivity {
  activityId: string;
  expected: number;
  startsAt: number;
  endsAt: number;
}

export const minute = 60_000;

/** When the run begins: Monday, 23 November 2026, 14:00 in Beijing. The steps move the clock on from here. */
export const opening = Date.UTC(2026, 10, 23, 6);
