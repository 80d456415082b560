import { lasting, type Given } from './answers';
import type { Column } from './reading/columns';
import { keyOf } from './reading/answers';
import type { Reading } from './reading/reading';
import { rosterChoices, type RosterChoice } from '../../types/roster/words';
import { leftQuestion } from './match';
import type { PlannedRow } from './plan';
import type { RosterReadingRecord } from './model';

/** So many of each are told; a file with more has another fault. */
const atMost = { columns: 200, questions: 100, passed: 60, examples: 60 };

/** Lines that nobody needs to be told of. */
const unremarkable = ['blank', 'numberOnly', 'header', 'section'];

/** What a preview tells of a file beside its rows, and what is kept of it. */
export function seenOf(
  reading: Reading,
  rows: PlannedRow[],
  { answers, remembered }: { answers: Given; remembered: Given },
): Omit<RosterReadingRecord, '_id' | 'at' | 'clashes' | 'newNames'> {
  return {
    sheets: reading.sheets,
    columns: once(reading.columns, ({ header, meaning }) => `${header}\n${meaning}`)
      .slice(0, atMost.columns)
      .map(({ sheet: _, ...column }) => column),
    unread: once(reading.unread, ({ header, cell }) => header || cell)
      .slice(0, atMost.columns)
      .map((column) => ({ ...column, ...(mayBeRead(column) && { key: keyOf('column', column.header) }) })),
    forbidden: once(reading.forbidden, ({ header, cell }) => header || cell)
      .slice(0, atMost.columns)
      .map(({ header, cell }) => ({ header, cell })),
    questions: questionsOf(reading, rows).slice(0, atMost.questions),
    remembered: Object.entries(lasting(answers))
      .filter(([key, choice]) => remembered[key] === choice)
      .map(([key, choice]) => ({ key, choice })),
    passed: reading.passed.filter(({ why }) => !unremarkable.includes(why)).slice(0, atMost.passed),
    toRemember: lasting(answers),
  };
}

/** A column without a header has nothing to answer by; one about other people is not for this roster. */
const mayBeRead = ({ header, why }: Pick<Column, 'header'> & { why: string }): boolean =>
  header !== '' && why !== 'otherPeople';

/** The questions that are open, with the number of rows that each settles now that it is known who is meant. */
function questionsOf(reading: Reading, rows: PlannedRow[]): RosterReadingRecord['questions'] {
  const waiting = new Map<
    string,
    { count: number; first: PlannedRow; problem: PlannedRow['problems'][number] }
  >();
  for (const row of rows) {
    for (const problem of row.problems) {
      if (!problem.asks || problem.question === undefined) continue;
      const known = waiting.get(problem.question);
      if (known) known.count += 1;
      else waiting.set(problem.question, { count: 1, first: row, problem });
    }
  }
  const ofFile = reading.questions.flatMap((question) => {
    const open = waiting.get(question.key);
    if (!open && !isAboutFile(question.about)) return [];
    return [{ ...question, rows: open?.count ?? question.rows, choices: choicesOf(question.choices) }];
  });
  const ofRoster = [...waiting]
    .filter(([key]) => !ofFile.some((question) => question.key === key))
    .map(([key, { count, first, problem }]) => ({
      key,
      about: problem.code,
      subject: problem.value ?? '',
      choices: key === leftQuestion ? (['leaveOut', 'add'] as const).slice() : [...statuses],
      rows: count,
      cell: problem.cell,
      sheet: first.sheet,
    }));
  return [...ofFile, ...ofRoster];
}

const statuses = ['full', 'probationary', 'notAMember'] as const;

const isAboutFile = (about: string): boolean => about === 'COLUMN_LIKELY' || about === 'SHEETS_OVERLAP';

const choicesOf = (choices: readonly string[]): RosterChoice[] =>
  choices.flatMap((choice) => rosterChoices.find((known) => known === choice) ?? []);

function once<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
