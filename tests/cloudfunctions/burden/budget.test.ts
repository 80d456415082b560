import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import budget from '../../../docs/burden.json';
import { burdenTable, countOf, type Burden } from '../../../cloudfunctions/burden/table';
import { ruleBookOf } from '../../../cloudfunctions/domain/rules/book';
import { actWord, fieldWord } from '../../../miniprogram/src/burden/words';
import { root } from '../../../scripts/cloud';
import { contracts } from '../../../types';
import { asked, upload } from '../../../types/asks';
import { action, contract } from '../../../types/contract';
import { organizationTarget } from '../../../types/domain/targets';
import { id, line } from '../../../types/fields';
import { readers } from '../../../types/shared/bases';
import { noticeTable, type NoticeName } from '../../../types/shared/notices';
import * as z from 'zod';

/** What the app asks of people, counted: to ask for more takes a decision that says so. */

const today = '2026-11-27';
const tableOf = (of: Parameters<typeof burdenTable>[0]) =>
  burdenTable(of, (id) => ruleBookOf([]).numberOn(id, today) ?? 0);
const table = tableOf(contracts);

/** All that is counted of what one kind of person is asked for. */
function counted({ month, acts }: Burden) {
  const restsOnOwnAct = acts
    .flatMap(({ asks }) => asks)
    .filter(({ basis }) => basis.every((one) => one === 'ownAct'));
  const once = (isUpload: boolean) => countOf(acts, 'once', isUpload);
  return {
    /** In a month with every gathering that is due monthly or quarterly. */
    inputs: month.inputs,
    uploads: month.uploads,
    reminders: month.reminders,
    onceInputs: once(false),
    onceUploads: once(true),
    whenWanted: countOf(acts, 'whenWanted', false) + countOf(acts, 'whenWanted', true),
    ownActs: restsOnOwnAct.length,
  };
}

type Budget = Record<string, Partial<Record<string, { most: number; decision: string }>>>;
const allowed = budget as Budget;

it.each(table)('asks of $reader what decisions allow, and no more', (burden) => {
  const most = Object.fromEntries(
    Object.entries(allowed[burden.reader] ?? {}).map(([what, one]) => [what, one?.most]),
  );
  expect(counted(burden)).toEqual(most);
});

it('each number is one that the decision named beside it tells of', () => {
  const folder = join(root, 'docs/decisions');
  const pages = readdirSync(folder);
  const untold = Object.entries(allowed).flatMap(([reader, numbers]) =>
    Object.entries(numbers).flatMap(([what, { most = 0, decision = '' } = {}]) => {
      const page = pages.find((name) => name.startsWith(`${decision}-`));
      const text = page === undefined ? '' : readFileSync(join(folder, page), 'utf8');
      return text.includes(`${reader} ${what} ${most}\n`) ? [] : [`${reader} ${what} ${most}: ${decision}`];
    }),
  );
  expect(untold).toEqual([]);
});

it('counts what is asked at a gathering as often as there are gatherings, and a file as an upload', () => {
  const more = contract('more', {
    tell: action({
      access: { allow: 'holders', roles: ['secretary'], over: organizationTarget },
      input: z.strictObject({
        organizationId: id,
        title: asked('themeDays', line(40)),
        note: line(40).optional(),
        photo: upload('ownAct', id),
      }),
      output: z.object({}),
      errors: [],
      repeat: 'once',
      often: 'eachGathering',
    }),
    write: action({
      access: { allow: 'bound' },
      input: z.strictObject({ organizationId: asked('ownAct', id) }),
      output: z.object({}),
      errors: [],
      repeat: 'once',
      often: { branchKeeper: 'monthly', others: 'once' },
    }),
  });
  const of = (reader: (typeof readers)[number]) => tableOf({ more }).find((one) => one.reader === reader);
  expect(of('branchKeeper')?.month).toEqual({ inputs: 4, uploads: 4, reminders: 6 });
  expect(of('branchKeeper')?.gatherings).toBe(4);
  expect(of('groupLeader')?.acts).toEqual([]);
  expect(of('member')).toMatchObject({
    month: { inputs: 0, uploads: 0, reminders: 0 },
    acts: [{ action: 'more.write', occasion: 'once', asks: [{ field: 'organizationId' }] }],
  });
});

it('every reminder that the clock sends is counted', () => {
  const rows = (Object.keys(noticeTable) as NoticeName[]).filter(
    (name) => noticeTable[name].kind === 'supervision',
  );
  const folder = join(root, 'cloudfunctions');
  const reminding = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    if (!name.endsWith('.ts')) return false;
    const code = readFileSync(join(folder, name), 'utf8');
    return rows.some((row) => code.includes(`of: '${row}'`));
  });
  // The end of a term is told some times in years, and by the month only when it is over (decision 44).
  // What a branch asks of its superior, and is answered or offered, follows from what people do, and not from the clock;
  // so does the day of a register's record, which its keeper wrote down (decision 62), and a selection (decision 63).
  const ofActs = [
    'developmentAsked',
    'developmentAnswered',
    'developmentComing',
    'supervisionLetter',
    'registerDue',
    'registerMoved',
    'selectionAsked',
    'selectionTurned',
    'supervisionAnswered',
    'helpOffered',
  ];
  const byClock = ['feedbackDue', 'dutiesOver', 'dutiesDue', 'termEnds', 'developmentDue'];
  expect(rows).toEqual([...byClock, ...ofActs]);
  expect(reminding.sort()).toEqual([
    'checkup/store.ts',
    'compliance/reminders.ts',
    'development/notices.ts',
    'development/steps.ts',
    'domain/register/notices.ts',
    'domain/selection/notices.ts',
    'election/notices.ts',
    'feedback/reminder-store.ts',
    'supervision/notices.ts',
  ]);
});

it('every act and field has a word', () => {
  const nameless = table.flatMap(({ acts }) =>
    acts.flatMap(({ action: name, asks }) => [
      ...(actWord(name) === name ? [name] : []),
      ...asks.flatMap(({ field }) => (fieldWord(name, field) === field ? [`${name}.${field}`] : [])),
    ]),
  );
  expect([...new Set(nameless)]).toEqual([]);
});
