import { startOfDay } from '../../kit/format/time';
import { newActKey } from '../../services/act-key';
import type { Output, Post } from '../../services/contract';

/** A seat of the committee while it is being written. */
export interface Seat {
  /** Tells seats apart on the screen only. */
  key: string;
  post: Post;
  memberId?: string;
  from: number;
}

/** An empty seat, held from today. */
export const newSeat = (post: Post): Seat => ({ key: newActKey(), post, from: Date.now() });

/** A seat as it stands. */
export const fromStored = ({
  post,
  memberId,
  from,
}: Output<'organization.profile'>['posts'][number]): Seat => ({
  key: newActKey(),
  post,
  memberId,
  from: startOfDay(from),
});
