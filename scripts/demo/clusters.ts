import type { ClusterDeedRecord, ClusterYearRecord } from '../../cloudfunctions/cluster/model';
import { exampleClusters } from '../../cloudfunctions/domain/cluster/example';
import type { ClusterRecord } from '../../cloudfunctions/domain/cluster/model';
import type { ActivityRecord } from '../../cloudfunctions/domain/gathering/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import type { TrainingClassRecord } from '../../cloudfunctions/domain/training/model';
import { dayOf, monthOf, startOfDay } from '../../cloudfunctions/kernel/clock';
import { clusterEvents, type WrittenOne } from '../../types/shared/clusters';
import { districtId } from './organizations';

/** What the demonstration district keeps of its clusters. Documents and projects are made up. */

const hour = 3_600_000;
const day = 24 * hour;
const document = '松委组〔2026〕12号';

const town = (organizations: readonly OrganizationRecord[], at: number): OrganizationRecord => {
  const towns = organizations.filter(({ kind }) => kind === 'town');
  const found = towns[at % towns.length];
  if (!found) throw new Error('there is no town');
  return found;
};

/** The three great ones with the district's own document, the first with a committee; the fourth stays as in the example. */
export function makeClusters(organizations: readonly OrganizationRecord[], now: number): ClusterRecord[] {
  const committee = organizations.find(({ kind }) => kind === 'committee');
  return exampleClusters
    .filter(({ isGreat }) => isGreat)
    .map((one, index) => ({
      ...one,
      organizationId: districtId,
      source: document,
      ...(index === 0 && committee && { committeeId: committee._id, committeeName: committee.name }),
      isEnded: false,
      version: 1,
      changedAt: now - 200 * day,
    }));
}

export const makeClusterYear = (organizationId: string, now: number): ClusterYearRecord => ({
  _id: dayOf(now).slice(0, 4),
  organizationId,
  year: Number(dayOf(now).slice(0, 4)),
  meant: { organizations: 20, projects: 6, examples: 6, matchings: 10 },
  events: [...clusterEvents],
  source: document,
  version: 1,
  changedAt: now - 200 * day,
});

const deeds: { clusterId: string; one: WrittenOne; title: string; ago: number; document?: string }[] = [
  {
    clusterId: 'artificialIntelligence',
    one: 'projects',
    title: '党建引领智能制造共享车间',
    ago: 120,
    document: '松委组〔2026〕18号',
  },
  {
    clusterId: 'biomedicine',
    one: 'projects',
    title: '临床试验对接服务站',
    ago: 90,
    document: '松委组〔2026〕18号',
  },
  {
    clusterId: 'artificialIntelligence',
    one: 'examples',
    title: '集群先锋党支部',
    ago: 70,
    document: '松委组〔2026〕21号',
  },
  { clusterId: 'artificialIntelligence', one: 'carriers', title: '与区科委的企业服务专窗', ago: 40 },
  { clusterId: 'integratedCircuits', one: 'carriers', title: '与区人社局的技能人才联络点', ago: 30 },
];

export const makeClusterDeeds = (
  organizations: readonly OrganizationRecord[],
  now: number,
): ClusterDeedRecord[] =>
  deeds.map(({ ago, ...deed }, index) => {
    const { _id, path, name } = town(organizations, index);
    const on = dayOf(now - ago * day);
    return {
      ...deed,
      _id: `deed-demo-${index + 1}`,
      actKey: `deed-demo-${index + 1}`,
      organizationId: _id,
      orgPath: path,
      organizationName: name,
      on,
      year: Number(on.slice(0, 4)),
      note: index === 0 ? '链上 6 家企业的党支部一起办' : '',
      version: 1,
      changedAt: now - ago * day,
    };
  });

/** One activity that the district held for a cluster, with its session. */
export function makeHeldEvent(
  organizations: readonly OrganizationRecord[],
  now: number,
): { trainingClass: TrainingClassRecord; activity: ActivityRecord } {
  const district = organizations.find(({ kind }) => kind === 'district');
  const startsAt = startOfDay(now) - 45 * day + 9 * hour;
  const held = {
    organizationId: districtId,
    organizationName: district?.name ?? '',
    aboveBranches: true,
    title: '人工智能企业政策宣讲会',
    startsAt,
    endsAt: startsAt + 3 * hour,
    place: '临港松江科技城会议中心',
    version: 1,
    savedBy: '区级党务工作者',
  };
  const { startsAt: from, endsAt: to, place, title } = held;
  const planned = { title, startsAt: from, endsAt: to, place };
  return {
    trainingClass: {
      ...held,
      _id: 'c-demo-event',
      actKey: 'demo-held-event',
      kind: 'clusterEvent',
      cluster: { id: 'artificialIntelligence', event: 'policyTalk' },
      object: '人工智能集群企业党组织',
      range: '',
      form: 'lecture',
      organiser: '',
      contact: '',
      notes: '',
      topics: [],
      hours: 0,
      shares: [],
      asks: 'all',
      enrolUntil: startsAt - 2 * day,
      plan: [planned],
      status: 'settled',
      taken: 0,
      waiting: 0,
      takenOf: {},
      enrolmentVersion: 0,
      tendAt: null,
      publishedAt: startsAt - 20 * day,
      settledAt: startsAt + 4 * hour,
    },
    activity: {
      ...held,
      _id: 'a-demo-event',
      actKey: 'demo-held-event',
      kinds: ['training'],
      audience: [],
      month: monthOf(startsAt),
      details: { training: { topic: title } },
      scope: 'class',
      classId: 'c-demo-event',
      jointIds: [],
      branches: [held.organizationName],
      observerIds: [],
      observerNames: [],
      checkInRules: {},
      status: 'closed',
      changes: [],
      agenda: [],
      checkInSecret: 'demo-held-event',
      publishedAt: startsAt - 20 * day,
      publishedBy: 'demo',
      closedAt: startsAt + 4 * hour,
    },
  };
}
