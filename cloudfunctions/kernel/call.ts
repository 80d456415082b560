import type { Standing } from './model';

/** What an action is given: parsed input, the caller, the loaded target, and the time of the call. */
export interface Call<I, C, T> {
  input: I;
  /** The WeChat user, as the platform vouches for it. */
  openid: string;
  /** The person behind, once bound. */
  caller: C;
  target: T;
  /** Epoch ms; the only "now" of the whole call. */
  now: number;
  requestId: string;
  /** What holds for everybody just now. */
  standing: Standing;
}
