import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../../localcloud';
import { Caller } from '../../../scripts/caller';
import { environment, product } from '../../../scripts/cloud';
import type { Input } from '../../../types';
import { day, minute, noon, patience } from '../../support/cloud';
import { functionsWith } from '../../support/declared';
import {
  accounts,
  bindings,
  branch,
  district,
  faraway,
  members,
  north,
  organizations,
  people,
  roleGrants,
  sister,
  south,
} from '../../support/district';

/**
 * A selection that is not ours, from its declaration alone, from the notice to the second look: who may do what, what each step
 * waits for, and that nothing is done twice.
 */

let cloud: LocalCloud;
let caller: Caller;
let remove: () => void;
beforeAll(async () => {
  const made = await functionsWith('selection', 'readingCorner', join(__dirname, 'not-ours.ts'));
  remove = made.remove;
  cloud = await startLocalCloud({
    port: 0,
    data: ':memory:',
    ...product(),
    functions: made.folder,
    environment,
    strictIndexes: true,
    patience,
  });
  cloud.setNow(noon);
  for (const [name, documents] of [
    ['organizations', organizations],
    ['members', members],
    ['accounts', accounts],
    ['bindings', bindings],
    ['roleGrants', roleGrants],
  ] as const)
    await cloud.importDocuments(name, documents);
  caller = new Caller(cloud);
});
afterAll(async () => {
  await cloud.close();
  remove();
});

const selection = 'readingCorner';
const ofTown = { organizationId: north._id };
const { secretary, sisterSecretary, town } = people;
const farSecretary = 'SOUTH-B1-A';

let counter = 0;
const key = () => `act-of-selection-${(counter += 1)}`;

const notice = (more: Partial<Input<'selection.save'>> = {}): Input<'selection.save'> => ({
  ...ofTown,
  selection,
  actKey: key(),
  title: '2026年度示范读书角',
  document: '松北〔2026〕3号',
  applyBy: '2026-11-27',
  quota: 1,
  publicityDays: 3,
  reviewers: [`${sister._id}-a`, `${branch._id}-a`, `${faraway._id}-a`],
  ...more,
});
const saveCode = (more: Partial<Input<'selection.save'>> = {}, openid: string = town) =>
  caller.codeOf(openid, 'selection.save', notice(more));

const applying = (
  roundId: string,
  candidate: string,
  more: Partial<Input<'selection.apply'>> = {},
): Input<'selection.apply'> => ({
  organizationId: branch._id,
  roundId,
  actKey: key(),
  values: [
    { field: 'candidate', text: candidate },
    { field: 'kind', text: 'shelf' },
    { field: 'did', text: '每周二中午开放，有人管。' },
  ],
  ...more,
});
const apply = (openid: string, ...said: Parameters<typeof applying>) =>
  caller.get(openid, 'selection.apply', applying(...said));
const applyCode = (openid: string, ...said: Parameters<typeof applying>) =>
  caller.codeOf(openid, 'selection.apply', applying(...said));

const application = (openid: string, applicationId: string) =>
  caller.get(openid, 'selection.application', { applicationId });
const round = (openid: string, roundId: string) => caller.get(openid, 'selection.round', { roundId });

type Found = Input<'selection.check'>['found'];
const check = async (openid: string, applicationId: string, found: Found) =>
  caller.codeOf(openid, 'selection.check', {
    applicationId,
    version: (await application(town, applicationId)).version,
    found,
  });
type Noted = Input<'selection.object'>['noted'];
const object = async (openid: string, applicationId: string, noted: Noted) =>
  caller.codeOf(openid, 'selection.object', {
    applicationId,
    version: (await application(town, applicationId)).version,
    noted,
  });
const opine = (
  openid: string,
  applicationId: string,
  stance: Input<'selection.opine'>['stance'],
  text = '',
) => caller.codeOf(openid, 'selection.opine', { applicationId, stance, text });
const todosOf = async (openid: string) =>
  (await caller.get(openid, 'todo.list', {})).todos
    .filter(({ kind }) => kind.startsWith('selection') || kind === 'honourToReview')
    .map(({ kind, count, organizationId }) => [kind, count, organizationId]);
const noticesOf = (of: string) =>
  (cloud.documents('notices') as { of: string; audience: string[] }[]).filter((one) => one.of === of);

it('is nowhere until the district switches it on, and nowhere after', async () => {
  expect(await saveCode()).toBe('SELECTION.OFF');
  const turn = (isOn: boolean) =>
    caller.get(people.admin, 'selection.switch', { organizationId: district._id, selection, isOn });
  expect((await caller.get(secretary, 'organization.me', {})).selections).toBe(false);
  await turn(true);
  await turn(true);
  expect(await caller.get(secretary, 'organization.me', {})).toMatchObject({
    selections: true,
    registers: false,
  });
  const { roundId } = await caller.get(town, 'selection.save', notice());
  await turn(false);
  expect(await caller.codeOf(town, 'selection.round', { roundId })).toBe('ACCESS_DENIED');
  expect((await caller.get(town, 'selection.rounds', ofTown)).rounds).toEqual([]);
  expect(await caller.codeOf(town, 'selection.publicity', { roundId })).toBe('SELECTION.NOT_PUBLIC');
  await turn(true);
  await caller.get(town, 'selection.close', { roundId, version: 0, text: '再议' });
  const audits = cloud.documents('audits') as { action: string }[];
  expect(audits.filter(({ action }) => action === 'selection.switch')).toHaveLength(3);
});

it('a notice is the office’s, of the level that runs it, with a document where it is called a model', async () => {
  expect(await saveCode({ document: '' })).toBe('SELECTION.DOCUMENT_NEEDED');
  expect(await saveCode({ applyBy: '2026-11-22' })).toBe('SELECTION.DAY_PASSED');
  expect(await saveCode({ reviewers: ['nobody-at-all'] })).toBe('SELECTION.NO_REVIEWER');
  expect(await saveCode({ organizationId: district._id }, people.district)).toBe('SELECTION.NOT_HERE');
  expect(await saveCode({ organizationId: branch._id }, secretary)).toBe('ACCESS_DENIED');
  expect(await saveCode({}, secretary)).toBe('ACCESS_DENIED');
  expect(await saveCode({ organizationId: south._id })).toBe('ACCESS_DENIED');
  const first = notice();
  const { roundId } = await caller.get(town, 'selection.save', first);
  // The same act again is the same round, and asks nobody twice.
  expect(await caller.get(town, 'selection.save', first)).toEqual({ roundId, version: 0 });
  const asked = noticesOf('selectionAsked').filter(({ audience }) => audience.includes(`@${sister._id}-a`));
  expect(asked).toHaveLength(2);
  const seen = await round(secretary, roundId);
  expect(seen).toMatchObject({ phase: 'applying', mayRun: false });
  const own = [{ id: branch._id, name: branch.name }];
  expect([seen.proposers, seen.reads]).toEqual([own, own]);
  expect(seen.reviewers).toBeUndefined();
  expect(seen.fields.map(({ field }) => field)).toEqual(['candidate', 'kind', 'room', 'did', 'since']);
  expect(await round(people.member, roundId)).toMatchObject({ proposers: [], reads: [] });
  expect((await round(town, roundId)).reads).toEqual([{ id: north._id, name: north.name }]);
  expect(await caller.codeOf(farSecretary, 'selection.round', { roundId })).toBe('ACCESS_DENIED');
  // People who may be asked: of the office, of what lies below it, and of the district.
  const of = (at?: string) => caller.get(town, 'selection.reviewers', { ...ofTown, ...(at && { at }) });
  expect((await of(sister._id)).people).toEqual([{ id: `${sister._id}-a`, name: '党员a' }]);
  expect(await caller.codeOf(town, 'selection.reviewers', { ...ofTown, at: faraway._id })).toBe(
    'SELECTION.NOT_HERE',
  );
  await caller.get(town, 'selection.close', { roundId, version: 0, text: '重新发' });
});

describe('from the notice to the honour', () => {
  let roundId: string;
  let first: string;
  let second: string;

  it('an application is checked by the declaration, is nobody’s own, and is sent once', async () => {
    ({ roundId } = await caller.get(town, 'selection.save', notice()));
    expect(await applyCode(secretary, roundId, `${branch._id}-a`)).toBe('SELECTION.OWN_CASE');
    expect(await applyCode(secretary, roundId, `${sister._id}-b`)).toBe('REGISTER.NOT_THERE');
    expect(await applyCode(secretary, roundId, `${branch._id}-b`, { values: [] })).toBe(
      'REGISTER.VALUE_MISSING',
    );
    expect(await applyCode(farSecretary, roundId, 'x', { organizationId: faraway._id })).toBe(
      'SELECTION.NOT_HERE',
    );
    expect(await applyCode(people.member, roundId, `${branch._id}-b`)).toBe('ACCESS_DENIED');
    const sent = applying(roundId, `${branch._id}-b`);
    ({ applicationId: first } = await caller.get(secretary, 'selection.apply', sent));
    expect(await caller.get(secretary, 'selection.apply', sent)).toEqual({
      applicationId: first,
      version: 0,
    });
    ({ applicationId: second } = await apply(sisterSecretary, roundId, `${sister._id}-b`, {
      organizationId: sister._id,
    }));
    expect(await todosOf(town)).toEqual([['selectionToCheck', 2, north._id]]);
    const own = await caller.get(secretary, 'selection.applications', {
      organizationId: branch._id,
      roundId,
    });
    expect(own.applications.map(({ id }) => id)).toEqual([first]);
    expect(await caller.codeOf(secretary, 'selection.application', { applicationId: second })).toBe(
      'ACCESS_DENIED',
    );
  });

  it('the office above sends it back with a reason; the branch puts it right, also after the day', async () => {
    expect(await check(secretary, first, { as: 'accepted' })).toBe('ACCESS_DENIED');
    expect(await check(town, first, { as: 'returned', text: '写明开放时间' })).toBe('ok');
    expect(await todosOf(secretary)).toContainEqual(['selectionReturned', 1, branch._id]);
    expect(await applyCode(secretary, roundId, `${branch._id}-b`, { applicationId: first, version: 0 })).toBe(
      'SELECTION.CHANGED',
    );
    expect(await check(town, second, { as: 'accepted' })).toBe('ok');
    // After the day nothing new comes in, but what was sent back does.
    cloud.setNow(Date.UTC(2026, 10, 30, 2));
    expect(await applyCode(secretary, roundId, `${branch._id}-c`)).toBe('SELECTION.TOO_LATE');
    await apply(secretary, roundId, `${branch._id}-b`, { applicationId: first, version: 1 });
    expect(await check(town, first, { as: 'accepted' })).toBe('ok');
    expect((await application(secretary, first)).steps.map(({ step }) => step)).toEqual([
      'sent',
      'returned',
      'sentAgain',
      'accepted',
    ]);
  });

  it('named people say something in words; who has a part in it is not asked, and nobody else reads it', async () => {
    // The branch’s own secretary is asked about the sister’s only, and the other way round.
    expect(await todosOf(secretary)).toEqual([['selectionOpinion', 1, branch._id]]);
    const listed = async (openid: string) =>
      (await caller.get(openid, 'selection.toReview', {})).applications.map(({ id }) => id);
    expect(await listed(secretary)).toEqual([second]);
    expect(await listed(sisterSecretary)).toEqual([first]);
    expect((await listed(farSecretary)).sort()).toEqual([first, second].sort());
    expect(await opine(secretary, first, 'support', '好')).toBe('SELECTION.IN_CONFLICT');
    expect(await opine(people.member, second, 'support', '好')).toBe('SELECTION.NOT_ASKED');
    expect(await opine(secretary, second, 'support')).toBe('SELECTION.WORDS_NEEDED');
    expect(await opine(secretary, second, 'against', '人少')).toBe('ok');
    expect(await opine(secretary, second, 'against', '人少')).toBe('ok');
    // Whoever says that they are in conflict says nothing else any more.
    expect(await opine(farSecretary, second, 'conflict')).toBe('ok');
    expect(await opine(farSecretary, second, 'support', '好')).toBe('SELECTION.IN_CONFLICT');
    expect(await opine(farSecretary, first, 'support', '常有人来')).toBe('ok');
    const read = await application(town, first);
    expect(read.opinions).toMatchObject([{ name: '党员a', stance: 'support', text: '常有人来' }]);
    expect((await application(secretary, first)).opinions).toBeUndefined();
    expect((await application(people.district, second)).opinions).toHaveLength(2);
    expect(JSON.stringify(cloud.documents('audits'))).not.toContain('常有人来');
  });

  it('the office proposes in words, no more than the quota, after the day', async () => {
    const publish = async (proposed: string[], more: Partial<Input<'selection.publish'>> = {}) =>
      caller.codeOf(town, 'selection.publish', {
        roundId,
        version: (await round(town, roundId)).version,
        proposed,
        text: '常有人来',
        ...more,
      });
    expect(await todosOf(town)).toEqual([['selectionToDecide', 1, north._id]]);
    expect(await publish([first, second])).toBe('SELECTION.OVER_QUOTA');
    expect(await publish(['a-nothing'])).toBe('SELECTION.NOT_ACCEPTED');
    expect(await publish([first], { version: 40 })).toBe('SELECTION.CHANGED');
    expect(await caller.codeOf('STRANGER', 'selection.publicity', { roundId })).toBe('SELECTION.NOT_PUBLIC');
    const { version } = await round(town, roundId);
    const act = { roundId, version, proposed: [first], text: '常有人来' };
    // Monday, 30 November: three work days are Tuesday to Thursday.
    const done = { version: version + 1, publicUntil: '2026-12-03' };
    expect(await caller.get(town, 'selection.publish', act)).toEqual(done);
    expect(await caller.get(town, 'selection.publish', act)).toEqual(done);
    // Said otherwise it is another act, and not the same one again.
    expect(await caller.codeOf(town, 'selection.publish', { ...act, proposed: [second] })).toBe(
      'SELECTION.TOO_LATE',
    );
    expect(noticesOf('selectionPublic')).toHaveLength(1);
    // Why those, the office finds again, and nobody else reads.
    expect([(await round(town, roundId)).because, (await round(secretary, roundId)).because]).toEqual([
      '常有人来',
      undefined,
    ]);
    // Everybody reads it, and no more than that.
    expect(await caller.get('STRANGER', 'selection.publicity', { roundId })).toEqual({
      title: '2026年度示范读书角',
      term: '示范读书角',
      officeName: north.name,
      document: '松北〔2026〕3号',
      from: '2026-11-30',
      until: '2026-12-03',
      isOver: false,
      proposed: [{ name: '党员b', organizationName: branch.name }],
    });
    expect(await opine(secretary, second, 'support', '好')).toBe('SELECTION.TOO_LATE');
    const { version: read } = await application(secretary, first);
    expect(
      await caller.codeOf(secretary, 'selection.withdraw', { applicationId: first, version: read }),
    ).toBe('SELECTION.TOO_LATE');
  });

  it('is named after the last day, with nothing open against it, by a document, once', async () => {
    const name = async () =>
      caller.codeOf(town, 'selection.name', {
        roundId,
        version: (await round(town, roundId)).version,
        document: '松北〔2026〕9号',
      });
    expect(await object(secretary, first, { as: 'objection', text: '周二没有开' })).toBe('ACCESS_DENIED');
    const { version: before } = await application(town, first);
    const noting = (text: string) =>
      caller.codeOf(town, 'selection.object', {
        applicationId: first,
        version: before,
        noted: { as: 'objection', text },
      });
    expect([await noting('周二没有开'), await noting('周二没有开')]).toEqual(['ok', 'ok']);
    expect(await noting('周三没有开')).toBe('SELECTION.CHANGED');
    expect(await object(town, first, { as: 'settled', objectionId: 'another', text: '好' })).toBe(
      'SELECTION.CHANGED',
    );
    cloud.setNow(Date.UTC(2026, 11, 3, 15));
    expect(await name()).toBe('SELECTION.TOO_EARLY');
    // The first minutes of Friday in Beijing.
    cloud.setNow(Date.UTC(2026, 11, 3, 16, 5));
    expect(await todosOf(town)).toEqual([['selectionToDecide', 1, north._id]]);
    expect(await name()).toBe('SELECTION.OBJECTION_OPEN');
    const [open] = (await application(town, first)).objections ?? [];
    expect(
      await object(town, first, { as: 'settled', objectionId: open?.id ?? '', text: '那天修灯，第二天开了' }),
    ).toBe('ok');
    const { version } = await round(town, roundId);
    const act = { roundId, version, document: '松北〔2026〕9号' };
    expect(await caller.get(town, 'selection.name', act)).toEqual({ version: version + 1, honours: 1 });
    expect(await caller.get(town, 'selection.name', act)).toEqual({ version: version + 1, honours: 1 });
    expect(await caller.codeOf(town, 'selection.name', { ...act, document: '松北〔2026〕8号' })).toBe(
      'SELECTION.NOT_PUBLIC',
    );
    expect(cloud.documents('honours')).toHaveLength(1);
    expect(await todosOf(town)).toEqual([]);
    const { honours } = await caller.get(people.member, 'selection.mine', {});
    expect(honours).toMatchObject([
      { term: '示范读书角', name: '党员b', until: '2028-12-04', state: 'held' },
    ]);
    const ofBranch = await caller.get(people.secondMember, 'selection.honours', {
      organizationId: branch._id,
    });
    expect(ofBranch.honours).toEqual(honours);
    expect(await caller.codeOf('STRANGER', 'selection.publicity', { roundId })).toBe('SELECTION.NOT_PUBLIC');
    const copy = JSON.stringify(await caller.get(people.member, 'member.mine', {}));
    expect(copy).toContain('示范读书角');
  });

  it('is looked at again before it ends, confirmed or taken back by who gave it', async () => {
    const [given] = (await caller.get(people.member, 'selection.mine', {})).honours;
    const honourId = given?.id ?? '';
    const look = (openid: string, version: number, as: 'confirmed' | 'revoked') =>
      caller.codeOf(openid, 'selection.look', { honourId, version, found: { as, text: '看过了' } });
    expect(await look(secretary, 0, 'revoked')).toBe('ACCESS_DENIED');
    // An officer of the town whom the application named, by another account, leaves it to another.
    const [stored] = cloud.documents('honours') as { _id: string; namedIds: string[] }[];
    expect(stored?.namedIds).toEqual([`${branch._id}-b`]);
    const [officer] = accounts.filter(({ _id }) => _id === 'TOWN');
    const host = { _id: 'TOWN-HOST', personId: `${branch._id}-h`, memberId: `${branch._id}-h` };
    await cloud.importDocuments('accounts', [{ ...officer, ...host }]);
    await cloud.importDocuments('honours', [
      { ...stored, _id: 'h-hosted', namedIds: [host.memberId], until: '2040-01-01' },
    ]);
    expect(await caller.get('TOWN-HOST', 'selection.honour', { honourId: 'h-hosted' })).toMatchObject({
      mayLook: false,
    });
    expect(
      await caller.codeOf('TOWN-HOST', 'selection.look', {
        honourId: 'h-hosted',
        version: 0,
        found: { as: 'revoked', text: '看过了' },
      }),
    ).toBe('SELECTION.OWN_CASE');
    cloud.setNow(Date.UTC(2028, 10, 20, 2));
    expect(await todosOf(town)).toEqual([['honourToReview', 1, north._id]]);
    expect(await look(town, 0, 'confirmed')).toBe('ok');
    expect(await look(town, 0, 'confirmed')).toBe('ok');
    const seen = await caller.get(people.farMember, 'selection.honour', { honourId });
    expect(seen).toMatchObject({ until: '2030-12-04', version: 1, mayLook: false });
    expect(await look(town, 0, 'revoked')).toBe('SELECTION.CHANGED');
    expect(await look(town, 1, 'revoked')).toBe('ok');
    expect(await caller.get(town, 'selection.honour', { honourId })).toMatchObject({
      state: 'revoked',
      mayLook: false,
    });
    cloud.setNow(Date.UTC(2026, 11, 4, 2));
  });
});

describe('what is otherwise', () => {
  const ready = async (more: Partial<Input<'selection.save'>> = {}) => {
    const { roundId } = await caller.get(town, 'selection.save', notice({ applyBy: '2026-12-04', ...more }));
    const { applicationId } = await apply(secretary, roundId, `${branch._id}-c`);
    return { roundId, applicationId };
  };

  it('an application is taken back by its branch, and an answer to one that changed meanwhile is none', async () => {
    const { applicationId } = await ready();
    expect(await caller.codeOf(secretary, 'selection.withdraw', { applicationId, version: 3 })).toBe(
      'SELECTION.CHANGED',
    );
    const act = { applicationId, version: 0 };
    expect(await caller.get(secretary, 'selection.withdraw', act)).toEqual({
      state: 'withdrawn',
      version: 1,
    });
    expect(await caller.get(secretary, 'selection.withdraw', act)).toEqual({
      state: 'withdrawn',
      version: 1,
    });
    expect(await check(town, applicationId, { as: 'accepted' })).toBe('SELECTION.TOO_LATE');
  });

  it('an opinion is of what was read: put right, it is asked anew, and a conflict stays with whom it was about', async () => {
    const reviewers = [`${sister._id}-a`, `${faraway._id}-a`];
    const { roundId, applicationId } = await ready({ reviewers });
    const again = async (candidate: string) => {
      expect(await check(town, applicationId, { as: 'returned', text: '写明开放时间' })).toBe('ok');
      const { version } = await application(secretary, applicationId);
      cloud.advance(minute);
      await apply(secretary, roundId, candidate, { applicationId, version });
      expect(await check(town, applicationId, { as: 'accepted' })).toBe('ok');
    };
    const asked = async (openid: string) =>
      (await caller.get(openid, 'selection.toReview', {})).applications.find(({ id }) => id === applicationId)
        ?.stance ?? 'asked';
    const review = (openid: string) => caller.get(openid, 'selection.review', { applicationId });
    expect(await check(town, applicationId, { as: 'accepted' })).toBe('ok');
    const { version: read } = await review(sisterSecretary);
    expect(await opine(sisterSecretary, applicationId, 'support', '常有人来')).toBe('ok');
    expect(await opine(farSecretary, applicationId, 'conflict')).toBe('ok');
    expect([await asked(sisterSecretary), await asked(farSecretary)]).toEqual(['support', 'conflict']);
    await again(`${branch._id}-c`);
    expect([await asked(sisterSecretary), await asked(farSecretary)]).toEqual(['asked', 'conflict']);
    await again(`${branch._id}-b`);
    expect([await asked(sisterSecretary), await asked(farSecretary)]).toEqual(['asked', 'asked']);
    const shown = await application(town, applicationId);
    expect([shown.opinions, shown.earlierOpinions?.length]).toEqual([[], 2]);
    const anew = await review(sisterSecretary);
    expect(anew).toMatchObject({ mayOpine: true, earlier: { stance: 'support' } });
    expect(anew.opinion).toBeUndefined();
    expect((await review(farSecretary)).mayOpine).toBe(true);
    // Words about the text of before are none of this one.
    const of = (version: number) =>
      caller.codeOf(sisterSecretary, 'selection.opine', {
        applicationId,
        version,
        stance: 'support',
        text: '常有人来',
      });
    expect([await of(read), await of(anew.version)]).toEqual(['SELECTION.CHANGED', 'ok']);
    expect(await asked(sisterSecretary)).toBe('support');
    expect(await opine(farSecretary, applicationId, 'support', '常有人来')).toBe('ok');
    const { opinions, earlierOpinions } = await application(town, applicationId);
    expect([opinions?.length, earlierOpinions]).toEqual([2, undefined]);
  });

  it('the same is handed in once at a time, also by two keepers at once, and proposed once', async () => {
    const { roundId, applicationId: first } = await ready({ quota: 3 });
    const again = () => applyCode(secretary, roundId, `${branch._id}-c`);
    expect(await again()).toBe('SELECTION.APPLIED');
    await caller.get(secretary, 'selection.withdraw', { applicationId: first, version: 0 });
    expect((await Promise.all([again(), again(), again()])).sort()).toEqual([
      'SELECTION.APPLIED',
      'SELECTION.APPLIED',
      'ok',
    ]);
    const open = (await caller.get(town, 'selection.applications', { ...ofTown, roundId })).applications.find(
      ({ state }) => state === 'sent',
    );
    // Put right, it becomes none that is open already.
    const { applicationId: other } = await apply(secretary, roundId, `${branch._id}-b`);
    expect(await check(town, other, { as: 'returned', text: '请换一位' })).toBe('ok');
    expect(await applyCode(secretary, roundId, `${branch._id}-c`, { applicationId: other, version: 1 })).toBe(
      'SELECTION.APPLIED',
    );
    // Two of the same that stand from before this was so.
    const [stored] = (cloud.documents('selectionApplications') as { _id: string }[]).filter(
      ({ _id }) => _id === open?.id,
    );
    await cloud.importDocuments('selectionApplications', [{ ...stored, _id: 'a-twin' }]);
    for (const id of [open?.id ?? '', 'a-twin']) await check(town, id, { as: 'accepted' });
    cloud.setNow(noon + 12 * day);
    const publish = async (proposed: string[]) =>
      caller.codeOf(town, 'selection.publish', {
        roundId,
        version: (await round(town, roundId)).version,
        proposed,
        text: '好',
      });
    expect(await publish([open?.id ?? '', 'a-twin'])).toBe('SELECTION.TWICE');
    expect(await publish(['a-twin'])).toBe('ok');
    cloud.setNow(noon);
  });

  it('whoever is named in it decides nothing of it', async () => {
    const { applicationId } = await ready();
    // The officer of the town is a member of the branch, by another account.
    const [officer] = accounts.filter(({ _id }) => _id === 'TOWN');
    await cloud.importDocuments('accounts', [
      { ...officer, _id: 'TOWN-TOO', personId: `${branch._id}-c`, memberId: `${branch._id}-c` },
    ]);
    expect(await check('TOWN-TOO', applicationId, { as: 'accepted' })).toBe('SELECTION.OWN_CASE');
    const seen = await application('TOWN-TOO', applicationId);
    expect(seen).toMatchObject({ mayCheck: false, mayRun: false });
    expect(seen.opinions).toBeUndefined();
  });

  it('what is taken out of the publicity is named by nobody', async () => {
    const { roundId, applicationId } = await ready();
    await check(town, applicationId, { as: 'accepted' });
    const publish = (version: number) =>
      caller.codeOf(town, 'selection.publish', {
        roundId,
        version,
        proposed: [applicationId],
        text: '都好',
      });
    expect(await publish(0)).toBe('SELECTION.TOO_EARLY');
    cloud.setNow(noon + 12 * day);
    expect(await publish(0)).toBe('ok');
    expect(await object(town, applicationId, { as: 'struck', text: '本人不愿意' })).toBe('ok');
    expect((await caller.get('STRANGER', 'selection.publicity', { roundId })).proposed).toEqual([]);
    cloud.setNow(noon + 20 * day);
    const name = { roundId, version: 1, document: '松北〔2026〕10号' };
    expect(await caller.codeOf(town, 'selection.name', name)).toBe('SELECTION.NOBODY_LEFT');
    expect(await caller.codeOf(town, 'selection.close', { roundId, version: 1, text: '没有合适的' })).toBe(
      'ok',
    );
    expect(await round(secretary, roundId)).toMatchObject({ phase: 'closed', closedBecause: '没有合适的' });
  });

  it('a round that is ended takes out of the publicity what was in it, and nothing of it waits any more', async () => {
    cloud.setNow(noon);
    const { roundId, applicationId } = await ready({ applyBy: '2026-11-27', reviewers: [] });
    const { applicationId: other } = await apply(sisterSecretary, roundId, `${sister._id}-b`, {
      organizationId: sister._id,
    });
    const { applicationId: third } = await apply(sisterSecretary, roundId, `${sister._id}-c`, {
      organizationId: sister._id,
    });
    await check(town, applicationId, { as: 'accepted' });
    const checking = (found: Found) =>
      caller.codeOf(town, 'selection.check', { applicationId: other, version: 0, found });
    expect(await checking({ as: 'returned', text: '写清楚' })).toBe('ok');
    expect(await checking({ as: 'returned', text: '写清楚' })).toBe('ok');
    expect(await checking({ as: 'returned', text: '写得再清楚些' })).toBe('SELECTION.TOO_LATE');
    expect(await todosOf(sisterSecretary)).toContainEqual(['selectionReturned', 1, sister._id]);
    const toCheck = async () => (await todosOf(town)).find(([kind]) => kind === 'selectionToCheck')?.[1];
    const waited = await toCheck();
    cloud.setNow(noon + 12 * day);
    await caller.get(town, 'selection.publish', {
      roundId,
      version: 0,
      proposed: [applicationId],
      text: '好',
    });
    const end = (text: string) => caller.codeOf(town, 'selection.close', { roundId, version: 1, text });
    expect([await end('不评了'), await end('不评了'), await end('算了')]).toEqual([
      'ok',
      'ok',
      'SELECTION.TOO_LATE',
    ]);
    const ended = await application(secretary, applicationId);
    expect(ended).toMatchObject({ state: 'struck', phase: 'closed' });
    expect(ended.steps.at(-1)).toMatchObject({ step: 'struck', text: '不评了', by: north.name });
    expect((await application(sisterSecretary, third)).state).toBe('sent');
    expect(await toCheck()).toBe(Number(waited) - 1);
    expect((await todosOf(sisterSecretary)).map(([kind]) => kind)).not.toContain('selectionReturned');
  });

  it('what a branch handed in goes with it to another town, and stays with the round that it was of', async () => {
    cloud.setNow(noon + 21 * day);
    const { roundId, applicationId } = await ready({ applyBy: '2026-12-20' });
    await caller.get(people.district, 'organization.move', {
      organizationId: branch._id,
      toParentId: south._id,
    });
    expect(await caller.codeOf(town, 'selection.application', { applicationId })).toBe('ACCESS_DENIED');
    expect(
      await caller.codeOf(people.district, 'selection.check', {
        applicationId,
        version: 0,
        found: { as: 'accepted' },
      }),
    ).toBe('ok');
    expect(await caller.codeOf(secretary, 'selection.apply', applying(roundId, `${branch._id}-b`))).toBe(
      'SELECTION.NOT_HERE',
    );
  });
});

it('of many rounds, applications and honours a page is read by an index', async () => {
  const many = (count: number, make: (index: number) => object) =>
    Array.from({ length: count }, (_, index) => make(index) as { _id: string });
  const place = { organizationId: sister._id, orgPath: sister.path, organizationName: sister.name };
  const above = [district._id, north._id, sister._id];
  await cloud.importDocuments(
    'selectionApplications',
    many(700, (index) => ({
      ...place,
      _id: `many-a-${index}`,
      above,
      roundId: 'many-r-1',
      selection,
      roundTitle: '很多',
      name: `党员 ${index}`,
      state: 'declined',
      values: {},
      people: [],
      organizations: [],
      subjects: [],
      files: [],
      objections: [],
      steps: [],
      version: 0,
      madeBy: `many-${index}`,
      createdAt: noon + index,
      changedAt: noon,
      goesOn: '2031-01-01',
    })),
  );
  await cloud.importDocuments(
    'selectionRounds',
    many(400, (index) => ({
      _id: `many-r-${index}`,
      selection,
      title: '很多',
      officeId: north._id,
      officePath: north.path,
      officeName: north.name,
      above: [district._id, north._id],
      document: '1号',
      applyBy: '2026-11-01',
      quota: 1,
      publicityDays: 3,
      says: '',
      reviewers: [],
      state: 'closed',
      proposed: [],
      version: 0,
      madeBy: `many-${index}`,
      openedAt: noon - index,
      changedAt: noon,
    })),
  );
  await cloud.importDocuments(
    'honours',
    many(700, (index) => ({
      ...place,
      _id: `many-h-${index}`,
      above,
      selection,
      term: '很多',
      of: 'branch',
      name: sister.name,
      officeId: north._id,
      officeName: north.name,
      document: '1号',
      namedOn: '2026-01-01',
      state: 'held',
      steps: [],
      version: 0,
    })),
  );
  const asked = [
    caller.ask(people.district, 'selection.rounds', { organizationId: district._id }),
    caller.ask(sisterSecretary, 'selection.rounds', { organizationId: sister._id }),
    caller.ask(town, 'selection.applications', { ...ofTown, roundId: 'many-r-1' }),
    caller.ask(people.district, 'selection.honours', { organizationId: district._id }),
    caller.ask(people.sisterMember, 'selection.honours', { organizationId: sister._id }),
    caller.ask(town, 'todo.list', {}),
  ];
  for (const one of asked) expect((await one).reply.ok).toBe(true);
});
