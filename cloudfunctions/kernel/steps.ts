/**
 * One thing that the timer sees to at every tick. Done twice, or by two at a time, it does the same; what it does not
 * finish the next tick goes on with. `clock` tells the time (epoch ms) as work goes on.
 */
export interface Step {
  name: string;
  /** It goes on while the district has nothing changed. */
  whileReadOnly?: true;
  run: (clock: () => number) => Promise<void>;
}
