import type { ValueFault } from '../../../../cloudfunctions/domain/declared/values';

/** What somebody writes, by field: words, days, choices and ids; counts and money in fen. */
export type Answers = Record<string, string | number>;

/** What a register takes, of its form and of its transitions, and what it does not, with the field that is wrong. */
export interface Examples {
  takes: Answers[];
  refuses: [Answers, Exclude<ValueFault['code'], never>, field: string][];
  /** By the transition. */
  moves?: Record<string, { takes: Answers[]; refuses?: [Answers, ValueFault['code'], field: string][] }>;
}
