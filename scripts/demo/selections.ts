import type { SwitchRecord } from '../../cloudfunctions/domain/declared/model';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import { allSelections, selectionNamed } from '../../cloudfunctions/domain/selection/all';
import type {
  ApplicationRecord,
  HonourRecord,
  OpinionRecord,
  RoundRecord,
} from '../../cloudfunctions/domain/selection/model';
import { dayOf } from '../../cloudfunctions/kernel/clock';
import { idsOf } from '../../cloudfunctions/kernel/paths';
import { addDays, addYears } from '../../types/shared/calendar';
import type { ApplicationState, Stance } from '../../types/shared/selections';

/** Rounds in every phase, made up: a town's that takes applications and one that is reviewed, the district's in publicity and named. */

const dayMs = 24 * 3_600_000;

interface MadeRound {
  id: string;
  selection: string;
  office: 'town' | 'district';
  title: string;
  document: string;
  /** Days from today. */
  applyBy: number;
  quota: number;
  opened: number;
  says?: string;
  reviewed?: true;
  more?: (now: number) => Partial<RoundRecord>;
}

const rounds: MadeRound[] = [
  {
    id: 'applying',
    selection: 'friendOfParty',
    office: 'town',
    title: '2026年度两新组织党建之友',
    document: '松两新〔2026〕31号',
    applyBy: 12,
    quota: 6,
    opened: 8,
    says: '每个支部推荐不超过一名；以前得过的不再推荐。',
  },
  {
    id: 'reviewing',
    selection: 'secretaryStudio',
    office: 'town',
    title: '2026年优秀党组织书记工作室',
    document: '',
    applyBy: -3,
    quota: 1,
    opened: 25,
    reviewed: true,
  },
  {
    id: 'public',
    selection: 'exemplaryMember',
    office: 'district',
    title: '2026年两新先锋人物',
    document: '松两新〔2026〕27号',
    applyBy: -20,
    quota: 10,
    opened: 50,
    more: (now) => ({
      state: 'public',
      publicOn: dayOf(now - 2 * dayMs),
      because: '两位都在一线，职工说得出他们做的事。',
      proposed: ['demo-application-4', 'demo-application-5'],
    }),
  },
  {
    id: 'named',
    selection: 'integrationProject',
    office: 'district',
    title: '产业集群党建深度融合示范项目（第二轮）',
    document: '松两新〔2025〕40号',
    applyBy: -150,
    quota: 5,
    opened: 200,
    more: (now) => ({
      state: 'named',
      publicOn: dayOf(now - 120 * dayMs),
      because: '上下游几家一起做，做得下去。',
      proposed: ['demo-application-6'],
      namedBy: '松两新〔2026〕15号',
    }),
  },
];

interface MadeApplication {
  round: MadeRound['id'];
  /** The how manieth branch of the town, the first being the one that is looked at. */
  at: number;
  state: ApplicationState;
  /** What it is for; of a member the how manieth of the branch. */
  name: string | number;
  values: Record<string, string>;
  returned?: string;
  objection?: string;
  opinions?: [Stance, string][];
}

const applications: MadeApplication[] = [
  {
    round: 'applying',
    at: 0,
    state: 'returned',
    name: '沈国强',
    values: {
      duty: '董事长',
      did: '腾出一层楼做党员活动室，每月主题党日都到。',
      agreedOn: '2026-11-10',
    },
    returned: '请写明支持党建的时间和具体的事。',
  },
  {
    round: 'applying',
    at: 1,
    state: 'sent',
    name: '何美芳',
    values: {
      duty: '人力资源总监',
      did: '新员工第一课里讲党支部，党员带徒弟算工时。',
      agreedOn: '2026-11-12',
    },
  },
  {
    round: 'reviewing',
    at: 2,
    state: 'accepted',
    name: '同心书记工作室',
    values: {
      place: '园区党群服务中心二楼',
      did: '一年来带了四位新书记，每月一次半日谈。',
      plan: '把换届、发展党员的难处写成问答，带到各支部去。',
    },
    opinions: [
      ['support', '新书记都说得出学到了什么，做法也搬得走。'],
      ['unable', '只看材料不好判断，建议去看一次半日谈。'],
    ],
  },
  {
    round: 'reviewing',
    at: 3,
    state: 'accepted',
    name: '楼宇书记工作室',
    values: {
      did: '和物业、楼长一起，帮十二家小企业办了三件难事。',
      plan: '请三位年轻书记轮流主持。',
    },
  },
  {
    round: 'public',
    at: 0,
    state: 'proposed',
    name: 2,
    values: { did: '守着一号生产线十五年，带出九名徒弟。', agreedOn: '2026-10-20' },
  },
  {
    round: 'public',
    at: 2,
    state: 'proposed',
    name: 1,
    values: { did: '夜班遇到停电，第一个到，最后一个走。', agreedOn: '2026-10-22' },
    objection: '有人说徒弟人数写多了。',
  },
  {
    round: 'named',
    at: 0,
    state: 'named',
    name: '链上先锋：供需对接每月一会',
    values: {
      since: '2025-03-01',
      did: '每月请上下游企业坐到一起，党员先认领难题。',
      outcome: '八家企业之间签了五单，两个难题一起攻下来。',
    },
  },
];

interface Places {
  district: OrganizationRecord;
  town: OrganizationRecord;
  first: OrganizationRecord;
  now: number;
}

export function makeSelections(
  organizations: readonly OrganizationRecord[],
  members: readonly MemberRecord[],
  { district, town, first, now }: Places,
): {
  switches: SwitchRecord[];
  rounds: RoundRecord[];
  applications: ApplicationRecord[];
  opinions: OpinionRecord[];
  honours: HonourRecord[];
} {
  const others = organizations.filter(
    ({ kind, path, _id }) => kind === 'branch' && path.startsWith(town.path) && _id !== first._id,
  );
  const peopleOf = (branch: OrganizationRecord | undefined) =>
    members.filter(({ organizationId, status }) => organizationId === branch?._id && status === 'full');
  const branchAt = (at: number) => (at === 0 ? first : (others[at] ?? first));
  const [secretary, member] = peopleOf(first);
  const reviewers = [secretary, ...[4, 5].map((at) => peopleOf(others[at])[0])].flatMap((one) =>
    one ? [{ id: one._id, name: one.name }] : [],
  );
  const made = rounds.map((one): RoundRecord => {
    const office = one.office === 'town' ? town : district;
    return {
      _id: `demo-selection-${one.id}`,
      selection: one.selection,
      title: one.title,
      officeId: office._id,
      officePath: office.path,
      officeName: office.name,
      above: idsOf(office.path),
      document: one.document,
      applyBy: addDays(dayOf(now), one.applyBy),
      quota: one.quota,
      publicityDays: 5,
      says: one.says ?? '',
      reviewers: one.reviewed ? reviewers : [],
      state: 'open',
      proposed: [],
      version: 0,
      madeBy: `demo-${one.id}`,
      openedAt: now - one.opened * dayMs,
      changedAt: now - one.opened * dayMs,
      ...one.more?.(now),
    };
  });
  const roundOf = (id: string) => made.find(({ _id }) => _id === `demo-selection-${id}`);
  const handedIn = applications.flatMap((one, index): ApplicationRecord[] => {
    const round = roundOf(one.round);
    const branch = branchAt(one.at);
    if (!round) return [];
    const candidate = typeof one.name === 'number' ? peopleOf(branch)[one.name] : undefined;
    const name = candidate?.name ?? String(one.name);
    const host = one.round === 'reviewing' ? peopleOf(branch)[0] : undefined;
    // One a day, so that the order of a list hangs on nothing else.
    const createdAt = now - (6 + index) * dayMs;
    const above = round.officeName;
    return [
      {
        _id: `demo-application-${index}`,
        roundId: round._id,
        selection: round.selection,
        roundTitle: round.title,
        organizationId: branch._id,
        orgPath: branch.path,
        organizationName: branch.name,
        above: idsOf(branch.path),
        name,
        state: one.state,
        values: { ...(!candidate && { candidate: name }), ...one.values },
        people: [
          ...(candidate ? [{ field: 'candidate', id: candidate._id, name }] : []),
          ...(host ? [{ field: 'host', id: host._id, name: host.name }] : []),
        ],
        organizations: [],
        subjects: [],
        files: [],
        objections: one.objection
          ? [{ id: `demo-objection-${index}`, at: now - dayMs, text: one.objection }]
          : [],
        steps: [
          { step: 'sent', at: createdAt, by: branch.name },
          ...(one.returned
            ? [{ step: 'returned' as const, at: createdAt + dayMs, by: town.name, text: one.returned }]
            : []),
          ...(['accepted', 'proposed', 'named'].includes(one.state)
            ? [{ step: 'accepted' as const, at: createdAt + dayMs, by: town.name }]
            : []),
          ...(one.state === 'proposed'
            ? [{ step: 'proposed' as const, at: createdAt + 2 * dayMs, by: above }]
            : []),
          ...(one.state === 'named'
            ? [{ step: 'named' as const, at: createdAt + 2 * dayMs, by: above }]
            : []),
        ],
        version: 0,
        madeBy: `demo-application-${index}`,
        createdAt,
        changedAt: createdAt,
        goesOn: addYears(round.applyBy, 5),
      },
    ];
  });
  const opinions = applications.flatMap(({ opinions: said = [], round }, index) =>
    said.flatMap(([stance, text], at): OpinionRecord[] => {
      const reviewer = reviewers[at + 1];
      if (!reviewer) return [];
      return [
        {
          _id: `demo-opinion-${index}-${at}`,
          applicationId: `demo-application-${index}`,
          roundId: `demo-selection-${round}`,
          reviewerId: reviewer.id,
          reviewerName: reviewer.name,
          stance,
          text,
          at: now - dayMs,
        },
      ];
    }),
  );
  return {
    switches: allSelections().map(({ name }) => ({
      _id: `selection:${name}`,
      isOn: true,
      at: now - dayMs,
      changedBy: '沈嘉禾',
    })),
    rounds: made,
    applications: handedIn,
    opinions,
    honours: honoursOf({ district, town, first, now }, member),
  };
}

interface MadeHonour {
  selection: string;
  name: string;
  document: string;
  /** Days since it was named. */
  ago: number;
  office: 'town' | 'district';
  memberId?: string;
}

/** Honours of the branch that is looked at: one that goes on, one that ends soon, and a member's. */
function honoursOf({ district, town, first, now }: Places, member: MemberRecord | undefined): HonourRecord[] {
  const all: MadeHonour[] = [
    {
      selection: 'integrationProject',
      name: '链上先锋：供需对接每月一会',
      document: '松两新〔2026〕15号',
      ago: 100,
      office: 'district',
    },
    {
      selection: 'demonstrationVenue',
      name: '启迪大厦党群会客厅',
      document: '松两新〔2023〕52号',
      ago: 1070,
      office: 'district',
    },
    ...(member
      ? [
          {
            selection: 'exemplaryMember',
            name: member.name,
            document: '松两新〔2025〕18号',
            ago: 400,
            office: 'town' as const,
            memberId: member._id,
          },
        ]
      : []),
  ];
  return all.flatMap((one, index): HonourRecord[] => {
    const declared = selectionNamed(one.selection);
    const office = one.office === 'town' ? town : district;
    if (!declared) return [];
    const at = now - one.ago * dayMs;
    return [
      {
        _id: `demo-honour-${index}`,
        selection: declared.name,
        term: declared.term,
        of: declared.of,
        name: one.name,
        organizationId: first._id,
        orgPath: first.path,
        organizationName: first.name,
        above: idsOf(first.path),
        officeId: office._id,
        officeName: office.name,
        document: one.document,
        namedOn: dayOf(at),
        state: 'held',
        steps: [{ step: 'named', at, by: office.name }],
        version: 0,
        ...(one.memberId && { memberId: one.memberId }),
        ...(declared.termYears && { until: addYears(dayOf(at), declared.termYears) }),
      },
    ];
  });
}
