import type { Output } from '../../services/contract';

/** What the cloud tells of the branch for planning. */
export type Prepared = Output<'activity.prepare'>;
export type KindRule = Prepared['kinds'][number];
export type Guidance = Prepared['guidances'][number];

/** Planned for a branch, at a moment (epoch ms). */
export interface Planning {
  prepared: Prepared;
  now: number;
}
