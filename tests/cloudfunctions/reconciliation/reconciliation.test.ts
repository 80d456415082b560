import type { ReconciliationRecord } from '../../../cloudfunctions/reconciliation/model';
import type { SubjectRecord } from '../../../cloudfunctions/domain/subject/model';
import { named } from '../../../cloudfunctions/domain/subject/record';
import { checkSignOf } from '../../../cloudfunctions/domain/subject/unified-code';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { RowKind } from '../../../types/shared/reconciliations';
import type { Input } from '../../../types';
import { day, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { district, north, people, south } from '../../support/district';
import { upload } from '../roster/support';
import { sentTwice } from '../../support/sent-twice';

/** 名单对账: a list is compared, taken over row by row or a kind at a time, and taken back. */

let world: TestCloud;
let keys = 0;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const code = (own: string) => {
  const body = `91310117MA1ABC${own}`;
  return `${body}${checkSignOf(body)}`;
};
const listing = 'highTech:2026:all';

const subject = (own: string, name: string, more: Partial<SubjectRecord> = {}): SubjectRecord => ({
  _id: `s-${code(own)}`,
  kind: 'enterprise',
  ...named(name),
  code: code(own),
  organizationId: north._id,
  orgPath: north.path,
  organizationName: north.name,
  listed: [],
  status: 'operating',
  coverage: 'none',
  version: 0,
  createdAt: noon,
  changedAt: noon,
  madeBy: 'before',
  ...more,
});

const register = [
  subject('001', '上海申源科技有限公司'),
  subject('002', '上海恒信贸易有限公司', { employees: 80 }),
  subject('003', '上海宏图物流有限公司', { listed: [listing] }),
  subject('004', '上海佳禾食品有限公司', {
    organizationId: south._id,
    orgPath: south.path,
    organizationName: south.name,
  }),
  subject('005', '上海智联精密机械有限公司'),
];

const rowsOfFile = [
  `上海申源科技有限公司,${code('001')},`,
  `上海恒信贸易有限公司,${code('002')},120`,
  `上海佳禾食品有限公司,${code('004')},`,
  `上海智联精密模具有限公司,,60`,
  `上海全新材料有限公司,${code('006')},35`,
  `上海没有代码有限公司,,`,
  `上海申源科技有限公司,${code('001')},`,
];
const file = `企业名称,统一社会信用代码,职工人数\n${rowsOfFile.join('\n')}\n合计,,`;

async function begun(
  openid: string = people.town,
  {
    organizationId = north._id,
    text = file,
    ...more
  }: Partial<Input<'reconciliation.begin'>> & { text?: string } = {},
): Promise<string> {
  const place = await world.caller.get(openid, 'reconciliation.prepareUpload', {
    organizationId,
    actKey: `list-upload-${(keys += 1)}`,
    ending: 'csv',
  });
  await upload(world, Buffer.from(text), { path: place.cloudPath });
  const { id } = await world.caller.get(openid, 'reconciliation.begin', {
    organizationId,
    actKey: `list-begin-${(keys += 1)}`,
    fileId: place.fileId,
    fileName: '高企名单.csv',
    means: 'listing',
    listing,
    ...more,
  });
  for (let status = 'matching'; status === 'matching';)
    ({ status } = await world.caller.get(openid, 'reconciliation.advance', { reconciliationId: id }));
  return id;
}

it('read anew with other columns it is the same list, until something of it is compared', async () => {
  const place = await world.caller.get(people.town, 'reconciliation.prepareUpload', {
    organizationId: north._id,
    actKey: 'list-upload-columns',
    ending: 'csv',
  });
  await upload(world, Buffer.from(file), { path: place.cloudPath });
  const begin = (columns: Input<'reconciliation.begin'>['columns']) =>
    world.caller.get(people.town, 'reconciliation.begin', {
      organizationId: north._id,
      actKey: 'list-begin-columns',
      fileId: place.fileId,
      fileName: '高企名单.csv',
      means: 'listing',
      listing,
      columns,
    });
  const unread = [{ header: '职工人数', field: 'unread' }] as const;
  const { id } = await begin([]);
  const again = await begin([...unread]);
  expect(again.id).toBe(id);
  expect(again.columns.find(({ header }) => header === '职工人数')?.field).toBeUndefined();
  const kept = () =>
    (world.cloud.documents('reconciliations') as ReconciliationRecord[]).map(({ _id, said }) => [_id, said]);
  expect(kept()).toEqual([[id, unread]]);
  const compare = () => world.caller.get(people.town, 'reconciliation.advance', { reconciliationId: id });
  const [late, quick] = await sentTwice(world.cloud, compare, 1);
  expect(late).toEqual(quick);
  expect(late.status).toBe('open');
  await upload(world, Buffer.from(file), { path: place.cloudPath });
  await begin([]);
  expect(kept()).toEqual([[id, unread]]);
});

const get = (reconciliationId: string, openid: string = people.town) =>
  world.caller.get(openid, 'reconciliation.get', { reconciliationId });
const rowsOf = async (reconciliationId: string, kind: RowKind, openid: string = people.town) =>
  (await world.caller.get(openid, 'reconciliation.rows', { reconciliationId, kind })).rows;
const takeAll = (reconciliationId: string, kind: RowKind, openid: string = people.town) =>
  world.caller.get(openid, 'reconciliation.takeAll', { reconciliationId, kind });
const decide = (
  reconciliationId: string,
  rowId: string,
  choice: Input<'reconciliation.decide'>['choice'],
  subjectId?: string,
) =>
  world.caller.codeOf(people.town, 'reconciliation.decide', {
    reconciliationId,
    rowId,
    choice,
    ...(subjectId && { subjectId }),
  });
const stored = () => world.cloud.documents('subjects') as unknown as SubjectRecord[];
const one = (own: string) => stored().find(({ _id }) => _id === `s-${code(own)}`);

describe('a town’s list', () => {
  let id: string;
  beforeEach(async () => {
    await world.cloud.importDocuments('subjects', register);
    id = await begun();
  });

  it('says what is only there, only here, different, and what somebody has to decide; nothing changes yet', async () => {
    expect(await get(id)).toMatchObject({
      status: 'open',
      counts: {
        lines: 7,
        repeated: 1,
        same: 0,
        fills: 1,
        different: 1,
        unsure: 1,
        onlyThere: 2,
        onlyHere: 1,
        elsewhere: 1,
      },
      waiting: { fills: 1, different: 1, unsure: 1, onlyThere: 2, onlyHere: 1, elsewhere: 1 },
    });
    expect(await rowsOf(id, 'fills')).toMatchObject([{ row: 2, differences: [{ field: 'listed' }] }]);
    expect(await rowsOf(id, 'different')).toMatchObject([
      { row: 3, differences: [{ field: 'employees', there: '120', here: '80' }, { field: 'listed' }] },
    ]);
    expect(await rowsOf(id, 'unsure')).toMatchObject([
      { state: 'byHand', candidates: [{ name: '上海智联精密机械有限公司' }] },
    ]);
    expect((await rowsOf(id, 'onlyThere')).map(({ addable, state }) => [addable, state])).toEqual([
      [true, 'open'],
      [false, 'byHand'],
    ]);
    expect(await rowsOf(id, 'onlyHere')).toMatchObject([{ row: 0, name: '上海宏图物流有限公司' }]);
    expect(stored()).toHaveLength(5);
    // Of the file nothing is left.
    expect(world.cloud.documents('temporaryFiles').length).toBeLessThanOrEqual(1);
  });

  it('is taken over a kind at a time, and taken back for a day', async () => {
    const before = stored();
    for (const kind of ['fills', 'different', 'onlyThere', 'onlyHere'] as const)
      expect(await takeAll(id, kind)).toMatchObject({ taken: 1, left: 0 });
    expect(await takeAll(id, 'fills')).toEqual({ taken: 0, left: 0 });
    expect([one('001')?.listed, one('002')?.employees, one('003')?.listed]).toEqual([[listing], 120, []]);
    expect(one('006')).toMatchObject({
      employees: 35,
      listed: [listing],
      organizationId: north._id,
      version: 0,
    });
    const audits = (world.cloud.documents('audits') as AuditRecord[]).filter(
      ({ action }) => action === 'reconciliation.take',
    );
    expect(audits).toHaveLength(4);
    // Somebody goes on with one of them meanwhile.
    await world.caller.get(people.town, 'subject.setContact', {
      subjectId: one('002')?._id ?? '',
      version: 1,
      contact: { name: '某某', purpose: 'survey' },
    });
    world.cloud.setNow(noon + day - 1);
    expect(await world.caller.get(people.town, 'reconciliation.undo', { reconciliationId: id })).toEqual({
      left: 0,
      kept: 1,
    });
    expect(await get(id)).toMatchObject({ status: 'undone', kept: 1 });
    expect(one('006')).toBeUndefined();
    expect([one('001')?.listed, one('002')?.employees, one('003')?.listed]).toEqual([[], 120, [listing]]);
    expect(stored()).toHaveLength(before.length);
    expect(
      await world.caller.codeOf(people.town, 'reconciliation.takeAll', {
        reconciliationId: id,
        kind: 'fills',
      }),
    ).toBe('RECONCILIATION.UNDONE');
  });

  it('is not taken back later, nor where nothing was taken', async () => {
    const undo = () => world.caller.codeOf(people.town, 'reconciliation.undo', { reconciliationId: id });
    expect(await undo()).toBe('RECONCILIATION.TOO_LATE');
    await takeAll(id, 'fills');
    world.cloud.setNow(noon + day + 1);
    expect(await undo()).toBe('RECONCILIATION.TOO_LATE');
  });

  it('is decided row by row: this one, a new one, or as the register has it, for the other office to mend', async () => {
    const [unsure] = await rowsOf(id, 'unsure');
    const [different] = await rowsOf(id, 'different');
    const [added, without] = await rowsOf(id, 'onlyThere');
    const [other] = await rowsOf(id, 'elsewhere');
    if (!unsure || !different || !added || !without || !other) throw new Error('a row is missing');
    expect(await decide(id, unsure.id, 'isThis', `s-${code('001')}`)).toBe('RECONCILIATION.NOT_DECIDABLE');
    expect(await decide(id, unsure.id, 'addNew')).toBe('RECONCILIATION.NOT_DECIDABLE');
    expect(await decide(id, unsure.id, 'isThis', `s-${code('005')}`)).toBe('ok');
    expect(await decide(id, unsure.id, 'isThis', `s-${code('005')}`)).toBe('ok');
    expect(one('005')).toMatchObject({
      name: '上海智联精密模具有限公司',
      employees: 60,
      listed: [listing],
      version: 1,
    });
    expect(await decide(id, different.id, 'leave')).toBe('ok');
    expect(await decide(id, without.id, 'take')).toBe('RECONCILIATION.NOT_DECIDABLE');
    expect(await decide(id, other.id, 'take')).toBe('RECONCILIATION.NOT_DECIDABLE');
    expect(await decide(id, added.id, 'take')).toBe('ok');
    expect(await decide(id, 'nobody', 'take')).toBe('RECONCILIATION.NOT_DECIDABLE');
    expect(one('002')?.employees).toBe(80);
    const sheet = await world.caller.get(people.town, 'reconciliation.sheet', { reconciliationId: id });
    expect(sheet.rows).toBe(2);
    expect((await fetch(sheet.url)).ok).toBe(true);
  });

  it('brings in what has a code that another one had by mistake', async () => {
    const other = { ...subject('007', '上海误填贸易有限公司'), _id: `s-${code('006')}` };
    await world.cloud.importDocuments('subjects', [other]);
    const [added] = await rowsOf(id, 'onlyThere');
    expect(await decide(id, added?.id ?? '', 'take')).toBe('ok');
    const stored = world.cloud.documents('subjects') as unknown as SubjectRecord[];
    expect(stored.filter((one) => one.code === code('006')).map(({ name }) => name)).toEqual([
      '上海全新材料有限公司',
    ]);
    expect(stored.filter((one) => one.code === code('007'))).toHaveLength(1);
  });

  it('does not take over what somebody changed meanwhile, until it is decided anew', async () => {
    const at = { subjectId: `s-${code('002')}`, version: 0 };
    await world.caller.get(people.town, 'subject.change', {
      ...at,
      kind: 'enterprise',
      name: '上海恒信贸易有限公司',
      code: code('002'),
      employees: 100,
    });
    expect(await takeAll(id, 'different')).toEqual({ taken: 0, left: 0 });
    const [row] = await rowsOf(id, 'different');
    expect(row?.state).toBe('stale');
    expect(await decide(id, row?.id ?? '', 'take')).toBe('ok');
    expect(one('002')?.employees).toBe(120);
  });

  it('is the office’s own', async () => {
    for (const openid of [people.secretary, people.member])
      expect(await world.caller.codeOf(openid, 'reconciliation.get', { reconciliationId: id })).toBe(
        'ACCESS_DENIED',
      );
    const mine = await world.caller.get(people.town, 'reconciliation.list', { organizationId: north._id });
    expect(mine.reconciliations).toMatchObject([{ id, listing }]);
    expect(await world.caller.codeOf(people.town, 'reconciliation.get', { reconciliationId: 'r-none' })).toBe(
      'ACCESS_DENIED',
    );
  });
});

it('gives the same rows wherever it was stopped, and however often a piece is done', async () => {
  const many = Array.from({ length: 230 }, (_, at) => `上海第${at}号试验有限公司,${code(String(100 + at))},`);
  const text = `企业名称,统一社会信用代码,职工人数\n${many.join('\n')}`;
  await world.cloud.importDocuments('subjects', register);
  const id = await begun(people.district, { organizationId: district._id, text });
  const rows = world.cloud.documents('reconciliationRows') as { _id: string }[];
  // As if whoever compared had been killed after its rows were kept, and before it said how far it came.
  const [record] = world.cloud.documents('reconciliations') as {
    _id: string;
    counts: object;
    fileId: string;
  }[];
  expect(record?.counts).toMatchObject({ lines: 230, onlyThere: 230, onlyHere: 1 });
  const place = await world.caller.get(people.district, 'reconciliation.prepareUpload', {
    organizationId: district._id,
    actKey: 'list-upload-again',
    ending: 'csv',
  });
  await upload(world, Buffer.from(text), { path: place.cloudPath });
  const counts = { ...record?.counts, onlyThere: 200, onlyHere: 0 };
  await world.cloud.importDocuments(
    'reconciliations',
    [{ ...record, _id: id, fileId: place.fileId, status: 'matching', place: 200, missingPlace: 0, counts }],
    { over: true },
  );
  const both = await Promise.all(
    [1, 2].map(() =>
      world.caller.codeOf(people.district, 'reconciliation.advance', { reconciliationId: id }),
    ),
  );
  expect(both).toContain('ok');
  expect(await get(id, people.district)).toMatchObject({
    status: 'open',
    counts: { onlyThere: 230, onlyHere: 1 },
  });
  expect(world.cloud.documents('reconciliationRows')).toHaveLength(rows.length);
  expect(await takeAll(id, 'onlyThere', people.district)).toMatchObject({ left: 0 });
  expect(stored()).toHaveLength(235);
});

it('of what exists no more only what the register has is closed', async () => {
  await world.cloud.importDocuments('subjects', register);
  const id = await begun(people.district, { organizationId: district._id, means: 'closed' });
  expect((await get(id, people.district)).counts).toMatchObject({ onlyHere: 0 });
  await takeAll(id, 'different', people.district);
  expect([one('001')?.status, one('004')?.status, one('003')?.status]).toEqual([
    'closed',
    'closed',
    'operating',
  ]);
  expect(await takeAll(id, 'onlyThere', people.district)).toEqual({ taken: 0, left: 0 });
});
