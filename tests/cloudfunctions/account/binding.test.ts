import { environment } from '../../../scripts/cloud';
import { sealPhone } from '../../../cloudfunctions/kernel/phone';
import { renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people } from '../../support/district';
import { named } from '../../../cloudfunctions/domain/membership/naming';
import { sentTwice } from '../../support/sent-twice';

Object.assign(process.env, environment);

let world: TestCloud;
beforeEach(async () => {
  world = await startTestCloud();
});
afterEach(() => world.cloud.close());

const day = 24 * 3_600_000;

/** Puts people on the roster of `branch` who have no WeChat yet. */
async function onRoster(...all: { id: string; name: string; phone?: string }[]): Promise<void> {
  await world.cloud.importDocuments(
    'members',
    all.map(({ id, name, phone }) => ({
      _id: id,
      ...named(name),
      status: 'full',
      state: 'active',
      organizationId: branch._id,
      orgPath: branch.path,
      ...(phone && { phone: sealPhone(phone) }),
    })),
  );
}

const agree = (openid: string) => world.caller.get(openid, 'account.agreePrivacy', { version: 1 });

const bindBy = (openid: string, phone: string) =>
  world.caller.ask(openid, 'account.bindByPhone', { code: world.cloud.wechat.issuePhoneCode(phone) });

const codeOf = ({ reply }: Awaited<ReturnType<typeof bindBy>>) => (reply.ok ? 'ok' : reply.error.code);

describe('binding by phone number', () => {
  it('takes two taps: agree, then the button; from then on it is that member who calls', async () => {
    await onRoster({ id: 'new-1', name: '王芳', phone: '13800000001' });
    expect(codeOf(await bindBy('NEW', '13800000001'))).toBe('ACCOUNT.PRIVACY_NOT_AGREED');
    await agree('NEW');
    const { reply } = await bindBy('NEW', '+86 13800000001');
    expect(reply).toMatchObject({
      ok: true,
      data: {
        person: { name: '王芳', memberId: 'new-1', organizationId: branch._id, townName: '名称 north' },
      },
    });
    const { person } = await world.caller.get('NEW', 'home.get', {});
    expect(person?.memberId).toBe('new-1');
    // The answer may be lost on the way: asking again is answered the same.
    expect(codeOf(await bindBy('NEW', '13800000001'))).toBe('ok');
  });

  it('is refused where the number is on no roster, or on two', async () => {
    await onRoster(
      { id: 'twin-1', name: '王芳', phone: '13800000001' },
      { id: 'twin-2', name: '王芳', phone: '13800000001' },
    );
    await agree('NEW');
    expect(codeOf(await bindBy('NEW', '13800000009'))).toBe('ACCOUNT.NO_SINGLE_MATCH');
    expect(codeOf(await bindBy('NEW', '13800000001'))).toBe('ACCOUNT.NO_SINGLE_MATCH');
  });

  it('gives a member one WeChat: a second one is refused until the first parts', async () => {
    await onRoster({ id: 'new-1', name: '王芳', phone: '13800000001' });
    await agree('OLD');
    await agree('NEW');
    expect(codeOf(await bindBy('OLD', '13800000001'))).toBe('ok');
    expect(codeOf(await bindBy('NEW', '13800000001'))).toBe('ACCOUNT.MEMBER_BOUND_ELSEWHERE');
    expect(await world.caller.get('OLD', 'account.unbind', {})).toEqual({ unbound: true });
    expect(await world.caller.codeOf('OLD', 'message.inbox', {})).toBe('NOT_BOUND');
    expect(codeOf(await bindBy('NEW', '13800000001'))).toBe('ok');
    expect(await world.caller.codeOf('NEW', 'message.inbox', {})).toBe('ok');
  });

  it('two WeChats at once: one of them is bound', async () => {
    await onRoster({ id: 'new-1', name: '王芳', phone: '13800000001' });
    await Promise.all([agree('ONE'), agree('OTHER')]);
    const codes = (await Promise.all(['ONE', 'OTHER'].map((openid) => bindBy(openid, '13800000001')))).map(
      codeOf,
    );
    expect(codes.sort()).toEqual(['ACCOUNT.MEMBER_BOUND_ELSEWHERE', 'ok']);
  });

  it('refuses a code used before and one that was made up', async () => {
    await onRoster({ id: 'new-1', name: '王芳', phone: '13800000001' });
    await agree('NEW');
    const code = world.cloud.wechat.issuePhoneCode('13900000000');
    await world.caller.ask('NEW', 'account.bindByPhone', { code });
    expect(await world.caller.codeOf('NEW', 'account.bindByPhone', { code })).toBe(
      'ACCOUNT.PHONE_CODE_INVALID',
    );
    expect(await world.caller.codeOf('NEW', 'account.bindByPhone', { code: 'made-up-code' })).toBe(
      'ACCOUNT.PHONE_CODE_INVALID',
    );
  });

  it('limits guessing to five tries a day', async () => {
    await agree('GUESSER');
    for (let guess = 0; guess < 5; guess += 1) {
      expect(codeOf(await bindBy('GUESSER', `1380000000${guess}`))).toBe('ACCOUNT.NO_SINGLE_MATCH');
    }
    expect(codeOf(await bindBy('GUESSER', '13800000005'))).toBe('TOO_MANY_TODAY');
    world.cloud.advance(day);
    expect(codeOf(await bindBy('GUESSER', '13800000005'))).toBe('ACCOUNT.NO_SINGLE_MATCH');
  });

  it('limits tries on one number from many WeChats', async () => {
    await onRoster(
      { id: 'twin-1', name: '王芳', phone: '13800000001' },
      { id: 'twin-2', name: '王芳', phone: '13800000001' },
    );
    const codes: string[] = [];
    for (const openid of ['G1', 'G2', 'G3', 'G4', 'G5', 'G6']) {
      await agree(openid);
      codes.push(codeOf(await bindBy(openid, '13800000001')));
    }
    expect(codes.at(4)).toBe('ACCOUNT.NO_SINGLE_MATCH');
    expect(codes.at(5)).toBe('TOO_MANY_TODAY');
  });
});

describe('binding by name', () => {
  const request = (openid: string, name = '王芳') =>
    world.caller.ask(openid, 'account.requestBinding', { organizationId: branch._id, name });

  it('is confirmed by the branch’s keeper, once', async () => {
    await onRoster({ id: 'new-1', name: '王芳', phone: '13800000001' }, { id: 'new-2', name: '王芳' });
    await agree('NEW');
    const found = await world.caller.get('NEW', 'account.searchBranches', { text: 'north-b1' });
    expect(found.branches).toEqual([{ id: branch._id, name: branch.name, townName: '名称 north' }]);
    await request('NEW', '王 芳');
    await request('NEW');
    const { requests } = await world.caller.get(people.secretary, 'account.requests', {
      organizationId: branch._id,
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      name: '王芳',
      candidates: [{ memberId: 'new-1', phoneTail: '0001' }, { memberId: 'new-2' }],
    });
    const requestId = requests[0]?.id ?? '';
    const decide = (openid: string, memberId?: string) =>
      world.caller.codeOf(openid, 'account.decide', { requestId, ...(memberId && { memberId }) });
    expect(await decide(people.sisterSecretary, 'new-2')).toBe('ACCESS_DENIED');
    expect(await decide(people.member, 'new-2')).toBe('ACCESS_DENIED');
    expect(await decide(people.secretary, 'south-b1-b')).toBe('MEMBER.NOT_FOUND');
    const confirm = () => decide(people.secretary, 'new-2');
    expect(await sentTwice(world.cloud, confirm, 2)).toEqual(['ok', 'ok']);
    expect(await confirm()).toBe('ok');
    expect(await decide(people.secretary)).toBe('ACCOUNT.REQUEST_DECIDED');
    const { person } = await world.caller.get('NEW', 'organization.me', {});
    expect(person?.memberId).toBe('new-2');
    expect((await world.caller.get('NEW', 'account.myRequest', {})).request?.status).toBe('accepted');
  });

  it('can be refused, and asked again, five times a day', async () => {
    await agree('NEW');
    await request('NEW');
    const { requests } = await world.caller.get(people.secretary, 'account.requests', {
      organizationId: branch._id,
    });
    await world.caller.get(people.secretary, 'account.decide', { requestId: requests[0]?.id ?? '' });
    expect((await world.caller.get('NEW', 'account.myRequest', {})).request?.status).toBe('refused');
    for (let again = 0; again < 4; again += 1) await request('NEW');
    expect((await request('NEW')).reply).toMatchObject({ error: { code: 'TOO_MANY_TODAY' } });
  });

  it('is not for who is bound, nor without privacy, nor for what is no branch', async () => {
    expect((await request(people.member)).reply).toMatchObject({ error: { code: 'ACCOUNT.ALREADY_BOUND' } });
    expect((await request('NEW')).reply).toMatchObject({ error: { code: 'ACCOUNT.PRIVACY_NOT_AGREED' } });
    await agree('NEW');
    expect(
      await world.caller.codeOf('NEW', 'account.requestBinding', { organizationId: 'north', name: '王芳' }),
    ).toBe('ORGANIZATION.NOT_FOUND');
  });
});

describe('withdrawing', () => {
  it('ends what was agreed to: the notice is asked anew, and no message is left to send', async () => {
    await agree(people.member);
    const consent = { consentKey: 'before-leaving', templates: ['guidancePublished' as const] };
    await world.caller.get(people.member, 'message.recordConsent', consent);
    await world.caller.get(people.member, 'account.unbind', {});
    const { privacyAgreedVersion } = await world.caller.get(people.member, 'account.myRequest', {});
    expect(privacyAgreedVersion).toBe(0);
    expect(
      (await world.caller.ask(people.member, 'account.searchBranches', { text: 'b1' })).reply,
    ).toMatchObject({
      error: { code: 'ACCOUNT.PRIVACY_NOT_AGREED' },
    });
    await onRoster({ id: 'back-again', name: '王芳', phone: '13900000078' });
    await agree(people.member);
    await bindBy(people.member, '13900000078');
    const again = { consentKey: 'after-coming-back', templates: ['guidancePublished' as const] };
    const { remaining } = await world.caller.get(people.member, 'message.recordConsent', again);
    expect(remaining).toEqual({ guidancePublished: 1 });
  });
});

describe('withdrawing, killed half way', () => {
  const stored = (collection: string) =>
    world.cloud.documents(collection) as { _id: string; openid?: string | null }[];
  const states = () => ({
    isBound: stored('bindings').some(({ openid }) => openid === people.member),
    consents: stored('consents').map((one) => 'remaining' in one && one.remaining),
    privacy: stored('privacyConsents').map((one) => 'version' in one && one.version),
  });

  it('is done with all that belongs to it, or can be asked again', async () => {
    let struck = 1;
    for (let after = 0; struck > 0; after += 1) {
      await renew(world);
      await agree(people.member);
      const consent = { consentKey: 'before-leaving', templates: ['guidancePublished' as const] };
      await world.caller.get(people.member, 'message.recordConsent', consent);
      const fault = world.cloud.database.injectFault({ kill: 'after', after, times: 1 });
      await world.caller.ask(people.member, 'account.unbind', {}).catch(() => undefined);
      world.cloud.database.clearFaults();
      // What a transaction of the dead held is free by then.
      world.cloud.advance(2 * 60_000);
      ({ struck } = fault);
      const isBound = states().isBound;
      expect(states()).toEqual({ isBound, consents: [isBound ? 1 : 0], privacy: [isBound ? 1 : 0] });
      if (isBound) expect(await world.caller.codeOf(people.member, 'account.unbind', {})).toBe('ok');
      expect(states()).toEqual({ isBound: false, consents: [0], privacy: [0] });
    }
  });
});

describe('a new phone number', () => {
  it('is taken on and found from then on', async () => {
    await agree(people.member);
    const code = world.cloud.wechat.issuePhoneCode('13900000077');
    expect(await world.caller.get(people.member, 'account.changePhone', { code })).toEqual({
      phoneTail: '0077',
    });
    await world.caller.get(people.secretary, 'account.unbindMember', { memberId: 'north-b1-b' });
    expect(await world.caller.codeOf(people.member, 'message.inbox', {})).toBe('NOT_BOUND');
    await agree('NEW-PHONE');
    const { reply } = await bindBy('NEW-PHONE', '13900000077');
    expect(reply).toMatchObject({ ok: true, data: { person: { memberId: 'north-b1-b' } } });
  });
});
