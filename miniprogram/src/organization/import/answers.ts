import type { Input } from '../../services/contract';
import type { Choice } from './words';

/** Answers that are chosen and not yet sent, by the keys of their questions. */
export type Answers = Partial<Record<string, Choice>>;

/** Chooses an answer; `undefined` takes it back. */
export type Settle = (key: string, choice: Choice | undefined) => void;

/** How a file is to be read: with which answers, from which sheets. */
export type How = Required<Pick<Input<'roster.preview'>, 'answers'>> &
  Pick<Input<'roster.preview'>, 'sheets'>;

/** Answers as they are sent, over those that were sent before. */
export const together = (before: How['answers'], now: Answers): How['answers'] => ({
  ...before,
  ...(Object.fromEntries(Object.entries(now).filter(([, choice]) => choice !== undefined)) as How['answers']),
});

/** The key that leaves one row out. */
export const rowKey = ({ sheet, row }: { sheet: string; row: number }): string => `row:${sheet}!${row}`;
