import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalCloud } from '../../localcloud';
import { Caller } from '../../scripts/caller';
import { openids } from '../../scripts/demo/accounts';
import { loadDemo } from '../../scripts/demo/load';
import { handful } from '../../scripts/demo/organizations';
import { writeTodaysRoster } from '../../scripts/demo/roster-today';
import type { RoleGrantRecord } from '../../cloudfunctions/domain/membership/model';
import { openToday, visitorPhone } from '../../scripts/demo/today';
import { upload } from '../cloudfunctions/roster/support';
import { startEmptyCloud } from '../support/cloud';

/** The demonstration as one opens it: something is on now, something waits for everybody, and it can be opened again. */

const now = Date.UTC(2026, 10, 27, 2);
const folder = mkdtempSync(join(tmpdir(), 'demo-'));
let cloud: LocalCloud;
let caller: Caller;
beforeAll(async () => {
  cloud = await startEmptyCloud();
  cloud.setNow(now);
  await loadDemo(cloud, now, { size: handful });
  caller = new Caller(cloud);
  await giveOfficeToLastListed();
  await openToday(cloud, now);
});

/** In a whole district some branch lists somebody last who holds an office, and whom nobody may transfer just so. */
async function giveOfficeToLastListed(): Promise<void> {
  const { person } = await caller.get(openids.otherSecretary, 'organization.me', {});
  const organizationId = person?.organizationId ?? '';
  const { members } = await caller.get(openids.otherSecretary, 'member.list', { organizationId });
  const grants = cloud.documents('roleGrants') as RoleGrantRecord[];
  const own = grants.find((one) => one.organizationId === organizationId && one.role === 'secretary');
  const { id: memberId = '', name: memberName = '' } = members.at(-1) ?? {};
  await cloud.importDocuments('roleGrants', [{ ...own, _id: 'last-listed', memberId, memberName }]);
}

afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true });
});

it.each(['secretary', 'otherSecretary', 'member', 'town', 'district', 'admin'] as const)(
  'something waits for the %s',
  async (who) => {
    const { todos } = await caller.get(openids[who], 'todo.list', {});
    expect(todos.length).toBeGreaterThan(0);
  },
);

it('opened again it makes nothing twice, and a day later another meeting is on', async () => {
  const counted = () => [cloud.documents('activities').length, cloud.documents('members').length];
  const [activities = 0, members] = counted();
  await openToday(cloud, now);
  expect(counted()).toEqual([activities, members]);
  const tomorrow = now + 24 * 3_600_000;
  cloud.setNow(tomorrow);
  await openToday(cloud, tomorrow);
  cloud.setNow(now);
  expect(counted()).toEqual([activities + 1, members]);
});

it('today’s roster adds somebody, changes somebody, and has something to be put right', async () => {
  const file = await writeTodaysRoster(cloud, folder);
  const { organizationId } = cloud
    .documents('members')
    .find((one) => (one as { name?: string }).name === '何清泉') as { organizationId: string };
  const fileId = await upload({ cloud, caller }, readFileSync(file));
  const { counts } = await caller.get(openids.secretary, 'roster.preview', { organizationId, fileId });
  expect(counts).toMatchObject({ add: 1, change: 1, problem: 1 });
});

it('the visitor is bound by the phone number that is announced', async () => {
  await caller.get(openids.visitor, 'account.agreePrivacy', { version: 1 });
  const code = cloud.wechat.issuePhoneCode(visitorPhone);
  const { person } = await caller.get(openids.visitor, 'account.bindByPhone', { code });
  expect(person.name).toBe('何清泉');
});
