import { day, minute, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { district, north, people } from '../../support/district';

/** The whole district's roster goes out on two persons' word. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

type Purpose = 'inspection' | 'handover';
const exporting = (openid: string, purpose: Purpose = 'inspection', organizationId = district._id) =>
  world.caller.codeOf(openid, 'roster.export', { organizationId, purpose });
const requests = async (openid: string) =>
  (await world.caller.get(openid, 'roster.exportRequests', { organizationId: district._id })).requests;
const agree = async (openid: string, requestId: string) =>
  world.caller.codeOf(openid, 'roster.agreeToExport', { organizationId: district._id, requestId });
const asked = `${district._id}:${people.district}`;
/** What was done; who looked is a matter of its own. */
const acts = () =>
  (world.cloud.documents('audits') as { action: string }[])
    .map(({ action }) => action)
    .filter((action) => action.startsWith('roster.') && action !== 'roster.exportRequests');

it('waits for another person, who is told, and is made once', async () => {
  expect(await exporting(people.district)).toBe('ROSTER.SECOND_PERSON_NEEDED');
  expect(await exporting(people.district)).toBe('ROSTER.SECOND_PERSON_NEEDED');
  const { notices } = await world.caller.get(people.admin, 'message.inbox', {});
  expect(notices.map(({ link }) => link)).toEqual(['/organization/export-requests/index?organizationId=d']);
  expect(await requests(people.district)).toMatchObject([{ id: asked, mayAgree: false }]);
  expect(await requests(people.admin)).toMatchObject([{ id: asked, purpose: 'inspection', mayAgree: true }]);
  expect(await agree(people.district, asked)).toBe('ROSTER.OWN_REQUEST');
  expect([await agree(people.admin, asked), await agree(people.admin, asked)]).toEqual(['ok', 'ok']);
  expect(await requests(people.admin)).toEqual([]);
  const answers = await Promise.all([exporting(people.district), exporting(people.district)]);
  expect(answers.sort()).toEqual(['ROSTER.SECOND_PERSON_NEEDED', 'ok']);
  expect(await agree(people.admin, asked)).toBe('ok');
  expect(await exporting(people.district)).toBe('ok');
  expect(await agree(people.admin, asked)).toBe('ROSTER.NO_REQUEST');
  expect(acts().slice(0, 2)).toEqual(['roster.askExport', 'roster.agreeToExport']);
  // Of two at once either may be the first to be written down.
  expect(acts().slice(2, 4).sort()).toEqual(['roster.askExport', 'roster.export']);
});

it('is not agreed to by a second WeChat of the one who asks', async () => {
  const account = (world.cloud.documents('accounts') as { _id: string }[]).find(
    ({ _id }) => _id === 'DISTRICT',
  );
  await world.cloud.importDocuments('accounts', [{ ...account, _id: 'DISTRICT-TWO', personId: 'DISTRICT' }]);
  await exporting(people.district);
  expect(await agree('DISTRICT-TWO', asked)).toBe('ROSTER.OWN_REQUEST');
});

it('serves for the purpose and the day that it was agreed to for', async () => {
  await exporting(people.district);
  await agree(people.admin, asked);
  expect(await exporting(people.district, 'handover')).toBe('ROSTER.SECOND_PERSON_NEEDED');
  await agree(people.admin, asked);
  world.cloud.setNow(world.cloud.now() + day + minute);
  expect(await exporting(people.district, 'handover')).toBe('ROSTER.SECOND_PERSON_NEEDED');
});

it('a town exports its own as before, and agrees to nothing of the district’s', async () => {
  expect(await exporting(people.town, 'inspection', north._id)).toBe('ok');
  await exporting(people.district);
  expect(await agree(people.town, asked)).toBe('ACCESS_DENIED');
});
