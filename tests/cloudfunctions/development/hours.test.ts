import type { LearningCreditRecord } from '../../../cloudfunctions/domain/learning/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input } from '../../../types';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people, sister } from '../../support/district';
import { acts } from './support';

/** Hours of people on the way into the Party: credited as everybody's are, proposed as their training, theirs as members. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const { stand, record, get } = acts(() => world);
const credits = () => world.cloud.documents('learningCredits') as LearningCreditRecord[];
const year = 2026;
const credit = (change: Partial<Input<'learning.correct'>> = {}, openid: string = people.secretary) =>
  world.caller.ask(openid, 'learning.correct', {
    memberId: 'dv-one',
    actKey: 'the-training',
    takesBack: false,
    count: 3,
    unit: 'day',
    on: '2026-06-03',
    title: '街道发展对象培训班',
    reason: '结业证书〔2026〕12号',
    ...change,
  });
const account = (memberId = 'dv-one', openid: string = people.secretary) =>
  world.caller.get(openid, 'learning.person', { memberId, year });

it('are written down once by the branch, converted, and asked of nobody by the year', async () => {
  await stand('politicalReview', { stage: 'candidate' });
  await Promise.all([credit(), credit()]);
  expect(credits()).toMatchObject([{ personId: 'dv-one', kind: 'applicant', hours: 24, by: '党员a' }]);
  const shown = await account();
  expect(shown).toMatchObject({ name: '申小明', onTheWay: 'candidate', earned: 24, gap: 0 });
  expect(shown.required).toBeUndefined();
  const creditId = shown.credits[0]?.id ?? '';
  await world.caller.get(people.secretary, 'learning.undo', { creditId, reason: '写错了人' });
  expect((await account()).earned).toBe(0);
  await expect(credit({ actKey: 'one-more-act', takesBack: true, count: 1 })).resolves.toMatchObject({
    reply: { error: { code: 'LEARNING.BELOW_ZERO' } },
  });
});

it('stand beside the members of the branch, in no figure of theirs, and before nobody further up', async () => {
  await stand('politicalReview', { stage: 'candidate' });
  await credit();
  await tickUntilIdle(world.cloud);
  const members = { organizationId: branch._id, year };
  expect(await world.caller.get(people.secretary, 'learning.members', members)).toMatchObject({
    figures: { members: 4, trained: 0 },
    onTheWay: [{ id: 'dv-one', name: '申小明', stage: 'candidate', earned: 24 }],
  });
  for (const openid of [people.sisterSecretary, people.member, people.town, people.district])
    expect(await world.caller.codeOf(openid, 'learning.person', { memberId: 'dv-one', year })).toBe(
      'ACCESS_DENIED',
    );
  expect((await credit({ actKey: 'another-act' }, people.sisterSecretary)).reply.ok).toBe(false);
});

it('stand in the branch that took theirs over at once', async () => {
  await stand('politicalReview', { stage: 'candidate' });
  await credit();
  await world.caller.get(people.town, 'organization.merge', {
    organizationId: branch._id,
    intoId: sister._id,
  });
  const { onTheWay } = await world.caller.get(people.sisterSecretary, 'learning.members', {
    organizationId: sister._id,
    year,
  });
  expect(onTheWay).toMatchObject([{ id: 'dv-one', earned: 24 }]);
});

it('are proposed as the training of a candidate, from the day on which they were named', async () => {
  await stand('activist');
  expect((await get('dv-one')).trained).toBeUndefined();
  await renew(world);
  await stand('politicalReview', { stage: 'candidate' });
  expect(await get('dv-one')).toMatchObject({ learnerId: 'dv-one', trained: { hours: 0, credits: [] } });
  await credit();
  await credit({ actKey: 'an-early-hour', on: '2025-03-01', count: 1, unit: 'hour' });
  expect((await get('dv-one')).trained).toMatchObject({
    from: '2021-06-15',
    hours: 25,
    credits: [{ on: '2025-03-01' }, { title: '街道发展对象培训班', hours: 24 }],
  });
});

it('stay theirs as a member, explained and part of no sum; a late resend finds them', async () => {
  await stand('approval', { stage: 'admission' });
  await credit();
  await record('dv-one', { step: 'placed', on: '2021-12-12' });
  const { learnerId = '' } = await get('dv-one');
  expect(learnerId).not.toBe('dv-one');
  await credit();
  expect(credits()).toMatchObject([{ personId: learnerId, kind: 'applicant' }]);
  await tickUntilIdle(world.cloud);
  for (const id of ['dv-one', learnerId]) {
    const shown = await account(id);
    expect(shown).toMatchObject({ memberId: learnerId, earned: 0, before: [{ hours: 24 }], credits: [] });
    expect(shown.required?.hours).toBe(32);
  }
  const members = { organizationId: branch._id, year };
  expect(await world.caller.get(people.secretary, 'learning.members', members)).toMatchObject({
    figures: { members: 5, trained: 0 },
    onTheWay: [],
  });
  // The hours of the member are beside them: what is taken back of these is not made up for by those.
  const { reply } = await credit({ memberId: learnerId, actKey: 'one-day-less', takesBack: true, count: 1 });
  expect(reply).toMatchObject({ error: { code: 'LEARNING.BELOW_ZERO' } });
});

it('go with the record of who is not on the way any more, and with nobody else’s', async () => {
  await stand('politicalReview', { state: 'ended', closedAt: noon - 200 * day });
  await world.cloud.importDocuments('learningCredits', [
    { _id: 'c-gone', personId: 'dv-one', kind: 'applicant', year, on: '2026-03-01', hours: 4 },
    { _id: 'c-member', personId: 'north-b1-b', kind: 'applicant', year, on: '2026-03-01', hours: 4 },
  ]);
  const ids = () => credits().map(({ _id }) => _id);
  world.cloud.setNow(noon + 15 * 60 * minute);
  await tickUntilIdle(world.cloud);
  expect(ids()).toEqual(['c-member']);
});
