import type { Caller } from '../caller';
import { openids } from './accounts';
import { districtId } from './organizations';

/** What is taught in the demonstration: a lecture hall of the town that one can enrol in, and a recommendation. */

const hour = 3_600_000;
const day = 24 * hour;

/** The key under which the town's lecture hall is published. */
export const openClassKey = 'demo-lecture-hall';

/** Publishes it, and recommends somebody to a superior's class. */
export async function teach(
  caller: Caller,
  { branchId, townId, now }: { branchId: string; townId: string; now: number },
): Promise<void> {
  const startsAt = now + 10 * day;
  const saved = await caller.get(openids.district, 'training.save', {
    organizationId: townId,
    actKey: openClassKey,
    kind: 'lectureHall',
    title: '党员大课堂：身边的先锋',
    object: '两新党组织党员',
    hours: 2,
    places: 80,
    topics: ['四史'],
    enrolUntil: startsAt - 2 * day,
    sessions: [{ startsAt, endsAt: startsAt + 2 * hour, place: '社区党群服务中心报告厅' }],
  });
  await caller.get(openids.district, 'training.publish', saved);
  await holdForClusters(caller, townId, now);
  const { members } = await caller.get(openids.secretary, 'training.candidates', {
    organizationId: branchId,
  });
  await caller.get(openids.secretary, 'training.recommend', {
    organizationId: branchId,
    actKey: 'demo-superior',
    memberId: members[1]?.id ?? '',
    title: '市级两新党组织书记示范班',
    organiser: '市委党校',
    from: '2026-11-02',
    to: '2026-11-06',
    hours: 40,
  });
}

/** What comes for the clusters: a matching of the town, and recruiting of the district. */
async function holdForClusters(caller: Caller, townId: string, now: number): Promise<void> {
  const events = [
    {
      organizationId: townId,
      event: 'businessMatching',
      title: '人工智能企业营商环境对接会',
      place: '社区党群服务中心',
    },
    {
      organizationId: districtId,
      event: 'campusRecruiting',
      title: '走进松江大学城：重点集群专场招聘',
      place: '松江大学城体育馆',
    },
  ] as const;
  for (const [index, { event, ...said }] of events.entries()) {
    const startsAt = now + (16 + 4 * index) * day;
    const saved = await caller.get(openids.district, 'training.save', {
      organizationId: said.organizationId,
      title: said.title,
      actKey: `demo-cluster-${event}`,
      kind: 'clusterEvent',
      cluster: { id: 'artificialIntelligence', event },
      hours: 0,
      enrolUntil: startsAt - 2 * day,
      sessions: [{ startsAt, endsAt: startsAt + 3 * hour, place: said.place }],
    });
    await caller.get(openids.district, 'training.publish', saved);
  }
}
