import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { ActionName, Input, Output } from '../../../types';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { accounts, branch, district, faraway, north, people, sister, south } from '../../support/district';
import { readDocx, type Read } from './read';

/** Papers of a selection and of a handover: for whoever may read on its page what they are about, and no more than stands there. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

const { secretary, sisterSecretary, member, town, stranger } = people;
const farSecretary = 'SOUTH-B1-A';
const southTown = 'SOUTH-TOWN';

type Which = Pick<Input<'paper.set'>, 'set' | 'aboutId'>;
const get = <Name extends ActionName>(
  openid: string,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> => world.caller.get(openid, name, input);
const setCode = (openid: string, which: Which) => world.caller.codeOf(openid, 'paper.set', which);
const takeCode = (openid: string, which: Which, key: string) =>
  world.caller.codeOf(openid, 'paper.take', { ...which, keys: [key] });
const notYetOf = async (openid: string, which: Which) =>
  (await get(openid, 'paper.set', which)).papers.map(({ notYet }) => notYet);

/** Takes one paper and reads it back: as a whole text too. */
async function taken(openid: string, which: Which, key: string): Promise<Read & { said: string }> {
  const { file } = await get(openid, 'paper.take', { ...which, keys: [key] });
  const read = readDocx(Buffer.from(await (await fetch(file.url)).arrayBuffer()));
  return { ...read, said: [...read.paragraphs, ...read.tables.flat(2)].join('\n') };
}

/** People who stand near and keep nothing there, and a town's officer of the south. */
async function addPeople(): Promise<void> {
  const belongs = { organizationId: branch._id, organizationName: branch.name, orgPath: branch.path };
  const grant = (role: string) => [{ ...belongs, role, organizationKind: 'branch' }];
  const [officer] = accounts.filter(({ _id }) => _id === 'TOWN');
  const southern = {
    organizationId: south._id,
    organizationName: south.name,
    orgPath: south.path,
  };
  await world.cloud.importDocuments('accounts', [
    { _id: 'ON-COMMITTEE', name: '委员', memberId: 'x-1', ...belongs, grants: grant('committeeMember') },
    { _id: 'GROUP-LEADER', name: '组长', memberId: 'x-2', ...belongs, grants: grant('groupLeader') },
    { _id: 'INSTRUCTOR', name: '指导员', memberId: 'x-3', ...belongs, grants: grant('instructor') },
    { _id: 'RUN-OUT', name: '到期的', ...belongs, grants: [{ ...grant('secretary')[0], until: noon }] },
    {
      ...officer,
      _id: southTown,
      ...southern,
      grants: [{ ...southern, role: 'townOfficer', organizationKind: 'town' }],
    },
  ]);
}

/** What somebody who may not is answered. */
const refusalOf = (openid: string): string => (openid === stranger ? 'NOT_BOUND' : 'ACCESS_DENIED');
const offices: string[] = [town, people.district, people.admin];

const everybody = [
  secretary,
  town,
  people.district,
  people.admin,
  member,
  sisterSecretary,
  farSecretary,
  southTown,
  'ON-COMMITTEE',
  'GROUP-LEADER',
  'INSTRUCTOR',
  'RUN-OUT',
  stranger,
];

describe('a selection', () => {
  const selection = 'exemplaryMember';
  let roundId: string;
  let applicationId: string;
  const form = (): Which => ({ set: 'selectionApplication', aboutId: applicationId });
  const sheet = (): Which => ({ set: 'selectionRound', aboutId: roundId });
  const round = () => get(town, 'selection.round', { roundId });
  const application = () => get(town, 'selection.application', { applicationId });

  beforeAll(async () => {
    await renew(world);
    await addPeople();
    await get(people.admin, 'selection.switch', { organizationId: district._id, selection, isOn: true });
    world.cloud.advance(minute);
    ({ roundId } = await get(town, 'selection.save', {
      organizationId: north._id,
      selection,
      actKey: 'papers-of-a-round',
      title: '2026年度先锋人物',
      document: '松北〔2026〕7号',
      applyBy: '2026-11-27',
      quota: 2,
      publicityDays: 3,
      reviewers: [`${faraway._id}-a`],
    }));
    ({ applicationId } = await get(secretary, 'selection.apply', {
      organizationId: branch._id,
      roundId,
      actKey: 'papers-of-an-application',
      values: [
        { field: 'candidate', text: `${branch._id}-b` },
        { field: 'did', text: '带头攻关。\n晚上也在。' },
        { field: 'agreedOn', text: '2026-11-20' },
      ],
    }));
  });

  it('has a form of each application, for whoever reads the application, and for nobody else', async () => {
    for (const openid of everybody) {
      const page = await world.caller.codeOf(openid, 'selection.application', { applicationId });
      expect([openid, await setCode(openid, form())]).toEqual([openid, page]);
      expect([openid, await takeCode(openid, form(), 'selectionApplication')]).toEqual([openid, page]);
    }
    expect(await setCode(secretary, form())).toBe('ok');
    expect(await setCode('GROUP-LEADER', form())).toBe('ACCESS_DENIED');
    expect(await setCode(town, { set: 'selectionApplication', aboutId: roundId })).toBe('ACCESS_DENIED');
    const { tables } = await taken(secretary, form(), 'selectionApplication');
    expect(tables[0]).toContainEqual(['申报对象', '党员b']);
    expect(tables[1]).toEqual([
      ['主要事迹', '带头攻关。\n晚上也在。'],
      ['本人哪一天同意推荐和公示', '2026年11月20日'],
    ]);
    expect(tables.at(-1)?.slice(1)).toEqual([['2026年11月23日', '报来申报', branch.name, '']]);
  });

  it('no paper has what reviewers said or what came in, whoever takes it; the audit has who did', async () => {
    const checked = { applicationId, version: (await application()).version };
    await get(town, 'selection.check', { ...checked, found: { as: 'accepted' } });
    await get(farSecretary, 'selection.opine', { applicationId, stance: 'support', text: '评审人的话' });
    expect((await application()).opinions).toHaveLength(1);
    expect((await taken(town, form(), 'selectionApplication')).said).not.toContain('评审人的话');
    const audits = world.cloud.documents('audits') as AuditRecord[];
    const own = audits.filter(({ action, actor }) => action === 'paper.take' && actor.openid === town);
    expect(own.at(-1)).toMatchObject({ target: applicationId, after: { set: 'selectionApplication' } });
    expect(audits.some(({ action, actor }) => action === 'paper.set' && actor.openid === town)).toBe(true);
  });

  it('has the sheet of its publicity while there is one, for the office, with what everybody may read', async () => {
    expect(await notYetOf(town, sheet())).toEqual(['notInPublicity']);
    expect(await takeCode(town, sheet(), 'selectionPublicity')).toBe('PAPER.NOT_YET');
    world.cloud.setNow(Date.UTC(2026, 10, 30, 2));
    await get(town, 'selection.publish', {
      roundId,
      version: (await round()).version,
      proposed: [applicationId],
      text: '办公室内部的理由',
    });
    for (const openid of everybody)
      expect([openid, await takeCode(openid, sheet(), 'selectionPublicity')]).toEqual([
        openid,
        offices.includes(openid) ? 'ok' : refusalOf(openid),
      ]);
    const { said, tables, headers } = await taken(town, sheet(), 'selectionPublicity');
    expect(tables[0]?.slice(1)).toEqual([['1', '党员b', branch.name]]);
    expect(said).toContain('2026年11月30日至2026年12月3日（3个工作日');
    expect(said).not.toContain('办公室内部的理由');
    expect(said).not.toContain('带头攻关');
    // It hangs on a wall: an organisation took it out, and no person.
    expect(headers[0]).toContain(`${north.name}于`);
    await get(town, 'selection.object', {
      applicationId,
      version: (await application()).version,
      noted: { as: 'objection', text: '群众反映的话' },
    });
    expect((await taken(town, form(), 'selectionApplication')).said).not.toContain('群众反映的话');
  });

  it('is named: the form has the document, and the sheet is no more', async () => {
    world.cloud.setNow(Date.UTC(2026, 11, 4, 2));
    const [open] = (await application()).objections ?? [];
    await get(town, 'selection.object', {
      applicationId,
      version: (await application()).version,
      noted: { as: 'settled', objectionId: open?.id ?? '', text: '核实过了' },
    });
    await get(town, 'selection.name', {
      roundId,
      version: (await round()).version,
      document: '松北〔2026〕9号',
    });
    expect(await notYetOf(town, sheet())).toEqual(['notInPublicity']);
    const { said } = await taken(secretary, form(), 'selectionApplication');
    expect(said).toContain('2026年12月4日命名为“两新先锋人物”，文号：松北〔2026〕9号');
    const { papers } = await get(secretary, 'paper.set', form());
    expect(papers[0]?.taken).toMatchObject({ changed: false });
  });

  it('goes with the branch where it moves and what it is merged into; off it is nowhere', async () => {
    await get(people.district, 'organization.move', { organizationId: branch._id, toParentId: south._id });
    await tickUntilIdle(world.cloud);
    const codes = (which: Which) =>
      Promise.all([secretary, town, southTown, sisterSecretary].map((openid) => setCode(openid, which)));
    expect(await codes(form())).toEqual(['ok', 'ACCESS_DENIED', 'ok', 'ACCESS_DENIED']);
    expect(await codes(sheet())).toEqual(['ACCESS_DENIED', 'ok', 'ACCESS_DENIED', 'ACCESS_DENIED']);
    await get(people.district, 'organization.merge', { organizationId: branch._id, intoId: faraway._id });
    await tickUntilIdle(world.cloud);
    expect(await setCode(farSecretary, form())).toBe('ok');
    expect(await setCode(secretary, form())).toBe('ACCESS_DENIED');
    await get(people.admin, 'selection.switch', { organizationId: district._id, selection, isOn: false });
    world.cloud.advance(minute);
    for (const which of [form(), sheet()])
      expect(await setCode(people.district, which)).toBe('ACCESS_DENIED');
  });
});

describe('a handover', () => {
  let handoverId: string;
  const list = (): Which => ({ set: 'handover', aboutId: handoverId });
  beforeEach(async () => {
    await renew(world);
    await addPeople();
    ({ handoverId } = await get(secretary, 'handover.begin', {
      organizationId: branch._id,
      actKey: 'papers-of-a-handover',
      memberId: `${branch._id}-b`,
      basis: '北委〔2026〕3号',
    }));
  });
  const agree = () => get(town, 'handover.answer', { handoverId, answer: { as: 'approved' } });

  it('has a list once it is agreed to, for who does the work or stands above, and for nobody else', async () => {
    expect(await notYetOf(secretary, list())).toEqual(['notAgreed']);
    await agree();
    const allowed: string[] = [secretary, ...offices];
    for (const openid of everybody)
      expect([openid, await takeCode(openid, list(), 'handoverList')]).toEqual([
        openid,
        allowed.includes(openid) ? 'ok' : refusalOf(openid),
      ]);
    const { tables, paragraphs } = await taken(secretary, list(), 'handoverList');
    expect(tables[0]).toContainEqual(['移交人', '党员a', '接手人', '党员b']);
    expect(tables[0]).toContainEqual(['同意单位', north.name, '同意日期', '2026年11月23日']);
    const { work } = await get(secretary, 'handover.get', { handoverId });
    // As many lines as the page has, and nobody whom the page does not name.
    expect(tables[1]?.slice(1)).toHaveLength(work?.todos.length ?? 0);
    expect(tables[1]?.map(([, matter]) => matter)).toContain('发布本月主题党日');
    expect(JSON.stringify(tables)).not.toMatch(/党员[cd]/);
    expect(paragraphs.at(-1)).toContain('接手人签名');
  });

  it('lists what went over until the end of the day on which it did; then it would be another’s', async () => {
    await agree();
    await get(secretary, 'handover.give', { handoverId });
    await get(member, 'handover.take', { handoverId });
    expect(await takeCode(member, list(), 'handoverList')).toBe('ok');
    // Who gave it away keeps nothing there any more.
    expect(await setCode(secretary, list())).toBe('ACCESS_DENIED');
    world.cloud.advance(day);
    expect(await notYetOf(member, list())).toEqual(['handedOver']);
    expect(await takeCode(member, list(), 'handoverList')).toBe('PAPER.NOT_YET');
  });

  it('goes with the branch where it moves, and to what it is merged into', async () => {
    await agree();
    await get(people.district, 'organization.move', { organizationId: branch._id, toParentId: south._id });
    await tickUntilIdle(world.cloud);
    const codes = () =>
      Promise.all([secretary, town, southTown, sisterSecretary].map((openid) => setCode(openid, list())));
    expect(await codes()).toEqual(['ok', 'ACCESS_DENIED', 'ok', 'ACCESS_DENIED']);
    await get(people.district, 'organization.merge', { organizationId: branch._id, intoId: sister._id });
    await tickUntilIdle(world.cloud);
    expect(await codes()).toEqual(['ACCESS_DENIED', 'ok', 'ACCESS_DENIED', 'ok']);
  });

  it('counts what a selection sent back among the work that goes over', async () => {
    const selection = 'exemplaryBranch';
    await get(people.admin, 'selection.switch', { organizationId: district._id, selection, isOn: true });
    world.cloud.advance(minute);
    const { roundId } = await get(town, 'selection.save', {
      organizationId: north._id,
      selection,
      actKey: 'papers-of-a-round',
      title: '2026年度先进党组织',
      applyBy: '2026-11-27',
      quota: 1,
      publicityDays: 3,
    });
    const apply = (actKey: string) => ({
      organizationId: branch._id,
      roundId,
      actKey,
      values: [{ field: 'did', text: '做法' }],
    });
    const { applicationId, version } = await get(
      secretary,
      'selection.apply',
      apply('papers-of-an-application'),
    );
    // A branch that is itself chosen is not asked for an application again.
    expect((await get(secretary, 'selection.round', { roundId })).proposers).toEqual([]);
    expect(await world.caller.codeOf(secretary, 'selection.apply', apply('papers-of-another'))).toBe(
      'SELECTION.APPLIED',
    );
    const found = { as: 'returned', text: '再写清楚' } as const;
    await get(town, 'selection.check', { applicationId, version, found });
    const { work } = await get(secretary, 'handover.get', { handoverId });
    expect(work?.todos.map(({ kind }) => kind)).toContain('selectionReturned');
  });
});
