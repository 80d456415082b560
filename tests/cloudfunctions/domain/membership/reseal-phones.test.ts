import { sealPhone } from '../../../../cloudfunctions/kernel/phone';
import { environment } from '../../../../scripts/cloud';
import { startTestCloud, type TestCloud } from '../../../support/cloud';
import { branch } from '../../../support/district';
import type { MemberRecord } from '../../../../cloudfunctions/domain/membership/model';
import { named } from '../../../../cloudfunctions/domain/membership/naming';

const key = (fill: string) => Buffer.alloc(32, fill).toString('base64');

/** The keys before and after a rotation of both. */
const before = { PHONE_KEYS: `first:${key('1')}`, PHONE_INDEX_KEY: key('i') };
const after = { PHONE_KEYS: `second:${key('2')},first:${key('1')}`, PHONE_INDEX_KEY: key('j') };

const phoneOf = (index: number) => `138${String(index).padStart(8, '0')}`;

/** Enough for several pages. */
const count = 450;

let world: TestCloud;
let members: MemberRecord[];
beforeEach(async () => {
  Object.assign(process.env, before);
  members = Array.from({ length: count }, (_, index) => ({
    _id: `sealed-${index}`,
    ...named('王芳'),
    status: 'full',
    state: 'active',
    organizationId: branch._id,
    orgPath: branch.path,
    phone: sealPhone(phoneOf(index)),
  }));
  world = await startTestCloud(after);
  await world.cloud.importDocuments('members', members);
  Object.assign(process.env, world.cloud.sdkEnvironment(), after);
});
afterEach(async () => {
  Object.assign(process.env, environment);
  await world.cloud.close();
});

const sealsOf = async () => {
  const { collection } = await import('../../../../cloudfunctions/kernel/database');
  const { Members } = await import('../../../../cloudfunctions/domain/membership/model');
  const all = await collection(Members).findAll({ organizationId: branch._id });
  return all.flatMap(({ _id, phone }) => (phone ? [{ _id, seal: phone.sealed.split('.')[0] }] : []));
};

it('after a rotation the timer seals every number anew, and it is found by its new fingerprint', async () => {
  await world.cloud.runTimer('jobs');
  expect((await sealsOf()).filter(({ seal }) => seal === 'second')).toHaveLength(count);
  await world.caller.get('NEW', 'account.agreePrivacy', { version: 1 });
  const code = world.cloud.wechat.issuePhoneCode(phoneOf(449));
  expect(await world.caller.codeOf('NEW', 'account.bindByPhone', { code })).toBe('ok');
});

it('killed in the middle it goes on; what was changed meanwhile stays, what cannot be opened is left', async () => {
  const store = await import('../../../../cloudfunctions/domain/membership/sealed-phones');
  const [done, changed, broken] = members;
  if (!done?.phone || !changed?.phone || !broken?.phone) throw new Error('no members');
  const own = sealPhone(phoneOf(900));
  expect(await store.replaceSeal(done._id, done.phone.sealed, sealPhone(phoneOf(0)))).toBe(1);
  expect(await store.replaceSeal(changed._id, changed.phone.sealed, own)).toBe(1);
  // The tick that was killed had read the number before it was changed.
  expect(await store.replaceSeal(changed._id, changed.phone.sealed, sealPhone(phoneOf(1)))).toBe(0);
  const tampered = { ...broken.phone, sealed: `${broken.phone.sealed.slice(0, -4)}AAAA` };
  await store.replaceSeal(broken._id, broken.phone.sealed, tampered);

  await world.cloud.runTimer('jobs');
  const old = (await sealsOf()).filter(({ seal }) => seal === 'first');
  expect(old.map(({ _id }) => _id)).toEqual([broken._id]);
  const { collection } = await import('../../../../cloudfunctions/kernel/database');
  const { Members } = await import('../../../../cloudfunctions/domain/membership/model');
  expect((await collection(Members).findById(changed._id))?.phone).toEqual(own);
});
