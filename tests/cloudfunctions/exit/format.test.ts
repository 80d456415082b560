import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { Courses } from '../../../cloudfunctions/domain/course/model';
import { Developments } from '../../../cloudfunctions/domain/development/model';
import { Elections } from '../../../cloudfunctions/domain/election/model';
import {
  Activities,
  AttendanceRequests,
  Attendances,
  BranchMonths,
} from '../../../cloudfunctions/domain/gathering/model';
import { Transfers } from '../../../cloudfunctions/domain/membership/model';
import { Organizations } from '../../../cloudfunctions/domain/organization/model';
import { Minutes } from '../../../cloudfunctions/domain/minutes/model';
import { registerNamed } from '../../../cloudfunctions/domain/register/all';
import { RegisterRecords } from '../../../cloudfunctions/domain/register/model';
import { ServiceRequests } from '../../../cloudfunctions/domain/serviceRequest/model';
import { Subjects } from '../../../cloudfunctions/domain/subject/model';
import { Surveys } from '../../../cloudfunctions/domain/survey/model';
import { Letters } from '../../../cloudfunctions/domain/supervision/model';
import { Venues } from '../../../cloudfunctions/domain/venue/model';
import { dataOf, fileIdsIn, lineOf, recordsOf, rerooted } from '../../../cloudfunctions/exit/format';
import { writeRegister } from '../../../cloudfunctions/exit/workbook';
import { allModels, type Model } from '../../../cloudfunctions/kernel/database';

/** Lines of JSON lose nothing of a record, and equal records are equal bytes. */

const record = fc.record({ _id: fc.string({ minLength: 1 }), what: fc.jsonValue() });
/** JSON knows one zero. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('a record comes back whole from its line, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 5 }), (records) => {
      expect(recordsOf(dataOf(records.map(lineOf)))).toEqual(asJson(records));
    }),
  );
});

it('the order of fields makes no other line', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
      const reversed = Object.fromEntries(Object.entries(fields).reverse());
      expect(lineOf({ of: reversed })).toBe(lineOf({ of: fields }));
    }),
  );
});

it.each([new Date(0), NaN, Infinity, 10n, [undefined], new Map(), () => 0])(
  'what JSON would lose is refused: %p',
  (value) => {
    expect(() => lineOf({ _id: 'x', value })).toThrow('JSON would lose');
  },
);

it('finds uploaded files however deep, and puts them where they lie in another cloud and back', () => {
  const [from, to] = ['cloud://old.bucket/', 'cloud://new.bucket/'];
  const stored = { photos: [`${from}minutes/a.jpg`], content: { attachments: [{ fileId: `${from}b.pdf` }] } };
  expect(fileIdsIn(stored, from)).toEqual([`${from}minutes/a.jpg`, `${from}b.pdf`]);
  const moved = rerooted(stored, from, to);
  expect(fileIdsIn(moved, to)).toEqual([`${to}minutes/a.jpg`, `${to}b.pdf`]);
  expect(rerooted(moved, to, from)).toEqual(stored);
});

/** A workbook's cells of one record, by the names of its columns. */
async function cellsOf({ exit }: Pick<Model, 'exit'>, record: object): Promise<Record<string, unknown>> {
  if ('none' in exit) throw new Error('it does not leave');
  const { sheet, fields, words } = exit;
  const bytes = await writeRegister({ sheet, note: '', fields, words, secrets: [], records: [record] });
  const [header = [], row = []] = (await readSheet(bytes)).slice(-2);
  return Object.fromEntries(header.map((name, at) => [String(name), row[at]]));
}

it('an identifier reads as its own field has it', async () => {
  const subject = {
    status: 'closed',
    coverage: 'work',
    coverageType: 'joint',
    listed: ['highTech:2018:added'],
  };
  expect(await cellsOf(Subjects, subject)).toMatchObject({
    [labelOf(Subjects, 'status')]: '已注销',
    [labelOf(Subjects, 'coverage')]: '有指导员',
    [labelOf(Subjects, 'coverageType')]: '联合组建',
    [labelOf(Subjects, 'listed')]: '2018年高新技术企业（当年新增）',
  });
  const request = {
    category: 'talent',
    source: 'enterprise',
    result: 'solved',
    rating: 'good',
    text: 'open',
  };
  expect(await cellsOf(ServiceRequests, request)).toMatchObject({
    [labelOf(ServiceRequests, 'category')]: '用工和人才',
    [labelOf(ServiceRequests, 'source')]: '企业自己提出',
    [labelOf(ServiceRequests, 'result')]: '已解决',
    [labelOf(ServiceRequests, 'rating')]: '满意',
    // What people wrote stays as it is.
    [labelOf(ServiceRequests, 'text')]: 'open',
  });
  const letter = await cellsOf(Letters, { steps: [{ step: 'sentBack' }] });
  expect(letter[labelOf(Letters, 'steps')]).toContain('请再答复');
  const venue = await cellsOf(Venues, {
    use: 'walkIn',
    check: { answers: { one: 'lacks' } },
  });
  expect(venue[labelOf(Venues, 'use')]).toBe('开放时间直接来');
  expect(venue[labelOf(Venues, 'check')]).toContain('没有');
});

const labelOf = ({ exit }: { exit: object }, field: string): string =>
  (exit as { fields: Record<string, string> }).fields[field] ?? '';

it('one identifier reads in each field as that field has it', async () => {
  const cell = async (model: Pick<Model, 'exit'>, record: object, field: string) =>
    (await cellsOf(model, record))[labelOf(model, field)];
  expect(await cell(Activities, { status: 'closed' }, 'status')).toBe('已结束登记');
  expect(await cell(Activities, { scope: 'committee' }, 'scope')).toBe('支部委员会');
  expect(await cell(Organizations, { kind: 'committee' }, 'kind')).toBe('党委');
  expect(await cell(Organizations, { subject: 'enterprise' }, 'subject')).toBe('非公有制经济组织');
  expect(await cell(Surveys, { filter: { kind: 'enterprise' } }, 'filter')).toBe('类别：非公企业');
  expect(await cell(AttendanceRequests, { status: 'refused' }, 'status')).toBe('未同意');
  expect(await cell(Attendances, { state: 'refused' }, 'state')).toBe('没有同意');
  expect(await cell(Transfers, { status: 'open' }, 'status')).toBe('等待接收');
  expect(await cell(Courses, { state: 'draft' }, 'state')).toBe('还没有发布');
  expect(await cell(RegisterRecords, { register: 'caseLibrary' }, 'register')).toBe(
    registerNamed('caseLibrary')?.term,
  );
  const of = { resolutions: [{ vote: { rule: 'development', present: 5 } }] };
  expect(await cell(Minutes, { content: of }, 'content')).toContain(
    '表决类别：接收预备党员、转正；实到会有表决权的：5',
  );
});

it('what is deep inside of a field, keys as well as texts, is read as the nearest field around it says', async () => {
  const held = await cellsOf(BranchMonths, { kinds: { training: { held: 1 } } });
  expect(held[labelOf(BranchMonths, 'kinds')]).toContain('培训：');
  const steps = { training: { outcome: 'waived' } };
  const development = await cellsOf(Developments, { steps, redone: [{ from: 'talk', steps }] });
  expect(development[labelOf(Developments, 'steps')]).toBe('集中培训：结果：批准不参加');
  expect(development[labelOf(Developments, 'redone')]).toMatch(/派人谈话.*批准不参加$/);
  const election = await cellsOf(Elections, {
    steps: { voters: { excluded: [{ kind: 'abroad' }] }, ballots: { rounds: [{ post: 'member' }] } },
  });
  expect(election[labelOf(Elections, 'steps')]).toMatch(/有选举权的人：.*自费出国.*计票：.*委员$/);
});

it('words are of fields that leave, and none reads as its identifier', () => {
  const leaving = (allModels() as unknown as Model[]).flatMap(({ exit }) => ('sheet' in exit ? [exit] : []));
  expect(leaving.length).toBeGreaterThan(0);
  for (const { fields, words } of leaving) {
    for (const field of Object.keys(words)) {
      const [outer = ''] = field.split('.');
      expect(['_id', ...Object.keys(fields)]).toContain(outer);
    }
    for (const reading of Object.values(words))
      if (typeof reading === 'object')
        for (const [identifier, word] of Object.entries(reading)) expect(word).not.toBe(identifier);
  }
});
