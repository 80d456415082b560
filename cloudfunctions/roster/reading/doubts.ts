import type { Doubt, DoubtCode, Question, Todo } from './reading';

/** What a person does about each doubt that no question settles. */
const todos: Record<DoubtCode, Todo> = {
  NAME_MISSING: 'WRITE_NAME',
  NAME_INVALID: 'WRITE_NAME',
  NAME_SEVERAL: 'CHOOSE',
  NAME_LONG: 'CHOOSE',
  NAME_NOTE: 'LOOK',
  PERSON_UNSURE: 'CHOOSE',
  STATUS_MISSING: 'CHOOSE',
  STATUS_UNKNOWN: 'CHOOSE',
  STATUS_WEAK: 'CHOOSE',
  STATUS_CONFLICT: 'CHOOSE',
  STATUS_FROM_DATE: 'LOOK',
  STATUS_TOO_EARLY: 'CHOOSE',
  NOT_A_MEMBER: 'CHOOSE',
  DATE_INVALID: 'WRITE_FULL_DATE',
  DATE_IN_FUTURE: 'CHECK_DATE',
  DATE_YEAR_ONLY: 'WRITE_FULL_DATE',
  DATE_MONTH_ONLY: 'CHOOSE',
  DATE_SHORT_MONTH: 'CHOOSE',
  DATE_TWO_DIGIT_YEAR: 'CHOOSE',
  DATE_ORDER: 'CHOOSE',
  DATE_LATE_TIME: 'CHOOSE',
  DATE_FROM_NUMBER: 'LOOK',
  DATES_REVERSED: 'CHECK_DATE',
  DATES_TOO_CLOSE: 'LOOK',
  PHONE_INVALID: 'WRITE_MOBILE',
  PHONE_SCIENTIFIC: 'WRITE_MOBILE',
  PHONE_SEVERAL: 'CHOOSE',
  FORMULA: 'PASTE_VALUES',
  CELL_ERROR: 'PASTE_VALUES',
  CELL_SWALLOWED_LINES: 'CHECK_LINE',
  FORBIDDEN_CONTENT: 'REMOVE_CONTENT',
};

/** Makes a doubt; `asks` unless the code says that there is only something to look at. */
export const doubt = (about: Omit<Doubt, 'todo' | 'asks'>): Doubt => ({
  ...about,
  todo: todos[about.code],
  asks: todos[about.code] !== 'LOOK',
});

/** Questions in the order in which they came up, each once, with the number of rows it settles. */
export class Questions {
  private readonly byKey = new Map<string, Question>();

  ask(question: Omit<Question, 'rows'>): void {
    const known = this.byKey.get(question.key);
    if (known) known.rows += 1;
    else this.byKey.set(question.key, { ...question, rows: 1 });
  }

  all(): Question[] {
    return [...this.byKey.values()];
  }
}
