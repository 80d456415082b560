/** One tick's work: until when (epoch ms), by which clock. */
export interface Tick {
  clock: () => number;
  endsAt: number;
}
