import type { SubjectRecord } from '../../cloudfunctions/domain/subject/model';
import { named, placedIn } from '../../cloudfunctions/domain/subject/record';
import { checkSignOf } from '../../cloudfunctions/domain/subject/unified-code';
import { seal } from '../../cloudfunctions/kernel/phone';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import { exampleClusters } from '../../cloudfunctions/domain/cluster/example';
import { carrierKinds, type CoverageType } from '../../types/shared/subjects';
import { randomFrom, type Random } from './random';

/** Made-up enterprises and social organisations of each town, some covered by its branches. No name is meant to be anybody's. */

const words = Array.from('申源恒信华茂瑞丰安泰明德创睿博远宏图佳禾智联云启锦程万盛海纳鼎新拓元正方圆合力');
const trades = [
  '智能装备',
  '生物医药',
  '电子科技',
  '精密机械',
  '信息技术',
  '物流',
  '新材料',
  '环保科技',
  '餐饮管理',
  '文化传播',
];
const carriers = ['启迪大厦', '万达广场', '科技创业园', '九亭五金市场'] as const;
const day = 24 * 3_600_000;

/** How many subjects a town has; the first of the first town are covered by the branch that the demonstration looks at. */
const perTown = 14;

export function makeSubjects(
  organizations: readonly OrganizationRecord[],
  first: OrganizationRecord,
  now: number,
): SubjectRecord[] {
  const random = randomFrom(26);
  const towns = organizations.filter(({ kind }) => kind === 'town');
  return towns.flatMap((town) => {
    const branches = organizations.filter(
      ({ kind, path }) => kind === 'branch' && path.startsWith(town.path),
    );
    const isHome = first.path.startsWith(town.path);
    return Array.from({ length: perTown }, (_, index) => {
      const by = isHome && index < 3 ? first : random.pick(branches);
      const isCovered = (isHome && index < 3) || random.chance(42);
      return subjectOf(random, { town, by: isCovered ? by : undefined, index, isHome, now });
    });
  });
}

interface Place {
  town: OrganizationRecord;
  by: OrganizationRecord | undefined;
  index: number;
  isHome: boolean;
  now: number;
}

function subjectOf(random: Random, { town, by, index, isHome, now }: Place): SubjectRecord {
  const isSocial = index % 7 === 6;
  const code = codeOf(random, isSocial ? '52' : '91');
  const word = Array.from({ length: 3 }, () => random.pick(words)).join('');
  const name = isSocial ? `松江区${word}养老服务中心` : `上海${word}${random.pick(trades)}有限公司`;
  const employees = random.pick([12, 28, 46, 64, 120, 180, 350]);
  const at = random.between(0, carriers.length - 1);
  const full = random.between(0, 6);
  // A body of three full members has an organisation of its own; of fewer, one with its neighbours.
  const types: CoverageType[] = [full >= 3 ? 'single' : 'joint', 'building', 'park'];
  const work = !by && random.chance(30);
  return {
    _id: `s-${code}`,
    kind: isSocial ? 'socialOrganization' : 'enterprise',
    ...named(name),
    code,
    organizationId: town._id,
    orgPath: town.path,
    organizationName: town.name,
    ...(random.chance(50) && placedIn({ kind: carrierKinds[at] ?? 'park', name: carriers[at] ?? '' })),
    employees,
    listed: isSocial ? [] : listedOf(random, employees),
    ...(index === 0 ? leading(random.pick(exampleClusters)._id, isHome) : clusterOf(name)),
    status: random.chance(92) ? 'operating' : random.pick(['closed', 'shell', 'moved']),
    ...(random.chance(70) && {
      members: { full, probationary: 0, elsewhere: Math.floor(full / 3), partTime: 0 },
    }),
    ...(random.chance(60) && { ownerIsMember: random.chance(20) }),
    ...(by
      ? {
          coverage: 'organization' as const,
          coverageType: random.pick(types),
          coveringId: by._id,
          coveringPath: by.path,
          coveringName: by.name,
          coveredSince: index % 5 === 4 ? '2026-04-16' : '2024-06-28',
        }
      : { coverage: work ? ('work' as const) : ('none' as const) }),
    ...(index < 3 && {
      contact: {
        name: '沈经理',
        post: '人事行政',
        purpose: 'survey' as const,
        sealed: seal('02167801234'),
        tail: '1234',
      },
      contactAt: now - 40 * day,
    }),
    version: 0,
    toCount: 'yes',
    createdAt: now - 90 * day,
    changedAt: now - 40 * day,
    madeBy: 'demo',
  };
}

/** What some names say of their trade. */
const clusterOfTrade: Record<string, string> = {
  智能装备: 'artificialIntelligence',
  信息技术: 'artificialIntelligence',
  生物医药: 'biomedicine',
  电子科技: 'integratedCircuits',
  新材料: 'others',
};

/** The first of each town leads a cluster; that of the town that is looked at the first one. */
const leading = (drawn: string, isHome: boolean) => ({
  cluster: isHome ? (exampleClusters[0]?._id ?? drawn) : drawn,
  leadsCluster: true,
});

function clusterOf(name: string): { cluster?: string } {
  const found = Object.entries(clusterOfTrade).find(([trade]) => name.includes(trade));
  return found ? { cluster: found[1] } : {};
}

function listedOf(random: Random, employees: number): string[] {
  return [
    random.chance(30) && `highTech:2026:${random.pick(['before', 'added'])}`,
    random.chance(40) && 'designatedSize:2026:all',
    employees >= 100 && 'hundredPeople:2026:all',
    employees >= 50 && 'fiftyPeople:2026:all',
  ].filter((one) => one !== false);
}

const signs = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');

function codeOf(random: Random, kind: string): string {
  const first = `${kind}310117${Array.from({ length: 9 }, () => random.pick(signs)).join('')}`;
  return `${first}${checkSignOf(first)}`;
}
