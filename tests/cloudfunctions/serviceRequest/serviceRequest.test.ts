import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { NoticeRecord } from '../../../cloudfunctions/domain/messaging/model';
import type { ServiceRequestRecord } from '../../../cloudfunctions/domain/serviceRequest/model';
import { environment } from '../../../scripts/cloud';
import { tickUntilIdle } from '../../../scripts/timer';
import type { ActionName, Input } from '../../../types';
import { day, minute, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { accounts, branch, district, north, people, sister, south } from '../../support/district';
import { subject } from '../../support/subjects';

/** 诉求 through the functions: raised, taken, given, done, rated. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(async () => {
  await renew(world);
  await switchTo('on');
});
afterAll(() => world.cloud.close());

async function switchTo(value: 'on' | 'off') {
  await world.caller.get(people.admin, 'setting.change', {
    organizationId: district._id,
    setting: 'serviceRequests',
    value,
  });
  world.cloud.advance(2 * minute);
}

const southTown = {
  ...accounts.find(({ _id }) => _id === people.town),
  _id: 'SOUTH-TOWN',
  organizationId: south._id,
  orgPath: south.path,
  grants: [
    {
      role: 'townOfficer',
      organizationId: south._id,
      organizationName: south.name,
      organizationKind: 'town',
      orgPath: south.path,
    },
  ],
};

const enterprise = subject('星河智能科技', north, {
  _id: 's-own',
  coverage: 'organization',
  coveringId: branch._id,
  coveringPath: branch.path,
});
const given = (more: Partial<Input<'serviceRequest.raise'>> = {}): Input<'serviceRequest.raise'> => ({
  actKey: 'a-request',
  officeId: north._id,
  enterprise: '某某公司',
  category: 'talent',
  text: '招不到夜班的技术工人',
  name: '王经理',
  phone: '021-5777 1234',
  ...more,
});
const raise = async (more?: Partial<Input<'serviceRequest.raise'>>, openid: string = people.stranger) =>
  (await world.caller.get(openid, 'serviceRequest.raise', given(more))).serviceRequestId;
const requests = () => world.cloud.documents('serviceRequests') as ServiceRequestRecord[];
const first = <T>(all: readonly T[]): T => {
  const [one] = all;
  if (one === undefined) throw new Error('there is none');
  return one;
};
const request = () => first(requests());
const code = <Name extends ActionName>(openid: string, name: Name, input: Input<Name>) =>
  world.caller.codeOf(openid, name, input);
const assign = (openid: string, more: Partial<Input<'serviceRequest.assign'>> = {}) =>
  code(openid, 'serviceRequest.assign', {
    serviceRequestId: request()._id,
    version: request().version,
    leadId: north._id,
    ...more,
  });
const answer = (openid: string, text = '已对接技校，下周来人', result: 'solved' | 'planned' = 'solved') =>
  code(openid, 'serviceRequest.answer', { serviceRequestId: request()._id, result, text });
const read = (openid: string, organizationId: string) =>
  code(openid, 'serviceRequest.read', { organizationId, serviceRequestId: request()._id });
const seen = (openid: string, organizationId: string) =>
  world.caller.get(openid, 'serviceRequest.read', { organizationId, serviceRequestId: request()._id });
const own = (openid: string) => code(openid, 'serviceRequest.get', { serviceRequestId: request()._id });
const listed = async (
  openid: string,
  organizationId: string,
  list: Input<'serviceRequest.list'>['list'] = 'open',
) =>
  (await world.caller.get(openid, 'serviceRequest.list', { organizationId, list })).requests.map(
    ({ id }) => id,
  );
const told = (of: string) =>
  (world.cloud.documents('notices') as NoticeRecord[])
    .filter((one) => one.of === of)
    .map(({ audience }) => audience[0]);
const shownSteps = async () =>
  (
    await world.caller.get(people.stranger, 'serviceRequest.get', { serviceRequestId: request()._id })
  ).steps.map(({ step }) => step);
const steps = () => request().steps.map(({ step }) => step);
const audits = (action: string) =>
  (world.cloud.documents('audits') as AuditRecord[]).filter((audit) => audit.action === action);
const waitingFor = async (openid: string) =>
  (await world.caller.get(openid, 'todo.list', {})).todos
    .filter(({ kind }) => kind === 'serviceRequest')
    .map(({ organizationId, count }) => [organizationId, count]);

it('goes all the way: raised at a service point, taken and given, answered, rated', async () => {
  const serviceRequestId = await raise();
  expect(serviceRequestId).toMatch(/^[0-9A-Z]{8}$/);
  expect(request()).toMatchObject({ status: 'submitted', organizationId: north._id, source: 'enterprise' });
  expect(told('requestToHandle')).toEqual([`keepers:${north._id}`]);
  expect(await waitingFor(people.town)).toEqual([[north._id, 1]]);
  expect(await listed(people.town, north._id)).toEqual([serviceRequestId]);

  expect(await assign(people.town, { department: '镇人社所' })).toBe('ok');
  expect(request()).toMatchObject({
    status: 'assigned',
    assignedOn: '2026-11-23',
    workDays: 7,
    dueOn: '2026-12-02',
    department: '镇人社所',
  });
  expect(told('requestMoved')).toEqual([`wechat:${people.stranger}`]);
  const shown = await world.caller.get(people.stranger, 'serviceRequest.get', { serviceRequestId });
  expect(shown).toMatchObject({ dueOn: '2026-12-02', office: north.name, mayRate: false });

  expect(
    await code(people.town, 'serviceRequest.note', {
      organizationId: north._id,
      serviceRequestId,
      text: '已经联系技校',
    }),
  ).toBe('ok');
  expect(request().status).toBe('doing');
  expect(await answer(people.town)).toBe('ok');
  expect(await waitingFor(people.town)).toEqual([]);
  expect(await listed(people.town, north._id, 'done')).toEqual([serviceRequestId]);
  expect(await code(people.stranger, 'serviceRequest.rate', { serviceRequestId, rating: 'good' })).toBe('ok');
  expect(request()).toMatchObject({ status: 'closed', rating: 'good', result: 'solved', isOpen: false });
  expect(steps()).toEqual(['raised', 'assigned', 'noted', 'answered', 'rated']);
  expect(audits('serviceRequest.answer')).toHaveLength(1);
});

describe('whoever raises it', () => {
  it('is found by the name of the register, and gets to its town without a code', async () => {
    await world.cloud.importDocuments('subjects', [
      { ...enterprise, key: '星河智能科技', core: '星河智能科技' },
    ]);
    await raise({ enterprise: '星河智能科技', officeId: undefined });
    expect(request()).toMatchObject({ subjectId: enterprise._id, organizationId: north._id });
    // A name that nobody knows comes to the district, and so does one of a town where nobody would read it.
    await raise({ enterprise: '谁也不认识', officeId: undefined, actKey: 'another-one' });
    await raise({ officeId: south._id, actKey: 'the-third-one' });
    expect(
      requests()
        .map(({ organizationId }) => organizationId)
        .sort(),
    ).toEqual(['d', 'd', 'north']);
  });

  it('sends it once, twice at once or again after long', async () => {
    const [one, other] = await Promise.all([raise(), raise()]);
    world.cloud.advance(3 * day);
    expect([other, await raise()]).toEqual([one, one]);
    expect(requests()).toHaveLength(1);
    expect(told('requestToHandle')).toHaveLength(1);
    // Another's act of the same key is another.
    expect(await raise({}, people.member)).not.toBe(one);
  });

  it.each(['before', 'after'] as const)('is kept once when a call was killed %s its write', async (kill) => {
    world.cloud.database.injectFault({ functionName: 'registers', collection: 'serviceRequests', kill });
    await world.caller.ask(people.stranger, 'serviceRequest.raise', given()).catch(() => undefined);
    world.cloud.database.clearFaults();
    const serviceRequestId = await raise();
    expect(requests().map(({ _id }) => _id)).toEqual([serviceRequestId]);
    expect(told('requestToHandle')).toEqual([`keepers:${north._id}`]);
    expect(audits('serviceRequest.raise')).toHaveLength(1);
  });

  it('leaves a number that nobody reads but who does it, and that is left in the audit', async () => {
    const serviceRequestId = await raise();
    expect(JSON.stringify(requests())).not.toContain('57771234');
    expect((await seen(people.town, north._id)).contact).toEqual({ name: '王经理', phoneTail: '1234' });
    const show = (openid: string) =>
      world.caller.codeOf(openid, 'serviceRequest.showContact', { serviceRequestId });
    expect([await show(people.secretary), await show(people.stranger)]).toEqual([
      'ACCESS_DENIED',
      'NOT_BOUND',
    ]);
    expect(await world.caller.get(people.town, 'serviceRequest.showContact', { serviceRequestId })).toEqual({
      phone: '021-57771234',
    });
    expect(audits('serviceRequest.showContact')).toMatchObject([{ actor: { openid: people.town } }]);
    expect(
      await code(people.stranger, 'serviceRequest.raise', given({ actKey: 'no-number', phone: '12' })),
    ).toBe('SERVICE_REQUEST.PHONE_INVALID');
  });

  it('alone sees it, beside the offices that have to do with it', async () => {
    await world.cloud.importDocuments('accounts', [southTown]);
    await raise();
    expect(await own(people.stranger)).toBe('ok');
    for (const openid of ['ANOTHER-STRANGER', people.secretary, people.member, people.town, people.district])
      expect(await own(openid)).toBe('SERVICE_REQUEST.NOT_FOUND');
    expect([await read(people.town, north._id), await read(people.district, district._id)]).toEqual([
      'ok',
      'ok',
    ]);
    expect(await read('SOUTH-TOWN', south._id)).toBe('SERVICE_REQUEST.NOT_FOUND');
    expect(await read('SOUTH-TOWN', north._id)).toBe('ACCESS_DENIED');
    expect(await assign('SOUTH-TOWN', { leadId: south._id })).toBe('ACCESS_DENIED');
    expect(await answer('SOUTH-TOWN')).toBe('ACCESS_DENIED');
    for (const openid of ['ANOTHER-STRANGER', people.secretary])
      expect(
        await code(openid, 'serviceRequest.rate', { serviceRequestId: request()._id, rating: 'good' }),
      ).toBe('SERVICE_REQUEST.NOT_FOUND');
  });

  it('may be the branch that covers it; its keepers hear the answer, after a merger those of the other', async () => {
    await world.cloud.importDocuments('subjects', [
      enterprise,
      { ...enterprise, _id: 's-other', coveringId: sister._id },
    ]);
    const ask = (openid: string, more: object) =>
      code(openid, 'serviceRequest.raiseForBranch', {
        organizationId: branch._id,
        actKey: 'by-the-branch',
        category: 'space',
        text: '要搬厂房',
        ...more,
      });
    expect(await ask(people.secretary, { subjectId: 's-other' })).toBe('SERVICE_REQUEST.WHICH_ENTERPRISE');
    expect(await ask(people.secretary, {})).toBe('SERVICE_REQUEST.WHICH_ENTERPRISE');
    expect(await ask(people.sisterSecretary, { enterprise: '某某' })).toBe('ACCESS_DENIED');
    expect(await ask(people.secretary, { subjectId: enterprise._id })).toBe('ok');
    expect(request()).toMatchObject({ source: 'branch', branchId: branch._id, organizationId: north._id });
    expect([
      await own(people.secretary),
      await own(people.sisterSecretary),
      await own(people.member),
    ]).toEqual(['ok', 'SERVICE_REQUEST.NOT_FOUND', 'SERVICE_REQUEST.NOT_FOUND']);
    await assign(people.town);
    expect(told('requestMoved')).toEqual([`keepers:${branch._id}`]);

    await world.caller.get(people.district, 'organization.merge', {
      organizationId: branch._id,
      intoId: sister._id,
    });
    expect([await own(people.sisterSecretary), await own(people.secretary)]).toEqual([
      'ok',
      'SERVICE_REQUEST.NOT_FOUND',
    ]);
    const { requests: ofSister } = await world.caller.get(people.sisterSecretary, 'serviceRequest.ofBranch', {
      organizationId: sister._id,
    });
    expect(ofSister).toHaveLength(1);

    // What was told before and what is told now reaches them, in the inbox and on the phone.
    const consent = { consentKey: 'after-a-merger', templates: ['requestAnswered' as const] };
    world.cloud.wechat.grant(people.sisterSecretary, environment.TEMPLATE_REQUEST_ANSWERED);
    await world.caller.get(people.sisterSecretary, 'message.recordConsent', consent);
    await tickUntilIdle(world.cloud);
    expect(await answer(people.town)).toBe('ok');
    await tickUntilIdle(world.cloud);
    expect(told('requestMoved')).toEqual([`keepers:${branch._id}`, `keepers:${sister._id}`]);
    const inboxOf = async (openid: string) =>
      (await world.caller.get(openid, 'message.inbox', {})).notices.filter(({ link }) =>
        link.startsWith('/serviceRequest/detail'),
      ).length;
    expect([await inboxOf(people.sisterSecretary), await inboxOf(people.secretary)]).toEqual([2, 0]);
    expect(world.cloud.wechat.sentMessages().map(({ openid }) => openid)).toEqual([people.sisterSecretary]);
  });

  it('may be the branch that writes a name; it is the enterprise’s of the register that goes by it', async () => {
    await world.cloud.importDocuments('subjects', [
      { ...enterprise, key: '星河智能科技', core: '星河智能科技' },
    ]);
    await world.caller.get(people.secretary, 'serviceRequest.raiseForBranch', {
      organizationId: branch._id,
      actKey: 'by-its-name',
      category: 'space',
      text: '要搬厂房',
      enterprise: enterprise.name,
    });
    expect(request()).toMatchObject({ subjectId: enterprise._id, byRegister: true, source: 'branch' });
  });

  it('may be an office that was told, and settles what a visit took along', async () => {
    await world.cloud.importDocuments('subjects', [enterprise]);
    await world.cloud.importDocuments('instructorItems', [
      {
        _id: 'taken',
        visitId: 'v',
        subjectId: enterprise._id,
        organizationId: north._id,
        orgPath: north.path,
        instructorId: 'i',
        instructorName: '甲',
        on: '2026-11-20',
        text: '夜班招工难',
        settledAt: null,
      },
    ]);
    const ask = (takenId: string) =>
      code(people.town, 'serviceRequest.raiseForSubject', {
        subjectId: enterprise._id,
        actKey: `from-${takenId}`,
        takenId,
        category: 'talent',
        text: '夜班招工难',
      });
    expect(await ask('no-such-item')).toBe('ACCESS_DENIED');
    expect([await ask('taken'), await ask('taken')]).toEqual(['ok', 'ok']);
    expect(requests()).toMatchObject([
      { source: 'office', openid: people.town, enterprise: enterprise.name },
    ]);
    expect(world.cloud.documents('instructorItems')).toMatchObject([
      { settledAt: expect.any(Number) as number },
    ]);
  });
});

describe('given to somebody', () => {
  beforeEach(() => world.cloud.importDocuments('accounts', [southTown]));

  it('goes to the district, to another town with help, and back where it is not theirs', async () => {
    await raise();
    expect(await assign(people.town, { leadId: south._id })).toBe('SERVICE_REQUEST.NOT_THERE');
    expect(await assign(people.town, { leadId: district._id })).toBe('ok');
    expect(await assign(people.town, { leadId: district._id })).toBe('ACCESS_DENIED');
    // Who handed it up goes on seeing it, and does nothing with it any more.
    expect((await seen(people.town, north._id)).isOurs).toBe(false);
    expect(await listed(people.town, north._id, 'others')).toEqual([request()._id]);

    expect(
      await code(people.district, 'serviceRequest.object', {
        serviceRequestId: request()._id,
        reason: '归街镇',
      }),
    ).toBe('ok');
    expect(request()).toMatchObject({ status: 'objected', organizationId: north._id });
    expect(request().dueOn).toBeUndefined();
    expect(await assign(people.town, { helperIds: [district._id] })).toBe('ok');
    expect(request()).toMatchObject({ status: 'assigned', organizationId: north._id });
    expect((await seen(people.district, district._id)).helps).toBe(true);
    expect(
      await code(people.district, 'serviceRequest.note', {
        organizationId: district._id,
        serviceRequestId: request()._id,
        text: '区里一起找',
      }),
    ).toBe('ok');
    // Who helps does not say for the others that it began.
    expect(request().status).toBe('assigned');
    expect(steps()).toEqual(['raised', 'assigned', 'objected', 'assigned', 'noted']);
    // Taken once, it is told once.
    expect(told('requestMoved')).toHaveLength(1);
    // What offices settle among themselves is not its raiser's.
    expect(await shownSteps()).toEqual(['raised', 'assigned', 'assigned', 'noted']);
  });

  it('sent again by who gave it away it is done, and nothing else is theirs any more', async () => {
    await raise();
    const assigned = {
      serviceRequestId: request()._id,
      version: request().version,
      leadId: district._id,
      helperIds: [],
    };
    const send = (openid: string, more = {}) =>
      code(openid, 'serviceRequest.assign', { ...assigned, ...more });
    expect([await send(people.town), await send(people.town)]).toEqual(['ok', 'ok']);
    // Another of that office chose otherwise meanwhile, and hears that it was given.
    expect(await send(people.town, { leadId: north._id })).toBe('SERVICE_REQUEST.CHANGED');
    expect(await send(people.town, { version: request().version })).toBe('ACCESS_DENIED');
    expect(await send('SOUTH-TOWN')).toBe('ACCESS_DENIED');
    expect(steps()).toEqual(['raised', 'assigned']);

    expect(await assign(people.district, { leadId: south._id })).toBe('ok');
    // Something happened since.
    expect(await send(people.town)).toBe('ACCESS_DENIED');
    const object = (openid: string, reason = '不归我们') =>
      code(openid, 'serviceRequest.object', { serviceRequestId: request()._id, reason });
    expect([await object('SOUTH-TOWN'), await object('SOUTH-TOWN')]).toEqual(['ok', 'ok']);
    expect(await object('SOUTH-TOWN', '另一句话')).toBe('ACCESS_DENIED');
    expect(await object(people.town)).toBe('ACCESS_DENIED');
    expect(steps()).toEqual(['raised', 'assigned', 'assigned', 'objected']);
    expect(audits('serviceRequest.object')).toHaveLength(1);
    expect(await assign(people.district, { leadId: north._id })).toBe('ok');
    expect(await object('SOUTH-TOWN')).toBe('ACCESS_DENIED');
  });

  it('given otherwise by two of one office at once, the second hears that it was', async () => {
    await raise();
    const chosen = { version: request().version, helperIds: [district._id], category: 'talent' as const };
    expect(await assign(people.town, { ...chosen, department: '镇人社所' })).toBe('ok');
    const again = (more: object) => assign(people.town, { ...chosen, department: '镇人社所', ...more });
    expect(await again({ helperIds: [district._id, north._id, district._id] })).toBe('ok');
    for (const more of [
      { category: 'space' },
      { department: '区人社局' },
      { department: undefined },
      { helperIds: [] },
    ])
      expect(await again(more)).toBe('SERVICE_REQUEST.CHANGED');
    expect(await answer(people.town, '已对接', 'planned')).toBe('ok');
    expect(await answer(people.town, '已对接', 'planned')).toBe('ok');
    expect(await answer(people.town, '已对接', 'solved')).toBe('SERVICE_REQUEST.NOT_NOW');
    expect(steps()).toEqual(['raised', 'assigned', 'answered']);
  });

  it('is taken by the district, where its town has nobody left', async () => {
    await raise();
    expect(await seen(people.district, district._id)).toMatchObject({ isOurs: false, offices: [] });
    const town = accounts.find(({ _id }) => _id === people.town);
    await world.cloud.importDocuments('accounts', [{ ...town, _id: people.town, grants: [] }], {
      over: true,
    });
    const shown = await seen(people.district, district._id);
    expect(shown).toMatchObject({ isOurs: true, mayGive: true });
    expect(shown.offices.map(({ id }) => id)).toEqual([north._id, district._id]);
    expect(await assign(people.district, { leadId: north._id })).toBe('ok');
    const note = { organizationId: district._id, serviceRequestId: request()._id, text: '区里代办' };
    expect(await code(people.district, 'serviceRequest.note', note)).toBe('ok');
    expect(await answer(people.district)).toBe('ok');
  });

  it('is given on by the district, where a town gave it to that', async () => {
    await raise();
    await assign(people.town, { leadId: district._id });
    expect((await seen(people.district, district._id)).mayGive).toBe(true);
    expect(await assign(people.district, { leadId: south._id })).toBe('ok');
    expect(request()).toMatchObject({ status: 'assigned', organizationId: south._id });
    expect((await seen('SOUTH-TOWN', south._id)).mayGive).toBe(false);
    expect(await assign('SOUTH-TOWN', { leadId: district._id })).not.toBe('ok');
    expect(steps()).toEqual(['raised', 'assigned', 'assigned']);
  });

  it('is not sent back after the days for that, nor once it was begun', async () => {
    await raise({ officeId: district._id });
    await assign(people.district, { leadId: south._id });
    const back = () =>
      code('SOUTH-TOWN', 'serviceRequest.object', { serviceRequestId: request()._id, reason: '不归我们' });
    world.cloud.advance(2 * day);
    expect(await back()).toBe('SERVICE_REQUEST.NOT_NOW');
    expect((await seen('SOUTH-TOWN', south._id)).mayObject).toBe(false);
  });

  it('is done once by two at once, and what another did meanwhile is not done over', async () => {
    await raise({ officeId: district._id });
    const version = request().version;
    const both = await Promise.all([
      assign(people.district, { leadId: south._id, version }),
      assign(people.admin, { leadId: north._id, version }),
    ]);
    expect(both.filter((one) => one === 'ok')).toHaveLength(1);
    expect(request().version).toBe(1);
    const leadId = request().organizationId;
    expect(await assign(people.district, { leadId, version })).toBe('ok');
    expect(request().version).toBe(1);
  });

  it('may be declined, with a reason that its raiser reads', async () => {
    await raise();
    const decline = (reason: string) =>
      code(people.town, 'serviceRequest.decline', { serviceRequestId: request()._id, reason });
    expect([await decline('个人的事，请走信访'), await decline('个人的事，请走信访')]).toEqual(['ok', 'ok']);
    expect([await decline('另一个理由'), await assign(people.town), await answer(people.town)]).toEqual([
      'SERVICE_REQUEST.NOT_NOW',
      'SERVICE_REQUEST.NOT_NOW',
      'SERVICE_REQUEST.NOT_NOW',
    ]);
    expect(request()).toMatchObject({ status: 'declined', isOpen: false });
    expect(told('requestMoved')).toEqual([`wechat:${people.stranger}`]);
  });
});

describe('the day', () => {
  it('is put off by the office above, and its raiser is told until when and why', async () => {
    await raise();
    await assign(people.town);
    const serviceRequestId = request()._id;
    const ask = (to: string, reason = '等技校开学') =>
      code(people.town, 'serviceRequest.askExtension', { serviceRequestId, to, reason });
    const decide = (openid: string, granted: boolean) =>
      code(openid, 'serviceRequest.decideExtension', { serviceRequestId, granted });
    expect([await ask('2026-12-02'), await ask('2027-11-02')]).toEqual([
      'SERVICE_REQUEST.DAY_IMPOSSIBLE',
      'SERVICE_REQUEST.DAY_IMPOSSIBLE',
    ]);
    expect([await ask('2026-12-11'), await ask('2026-12-11')]).toEqual(['ok', 'ok']);
    expect(await listed(people.district, district._id, 'help')).toEqual([serviceRequestId]);
    // Its raiser hears of a day when there is one.
    const shownNow = () => world.caller.get(people.stranger, 'serviceRequest.get', { serviceRequestId });
    expect(await shownNow()).toMatchObject({ extensionAsked: false, dueOn: '2026-12-02' });
    expect((await seen(people.town, north._id)).extensionAsked).toBe(true);
    expect(await decide(people.town, true)).toBe('ACCESS_DENIED');
    expect([await decide(people.district, false), await decide(people.district, false)]).toEqual([
      'ok',
      'ok',
    ]);
    expect(request()).toMatchObject({ dueOn: '2026-12-02' });
    expect(await listed(people.district, district._id, 'help')).toEqual([]);
    expect(await ask('2026-12-10')).toBe('ok');
    expect([await decide(people.district, true), await decide(people.district, true)]).toEqual(['ok', 'ok']);
    expect(request()).toMatchObject({ dueOn: '2026-12-10', extendedTo: '2026-12-10' });
    const shown = await shownNow();
    expect(shown).toMatchObject({ dueOn: '2026-12-10', extensionAsked: false });
    expect(shown.steps.map(({ step }) => step)).toEqual(['raised', 'assigned', 'extended']);
    expect(steps()).toContain('extensionRefused');
    expect(told('requestMoved')).toHaveLength(2);
  });

  it('is put off by the district itself, above which nobody is', async () => {
    await raise({ officeId: district._id });
    await assign(people.district, { leadId: district._id });
    const input = { serviceRequestId: request()._id, to: '2026-12-10', reason: '要开会研究' };
    expect(await code(people.district, 'serviceRequest.askExtension', input)).toBe('ok');
    expect(request().extendedTo).toBe('2026-12-10');
    expect(request().extension).toBeUndefined();
  });

  it('brings help to what nobody took, when it would be overdue had it been taken at once', async () => {
    await raise();
    expect(request().helpOn).toBe('2026-12-03');
    world.cloud.advance(9 * day);
    expect(await listed(people.district, district._id, 'help')).toEqual([]);
    world.cloud.advance(day);
    expect(await listed(people.district, district._id, 'help')).toEqual([request()._id]);
    expect(await waitingFor(people.district)).toEqual([[district._id, 1]]);
    await assign(people.town);
    expect(await listed(people.district, district._id, 'help')).toEqual([]);
  });

  it('brings help when it has passed: the office is reminded before, the one above told after, once each', async () => {
    await raise();
    await assign(people.town);
    world.cloud.advance(8 * day);
    await tickUntilIdle(world.cloud);
    expect([told('requestDue'), told('requestToHelp')]).toEqual([[`keepers:${north._id}`], []]);
    expect(await listed(people.district, district._id, 'help')).toEqual([]);
    world.cloud.advance(2 * day);
    await tickUntilIdle(world.cloud);
    await tickUntilIdle(world.cloud);
    expect([told('requestDue'), told('requestToHelp')]).toEqual([
      [`keepers:${north._id}`],
      [`keepers:${district._id}`],
    ]);
    expect(await listed(people.district, district._id, 'help')).toEqual([request()._id]);
    expect(await waitingFor(people.district)).toEqual([[district._id, 1]]);
    expect((await seen(people.town, north._id)).isLate).toBe(true);
    expect(request().remindOn).toBeUndefined();
    await answer(people.town);
    expect(await listed(people.district, district._id, 'help')).toEqual([]);
  });
});

describe('what its raiser says of the answer', () => {
  const rate = (rating: 'good' | 'fair' | 'poor', more: object = {}) =>
    code(people.stranger, 'serviceRequest.rate', { serviceRequestId: request()._id, rating, ...more });
  const reopen = (text: string) =>
    code(people.stranger, 'serviceRequest.reopen', { serviceRequestId: request()._id, text });

  it('has it done again where it will not do, and by another word later', async () => {
    await raise();
    expect([await rate('good'), await reopen('还没好')]).toEqual([
      'SERVICE_REQUEST.NOT_ANSWERED',
      'SERVICE_REQUEST.NOT_ANSWERED',
    ]);
    await assign(people.town);
    await answer(people.town);
    world.cloud.advance(day);
    expect([
      await rate('poor', { again: true, text: '没有人来' }),
      await rate('poor', { again: true }),
    ]).toEqual(['ok', 'ok']);
    expect(request()).toMatchObject({
      status: 'doing',
      isOpen: true,
      doneAt: null,
      reopened: 1,
      assignedOn: '2026-11-24',
      dueOn: '2026-12-03',
    });
    expect(await listed(people.town, north._id)).toEqual([request()._id]);
    await answer(people.town, '明天就来');
    expect([await rate('fair'), await rate('fair')]).toEqual(['ok', 'ok']);
    expect(await rate('good')).toBe('SERVICE_REQUEST.NOT_ANSWERED');
    expect([await reopen('来了又走了'), await reopen('来了又走了')]).toEqual(['ok', 'ok']);
    expect(request()).toMatchObject({ status: 'doing', reopened: 2 });
    expect(steps().slice(-3)).toEqual(['answered', 'rated', 'reopened']);
  });

  it('leaves nobody’s name and number half a year after', async () => {
    await raise();
    await assign(people.town);
    await answer(people.town);
    world.cloud.advance(181 * day);
    await tickUntilIdle(world.cloud);
    expect(request().contact).toBeUndefined();
    expect(request().openid).toBeUndefined();
    expect(request().text).toBe('招不到夜班的技术工人');
  });
});

it('follows its enterprise to another town while nobody has taken it, and stays where it is under way', async () => {
  await world.cloud.importDocuments('accounts', [southTown]);
  await world.cloud.importDocuments('subjects', [enterprise]);
  const requestId = await raise({ enterprise: enterprise.name });
  expect(request().subjectId).toBe(enterprise._id);
  await raise({ enterprise: enterprise.name, actKey: 'under-way' });
  const underWay = first(requests().filter(({ _id }) => _id !== requestId));
  const { version } = underWay;
  await code(people.town, 'serviceRequest.assign', {
    serviceRequestId: underWay._id,
    version,
    leadId: north._id,
  });
  await world.caller.get(people.district, 'subject.change', {
    subjectId: enterprise._id,
    version: 0,
    townId: south._id,
    kind: 'newEmployment',
    name: enterprise.name,
  });
  await tickUntilIdle(world.cloud);
  const at = new Map(requests().map(({ _id, organizationId }) => [_id, organizationId]));
  expect(at.get(underWay._id)).toBe(north._id);
  expect([...at.values()].sort()).toEqual([north._id, south._id]);
  expect(await listed('SOUTH-TOWN', south._id)).toHaveLength(1);
});

it('stays with the office that was chosen for it, wherever its enterprise goes', async () => {
  await world.cloud.importDocuments('accounts', [southTown]);
  await world.cloud.importDocuments('subjects', [
    { ...enterprise, organizationId: south._id, orgPath: south.path },
  ]);
  await raise({ enterprise: enterprise.name });
  expect(request()).toMatchObject({ subjectId: enterprise._id, byRegister: false });
  for (const [version, { _id: townId }] of [north, south].entries()) {
    await world.caller.get(people.district, 'subject.change', {
      subjectId: enterprise._id,
      version,
      townId,
      kind: 'newEmployment',
      name: enterprise.name,
    });
    await tickUntilIdle(world.cloud);
  }
  expect(request().organizationId).toBe(north._id);
});

it('is nowhere where the district does not use it', async () => {
  await raise();
  await switchTo('off');
  expect(await world.caller.get(people.stranger, 'serviceRequest.prepare', {})).toMatchObject({
    isOn: false,
  });
  expect(await code(people.stranger, 'serviceRequest.raise', given({ actKey: 'another-one' }))).toBe(
    'SERVICE_REQUEST.OFF',
  );
  expect(await code(people.stranger, 'serviceRequest.mine', {})).toBe('SERVICE_REQUEST.OFF');
  expect([await own(people.stranger), await read(people.town, north._id)]).toEqual([
    'SERVICE_REQUEST.NOT_FOUND',
    'SERVICE_REQUEST.NOT_FOUND',
  ]);
  expect([await assign(people.town), await answer(people.town)]).toEqual(['ACCESS_DENIED', 'ACCESS_DENIED']);
  expect(await waitingFor(people.town)).toEqual([]);
  const { requests: isUsed } = await world.caller.get(people.stranger, 'organization.me', {});
  expect(isUsed).toBe(false);
});
