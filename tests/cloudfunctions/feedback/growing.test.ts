import type { FeedbackRecord } from '../../../cloudfunctions/domain/guidance/model';
import { day, minute, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, north, people, sister } from '../../support/district';
import { startGuidanceWorld, type Content } from '../guidance/support';
import type { Input } from '../../../types';

/** Checklists that grow while branches go by them: by a new version, and by what a town adds. */

const december = Date.UTC(2026, 11, 7, 6);
const month = '2026-12';
const guidanceId = `${district._id}:${month}`;
const townsId = `${north._id}:${month}`;

const items = (prefix: string, count: number): Content['items'] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    required: index < 2,
    text: `${prefix} 第 ${index} 项`,
    source: '要点',
  }));

const written = (all: Content['items'], feedbackBy: string): Content => ({
  theme: '学党章',
  requirement: '',
  items: all,
  readings: [],
  feedbackBy,
});

let world: TestCloud;
const revisions = new Map<string, number>();

/** Writes, reviews and publishes a list, or a new version of one. */
async function publish(
  openid: string,
  organizationId: string,
  all: Content['items'],
  feedbackBy = '2026-12-28',
): Promise<void> {
  const { caller } = world;
  const basedOn = revisions.get(organizationId) ?? 0;
  const draft = await caller.get(openid, 'guidance.saveDraft', {
    organizationId,
    month,
    basedOn,
    changeNote: basedOn > 0 ? '增加一项' : '',
    content: written(all, feedbackBy),
  });
  revisions.set(organizationId, draft.revision);
  await caller.get(openid, 'guidance.submit', draft);
  await caller.get(people.admin, 'guidance.review', { ...draft, approved: true, note: '' });
  await caller.get(openid, 'guidance.publish', draft);
}

const districts = items('d', 20);
// One id is in both lists.
const towns = [
  ...items('t', 14),
  { id: 'd0', required: true, text: '街镇要求的', source: '街镇' },
  // What the district leaves to the branches, and the town asks for in the same words.
  { id: 'taken-over', required: true, text: 'd第5项。', source: '街镇' },
];

let activityId: string;
beforeAll(async () => {
  world = await startGuidanceWorld();
  world.cloud.setNow(december);
  await publish(people.district, district._id, districts);
  ({ activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'growing-theme-day',
    kinds: ['themeDay'],
    title: '主题党日',
    startsAt: december + minute,
    endsAt: december + 60 * minute,
    place: '活动室',
    guidanceId,
    itemIds: ['d0', 'd1', 'd2'],
  }));
  world.cloud.advance(5 * minute);
});
afterAll(() => world.cloud.close());

const status = (openid: string = people.secretary, organizationId: string = branch._id, of = guidanceId) =>
  world.caller.get(openid, 'feedback.status', { organizationId, guidanceId: of });
const give = (itemIds: string[], change: Partial<Input<'feedback.give'>> = {}) =>
  world.caller.ask(people.secretary, 'feedback.give', {
    organizationId: branch._id,
    guidanceId,
    version: 0,
    items: itemIds.map((itemId) => ({ itemId, done: true })),
    summary: '',
    ...change,
  });
const report = async (openid: string, organizationId: string, of = guidanceId) =>
  (await world.caller.get(openid, 'feedback.report', { organizationId, guidanceId: of })).rows;
const edit = async (itemIds: string[]) => {
  const { version } = await world.caller.get(people.secretary, 'activity.plan', { activityId });
  const text = { title: '主题党日', place: '活动室', guidanceId };
  return world.caller.codeOf(people.secretary, 'activity.edit', { activityId, version, ...text, itemIds });
};

it('a branch that does all of the list is complete', async () => {
  await world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
  expect((await give(['d0', 'd1'])).reply).toMatchObject({ ok: true, data: { version: 1 } });
  expect(await status()).toMatchObject({ stage: 'reported', unanswered: [] });
  expect(await report(people.district, district._id)).toMatchObject([
    { id: 'north', reported: 1, complete: 1 },
    { id: 'south', reported: 0, complete: 0 },
  ]);
});

it('twenty items and sixteen of a town, one id and one item in both, are one list of thirty-five on every screen', async () => {
  await publish(people.town, north._id, towns);
  const { caller } = world;
  const home = await caller.get(people.secretary, 'home.get', {});
  const {
    guidances: [guidance],
  } = await caller.get(people.secretary, 'activity.prepare', { organizationId: branch._id });
  const asked = (await status()).guidance;
  for (const seen of [home.guidance, guidance, asked]) {
    const ids = seen?.items.map(({ id }) => id) ?? [];
    expect([ids.length, new Set(ids).size]).toEqual([35, 35]);
    expect(ids.slice(0, 20)).toEqual(districts.map(({ id }) => id));
    expect(seen?.items.filter(({ text }) => text.includes('第 5 项') && text.startsWith('d'))).toMatchObject([
      { id: 'd5', required: true },
    ]);
  }
  // Another town sees what is its own.
  const elsewhere = await caller.get('SOUTH-B1-A', 'activity.prepare', { organizationId: faraway._id });
  expect(elsewhere.guidances[0]?.items).toHaveLength(20);
  const adopted = guidance?.items.map(({ id }) => id) ?? [];
  const { activityId: all } = await caller.get(people.sisterSecretary, 'activity.publish', {
    organizationId: sister._id,
    actKey: 'all-of-it',
    kinds: ['themeDay'],
    title: '主题党日',
    startsAt: world.cloud.now(),
    endsAt: world.cloud.now() + 60 * minute,
    place: '活动室',
    guidanceId,
    itemIds: adopted,
  });
  expect(
    (await caller.get(people.sisterMember, 'activity.detail', { activityId: all })).activity.agenda,
  ).toHaveLength(35);
});

it('who told back before is no longer complete, and is asked for the difference alone', async () => {
  const before = await status();
  const more = before.guidance.items.filter(
    ({ text }) => text === '街镇要求的' || /^(t 第 [01]|d 第 5) 项/.test(text),
  );
  expect(before).toMatchObject({ stage: 'held', unanswered: more.map(({ id }) => id) });
  expect((await world.caller.get(people.secretary, 'home.get', {})).branchThemeDay).toBe('held');
  expect(await report(people.district, district._id)).toMatchObject([
    { id: 'north', reported: 0, partly: 1, complete: 0, requiredDone: 2, requiredAsked: 6 },
    { id: 'south', reported: 0, partly: 0 },
  ]);
  // It is reminded like those that told nothing.
  const urged = await world.caller.get(people.district, 'feedback.urge', {
    organizationId: district._id,
    guidanceId,
  });
  expect(urged).toEqual({ reminded: 3, already: 0 });
  expect((await give(['d2'], { version: 1 })).reply).toMatchObject({
    error: { code: 'FEEDBACK.ITEMS_DIFFER' },
  });
  const { reply } = await give(
    more.map(({ id }) => id),
    { version: 1 },
  );
  expect(reply).toMatchObject({ ok: true, data: { version: 2 } });
  const after = await status();
  expect(after).toMatchObject({ stage: 'reported', unanswered: [] });
  // What was told before stands.
  expect(after.feedback?.items.map(({ done }) => done)).toEqual(Array(6).fill(true));
});

it('a report and urging by the town’s list show who told back, and its branches alone are asked for it', async () => {
  for (const list of [guidanceId, townsId]) {
    expect(await report(people.town, north._id, list)).toMatchObject([
      { id: branch._id, reported: 1, complete: 1 },
      { id: sister._id, reported: 0 },
    ]);
  }
  expect(await status(people.secretary, branch._id, townsId)).toMatchObject({ stage: 'reported' });
  // The district reminded of the month today, by its own list: a branch is not told twice.
  const urge = () =>
    world.caller.get(people.town, 'feedback.urge', { organizationId: north._id, guidanceId: townsId });
  expect(await urge()).toEqual({ reminded: 0, already: 1 });
  world.cloud.advance(day);
  expect(await urge()).toEqual({ reminded: 1, already: 0 });
  // Two towns go by two lists: here the district's alone is asked, and half of it told.
  const [word] = world.cloud.documents('feedbacks') as FeedbackRecord[];
  const half = { ...word, items: word?.items.filter(({ itemId }) => itemId === 'd0') };
  const far = { _id: `${guidanceId}:${faraway._id}`, organizationId: faraway._id };
  await world.cloud.importDocuments('feedbacks', [{ ...half, ...far }]);
  expect(await report(people.district, district._id)).toMatchObject([
    { id: 'north', reported: 1, partly: 0, complete: 1 },
    { id: 'south', reported: 0, partly: 1, complete: 0, requiredDone: 1, requiredAsked: 2 },
  ]);
});

it('a new version that takes an item away leaves an adopting activity editable, and says what is new', async () => {
  await world.caller.get(people.sisterSecretary, 'activity.drafts', { organizationId: sister._id });
  const { activityId: open } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'still-to-come',
    kinds: ['themeDay'],
    title: '主题党日',
    startsAt: world.cloud.now() + 60 * minute,
    endsAt: world.cloud.now() + 120 * minute,
    place: '活动室',
    guidanceId,
    itemIds: ['d0', 'd1', 'd2'],
  });
  activityId = open;
  const added = { id: 'added', required: true, text: '新加的', source: '要点' };
  await publish(people.district, district._id, [...districts.filter(({ id }) => id !== 'd2'), added]);
  expect(await edit(['d0', 'd2', 'added'])).toBe('ok');
  const { activity } = await world.caller.get(people.member, 'activity.detail', { activityId });
  expect(activity.agenda.map(({ itemId }) => itemId)).toEqual(['d0', 'd2', 'added']);
  expect(await edit(['d0', 'never-there'])).toBe('ACTIVITY.UNKNOWN_GUIDANCE_ITEM');
  const { guidance, supplements } = await world.caller.get(people.member, 'guidance.detail', {
    guidanceId: townsId,
  });
  expect(guidance).toMatchObject({ id: guidanceId, newItemIds: ['added'] });
  expect(supplements).toMatchObject([{ id: townsId, newItemIds: [] }]);
  expect(await status()).toMatchObject({ unanswered: ['added'] });
});

it('a town that gives its branches longer is asked by one day on every screen, and reminded by it', async () => {
  const { caller, cloud } = world;
  const [own, later] = ['2026-12-28', '2027-01-06'];
  await publish(people.town, north._id, towns, later);
  const dayOf = async (openid: string, organizationId: string, of: string) =>
    (await caller.get(openid, 'feedback.report', { organizationId, guidanceId: of })).guidance.feedbackBy;
  for (const list of [guidanceId, townsId]) {
    expect((await status(people.secretary, branch._id, list)).guidance.feedbackBy).toBe(later);
    expect(await dayOf(people.town, north._id, list)).toBe(later);
    const { guidance, supplements } = await caller.get(people.member, 'guidance.detail', {
      guidanceId: list,
    });
    expect([guidance, ...supplements].map(({ feedbackBy }) => feedbackBy)).toEqual([later, later]);
  }
  expect((await status('SOUTH-B1-A', faraway._id)).guidance.feedbackBy).toBe(own);
  expect(await dayOf(people.district, district._id, guidanceId)).toBe(own);
  expect((await caller.get(people.secretary, 'home.get', {})).guidance?.feedbackBy).toBe(later);

  const told = (part: string) =>
    (cloud.documents('notices') as { _id: string; audience: string[] }[])
      .filter(({ _id }) => _id.startsWith('feedback:') && _id.includes(part))
      .map(({ audience }) => [...audience].sort());
  const ofNorth = [branch, sister].map(({ _id }) => `keepers:${_id}`);
  const ofSouth = [`keepers:${faraway._id}`];
  cloud.setNow(Date.UTC(2026, 11, 20, 2));
  const urge = { organizationId: district._id, guidanceId };
  expect(await caller.get(people.district, 'feedback.urge', urge)).toEqual({ reminded: 3, already: 0 });
  expect(told(':urged:2026-12-20:').sort()).toEqual([ofNorth, ofSouth]);
  cloud.setNow(Date.UTC(2026, 11, 27, 2));
  await cloud.runTimer('jobs');
  expect(told(`:${own}:1:`)).toEqual([ofSouth]);
  cloud.setNow(Date.UTC(2027, 0, 5, 2));
  await cloud.runTimer('jobs');
  expect(told(`:${later}:1:`)).toEqual([ofNorth]);
});
