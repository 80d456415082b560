import { noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people } from '../../support/district';

/** What could not be shown of the audit is not written, and what it would have told of does not happen. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  Object.assign(process.env, world.cloud.sdkEnvironment());
});
afterAll(() => world.cloud.close());

const call = { caller: undefined, openid: people.secretary, now: noon, requestId: 'request-1' };
const happening = { action: 'role.grant', target: 'grant-1', orgPath: branch.path };

it.each([
  ['a target that nobody could ask for', { target: 'x'.repeat(97) }],
  ['a target with something else in it', { target: 'a/b' }],
  ['an action without a context', { action: 'grant' }],
])('%s', async (_, wrong) => {
  const { audit, auditAll, auditLook, auditRead } = await import('../../../cloudfunctions/kernel/audit');
  const { transaction } = await import('../../../cloudfunctions/kernel/database');
  const what = { ...happening, ...wrong };
  await expect(auditLook(call, what)).rejects.toThrow();
  await expect(auditRead(call, what)).rejects.toThrow();
  await expect(auditAll(call, [happening, what])).rejects.toThrow();
  await expect(transaction((within) => audit(within, call, what))).rejects.toThrow();
  expect(world.cloud.documents('audits')).toEqual([]);
});

it('what can be shown is written', async () => {
  const { auditLook } = await import('../../../cloudfunctions/kernel/audit');
  await auditLook(call, { ...happening, after: { role: 'secretary' } });
  expect(world.cloud.documents('audits')).toMatchObject([happening]);
});
