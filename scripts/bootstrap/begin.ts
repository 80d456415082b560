import { digestOf } from '../../cloudfunctions/kernel/ids';
import { fingerprintOf } from '../../cloudfunctions/kernel/phone';
import { DeployFault } from '../deploy/fault';
import type { Cloud, Stored } from '../exit/cloud';
import { addMissing, auditOf, grantTo, issueCode, officerOf, type IssuedCode } from './administrators';
import type { Person } from './people';
import { organizationsOf, type Tree } from './tree';

/** What of a beginning is kept in the cloud, so that one cut off goes on, and none begins twice. */
const marker = { collection: 'jobRounds', id: 'bootstrap' };

/** What must be empty before the first beginning. */
const first = ['organizations', 'members', 'roleGrants', 'accounts'];

/**
 * Makes the district, its towns and its first administrators in an empty cloud, and answers their codes, which stand
 * nowhere else. Cut off, it goes on when it is begun with the same tree and people; codes are then others.
 * @param now epoch ms
 * @throws DeployFault `twice`, `other`, `notEmpty`
 */
export async function begin(
  cloud: Cloud,
  { tree, people }: { tree: Tree; people: Person[] },
  now: number,
): Promise<{ codes: IssuedCode[]; finish: () => Promise<void> }> {
  const mark = await markOf(
    cloud,
    digestOf(JSON.stringify(tree), ...people.map(({ phone }) => fingerprintOf(phone))),
    now,
  );
  const organizations = organizationsOf(tree, now);
  const [district] = organizations;
  if (!district) throw new Error('a tree has a district');
  const members = people.map((person) => officerOf(person, district));
  const grants = members.map((member) =>
    grantTo(member, district, { _id: digestOf('admin', member._id), now }),
  );
  await addMissing(cloud, 'organizations', organizations);
  await addMissing(cloud, 'members', members);
  await addMissing(cloud, 'roleGrants', grants);
  const what = { action: 'role.grant', before: {}, after: { awake: false } };
  await addMissing(
    cloud,
    'audits',
    grants.map((grant) => auditOf(grant, what, now)),
  );
  const codes: IssuedCode[] = [];
  for (const grant of grants) codes.push(await issueCode(cloud, grant, now));
  return { codes, finish: () => cloud.put(marker.collection, { ...mark, done: true }) };
}

async function markOf(cloud: Cloud, period: string, now: number): Promise<Stored> {
  const [found] = await cloud.findByIds(marker.collection, [marker.id]);
  if (found?.['done']) {
    throw new DeployFault(
      'twice',
      '这个环境已经初始化过了，不能再做一次',
      '管理员丢了手机或离开，用 npm run bootstrap -- --recover；其他职务在小程序“职务与权限”里办。',
    );
  }
  if (found && found['period'] !== period) {
    throw new DeployFault(
      'other',
      '上一次初始化用的是另一份组织树或名单，没有做完',
      '用上一次的文件再运行一次；那份写错了，就在云开发控制台清空 organizations、members、roleGrants、jobRounds 再来。',
    );
  }
  if (found) return found;
  for (const name of first) {
    if ((await cloud.count(name)) === 0) continue;
    throw new DeployFault(
      'notEmpty',
      `这个环境里已经有资料（${name}），不能初始化`,
      '核对环境编号 --env；要恢复导出的资料，用 npm run restore。',
    );
  }
  const mark = { _id: marker.id, period, startedAt: now, cursor: '', done: false };
  await cloud.put(marker.collection, mark);
  return mark;
}
