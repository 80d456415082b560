import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

export type Page = Output<'handover.of'>;
export type Handover = NonNullable<Page['handover']>;

/** How it stands. */
export const stateLooks: Record<Handover['state'], Look> = {
  asked: { word: '等上级同意', tone: 'warn', icon: 'clock' },
  approved: { word: '等移交', tone: 'warn', icon: 'clock' },
  given: { word: '等接手', tone: 'warn', icon: 'clock' },
  done: { word: '已交接', tone: 'good', icon: 'check-circle' },
  declined: { word: '没有同意', tone: 'plain', icon: 'close' },
  withdrawn: { word: '已撤回', tone: 'plain', icon: 'close' },
};

/** Whether there is a list to sign: once the office agreed, and until it came to nothing. */
export const isListed = ({ state }: Pick<Handover, 'state'>): boolean =>
  state === 'approved' || state === 'given' || state === 'done';
