import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRoster } from '../../../../cloudfunctions/roster/reading/read-roster';
import type { Question, Reading } from '../../../../cloudfunctions/roster/reading/reading';
import type { Expected } from '../../../../scripts/roster-corpus/case';

const folder = join(__dirname, '../corpus');
const today = '2026-11-27';

type Told = { file: string } & Expected;

const all = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Told)
  .filter(({ fault }) => fault === undefined);

const read = ({ file, options = {} }: Told, answers: Record<string, string> = {}): Promise<Reading> =>
  readRoster(readFileSync(join(folder, file)), file, {
    today,
    ...options,
    answers: { ...options.answers, ...answers },
  });

const doubtsUnder = (reading: Reading, key: string) =>
  reading.rows.flatMap(({ doubts }) => doubts).filter(({ question }) => question === key);

/** What a year of two digits, a number or a word can be is not always known: then there is nothing to choose. */
const mayStay = ({ about }: Question) => about === 'DATE_TWO_DIGIT_YEAR' || about === 'DATE_ORDER';

it('every question of the corpus is settled for good by each of its choices', async () => {
  let settled = 0;
  for (const told of all) {
    const before = await read(told);
    for (const question of before.questions) {
      for (const choice of question.choices) {
        const after = await read(told, { [question.key]: choice });
        if (!mayStay(question)) {
          const left = { file: told.file, choice, keys: after.questions.map(({ key }) => key) };
          expect(left.keys).not.toContain(question.key);
          expect(doubtsUnder(after, question.key)).toEqual([]);
        }
        settled += 1;
        // Nobody appears or is lost by an answer without a word.
        const lines = (reading: Reading) =>
          new Set([
            ...reading.rows.map(({ sheet, row }) => `${sheet}!${row}`),
            ...reading.passed.flatMap(({ sheet, from, to }) =>
              Array.from({ length: to - from + 1 }, (_, at) => `${sheet}!${from + at}`),
            ),
          ]);
        expect(lines(after)).toEqual(lines(before));
      }
    }
  }
  expect(settled).toBeGreaterThan(60);
});

it('every doubt that a question settles has its question, and every question its doubts', async () => {
  for (const told of all) {
    const reading = await read(told);
    const keys = new Set(reading.questions.map(({ key }) => key));
    for (const { doubts } of reading.rows) {
      for (const { question, todo, asks } of doubts) {
        expect({ file: told.file, todo, asks: todo === 'LOOK' }).toEqual({
          file: told.file,
          todo,
          asks: !asks,
        });
        if (question !== undefined) expect(keys).toContain(question);
      }
    }
    for (const { key, about, rows } of reading.questions) {
      if (about === 'COLUMN_LIKELY' || about === 'SHEETS_OVERLAP') continue;
      expect({ key, rows: doubtsUnder(reading, key).length }).toEqual({ key, rows });
    }
  }
});

it('a row that somebody leaves out is passed over as left out', async () => {
  const told = all.find(({ file }) => file === 'names-doubtful.xlsx');
  if (!told) throw new Error('the corpus has no doubtful names');
  const reading = await read(told, { 'row:名册!2': 'leaveOut' });
  expect(reading.rows.map(({ row }) => row)).not.toContain(2);
  expect(reading.passed).toContainEqual(expect.objectContaining({ from: 2, to: 2, why: 'leftOut' }));
});
