import { allRegisters, registerNamed } from '../../cloudfunctions/domain/register/all';
import type { SwitchRecord } from '../../cloudfunctions/domain/declared/model';
import type { RegisterRecord } from '../../cloudfunctions/domain/register/model';
import { whole } from '../../cloudfunctions/domain/register/shown';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';
import { dayOf } from '../../cloudfunctions/kernel/clock';
import { idsOf } from '../../cloudfunctions/kernel/paths';
import { addDays } from '../../types/shared/calendar';

/** Records of every register, made up: of the town and the branch that the demonstration looks at, and of branches beside it. */

const dayMs = 24 * 3_600_000;

/** A day so many days from today. */
interface On {
  in: number;
}

interface Made {
  register: string;
  /** Which organisation keeps it; of branches the how manieth of the town, the first being the one that is looked at. */
  at: 'district' | 'town' | number;
  state?: string;
  /** The transitions made, and so many days ago. */
  steps?: [move: string, daysAgo: number][];
  raisedBy?: 'town';
  /** The title of the one under which it stands. */
  under?: string;
  /** The field that names a member of the branch. */
  person?: string;
  values: Record<string, string | number | On>;
}

const made: Made[] = [
  {
    register: 'caseLibrary',
    at: 0,
    state: 'shared',
    steps: [
      ['offer', 20],
      ['share', 14],
    ],
    values: {
      title: '午间半小时，把主题党日开到车间',
      topic: 'meetings',
      heldOn: { in: -40 },
      cause: '三班倒，人总凑不齐。',
      practice:
        '一、和生产部排好班，每月固定两个午间。\n二、议题提前三天发到群里。\n三、一次只学一篇、只议一件事。',
      result: '连着四个月到会的人都超过九成。',
    },
  },
  {
    register: 'caseLibrary',
    at: 3,
    state: 'shared',
    steps: [['share', 30]],
    values: {
      title: '楼长和书记一起走楼',
      topic: 'enterprise',
      heldOn: { in: -70 },
      practice: '每月第一个星期三，楼长带着书记走一层楼，问三句话：缺什么、愁什么、想要什么。',
    },
  },
  {
    register: 'caseLibrary',
    at: 2,
    state: 'offered',
    steps: [['offer', 2]],
    values: {
      title: '党员讲师团进企业讲安全',
      topic: 'members',
      heldOn: { in: -9 },
      practice: '把五位老师傅请出来，讲自己遇到过的事。',
    },
  },
  {
    register: 'caseLibrary',
    at: 0,
    values: {
      title: '外卖骑手的“歇脚点”',
      topic: 'venue',
      heldOn: { in: -5 },
      practice: '活动室腾出一角，放上微波炉、充电插座和急救箱。',
    },
  },
  {
    register: 'issueList',
    at: 0,
    raisedBy: 'town',
    person: 'responsible',
    values: {
      what: 'issue',
      title: '党务公开栏三个月没有换',
      from: 'visit',
      measure: '每月主题党日后第二天更新，由组织委员负责。',
      dueOn: { in: 9 },
    },
  },
  {
    register: 'issueList',
    at: 0,
    state: 'reported',
    steps: [['report', 1]],
    raisedBy: 'town',
    values: {
      what: 'deed',
      title: '给园区职工办一次中医义诊',
      from: 'members',
      measure: '请社区卫生服务中心来，放在午休。',
      dueOn: { in: 3 },
      done: '11月26日中午办好，来了四十多人。',
    },
  },
  {
    register: 'issueList',
    at: 0,
    state: 'closed',
    steps: [
      ['report', 30],
      ['close', 28],
    ],
    values: {
      what: 'issue',
      title: '活动室下雨漏水',
      from: 'ownLook',
      measure: '请物业查屋面，修好后再刷墙。',
      dueOn: { in: -31 },
      done: '屋面补好，十一月两场雨没有再漏。',
    },
  },
  {
    register: 'issueList',
    at: 2,
    values: {
      what: 'deed',
      title: '帮新来的职工子女联系暑托班',
      measure: '和社区对接名额。',
      dueOn: { in: 40 },
    },
  },
  {
    register: 'ownersSalon',
    at: 'town',
    values: { topic: '用工难，大家怎么办', on: { in: 6 }, place: '党群服务中心二楼', chair: '陆志远' },
  },
  {
    register: 'ownersSalon',
    at: 'town',
    state: 'held',
    steps: [['hold', 50]],
    values: {
      topic: '企业里的党员怎样看得见',
      on: { in: -51 },
      chair: '钱慧敏',
      minutes: '七家企业说了自己的做法：亮身份、带徒弟、管一件小事。\n议定：下一次各带一名党员来讲。',
      agreed: '每家先从一个岗位做起',
      came: 11,
      next: '陆志远',
    },
  },
  {
    register: 'secretaryStudio',
    at: 0,
    state: 'agreed',
    steps: [['agree', 200]],
    values: {
      what: 'studio',
      title: '小微企业党建工作室',
      host: '周玉梅',
      document: '松两新〔2026〕6号',
      on: { in: -210 },
    },
  },
  {
    register: 'secretaryStudio',
    at: 0,
    values: {
      what: 'event',
      title: '新任书记半日谈',
      on: { in: -12 },
      said: '来了六位新书记，说的都是换届和发展。',
    },
  },
  {
    register: 'friendOfParty',
    at: 'town',
    state: 'open',
    steps: [['show', 90]],
    values: {
      name: '沈国强',
      document: '松两新〔2026〕11号',
      on: { in: -95 },
      did: '把厂里最亮堂的一间给了党支部，每年六月请老党员回厂。',
      agreedOn: { in: -92 },
    },
  },
  {
    register: 'pioneerPost',
    at: 0,
    state: 'standing',
    person: 'holder',
    values: {
      what: 'pioneer',
      title: '客户服务窗口',
      promise: '来电当天回，难事三天里有说法。',
      on: { in: -160 },
    },
  },
  {
    register: 'pioneerPost',
    at: 0,
    state: 'standing',
    person: 'holder',
    values: {
      what: 'model',
      title: '精密加工二号机床',
      document: '松两新〔2026〕9号',
      promise: '一次检验合格，带好两名徒弟。',
      on: { in: -120 },
    },
  },
  {
    register: 'partnership',
    at: 0,
    values: {
      form: 'building',
      title: '启迪大厦楼宇共建',
      other: '启迪大厦物业服务中心',
      on: { in: -100 },
      until: { in: 265 },
      together: '一起办楼里的公共会客厅，每季度碰头一次。',
    },
  },
  {
    register: 'partnership',
    at: 2,
    values: {
      form: 'region',
      title: '和居民区结对，节假日值守',
      other: '江虹居民区',
      on: { in: -30 },
      together: '防汛防台时一起值守。',
    },
  },
  {
    register: 'schoolMatch',
    at: 0,
    values: { side: 'need', about: 'people', title: '机电专业实习生八名', detail: '三个月，包吃住。' },
  },
  {
    register: 'schoolMatch',
    at: 'district',
    state: 'matched',
    steps: [['match', 10]],
    values: {
      side: 'offer',
      about: 'place',
      title: '材料实验室周末开放',
      school: '松江大学城一所高校',
      matchedWith: '两家新材料企业',
      matchedOn: { in: -10 },
    },
  },
  {
    register: 'policyEntry',
    at: 'district',
    values: {
      title: '人才安居补贴（示例）',
      kind: 'talent',
      issuer: '区人才办',
      document: '示例〔2026〕1号',
      on: { in: -60 },
      until: { in: 120 },
      gist: '给在本区工作的青年人才租房补贴；由单位统一申报。',
    },
  },
  {
    register: 'policyEntry',
    at: 'district',
    values: {
      title: '领军人才申报通知（示例）',
      kind: 'call',
      issuer: '区人才办',
      document: '示例〔2026〕4号',
      on: { in: -8 },
      until: { in: 24 },
    },
  },
  {
    register: 'talentIntent',
    at: 'town',
    values: { batch: '2026年度', programme: 'leading', people: 2, dueOn: { in: 24 } },
  },
  {
    register: 'serviceBrand',
    at: 'town',
    values: {
      title: '方松“午间一刻”',
      age: 'old',
      document: '方松委〔2019〕22号',
      on: { in: -2500 },
      gives: '每个工作日中午一刻钟，在楼下讲一项政策、办一件小事。',
      places: '启迪大厦一楼、党群服务中心',
    },
  },
  {
    register: 'contribution',
    at: 0,
    state: 'used',
    steps: [['use', 11]],
    values: { title: '车间里的主题党日', medium: 'branchLife', on: { in: -32 }, usedOn: { in: -11 } },
  },
  {
    register: 'contribution',
    at: 0,
    values: { title: '骑手歇脚点记', medium: 'ownAccount', on: { in: -3 } },
  },
  {
    register: 'funding',
    at: 'town',
    state: 'settled',
    steps: [
      ['publish', 60],
      ['settle', 40],
    ],
    values: {
      title: '党员活动室更新',
      document: '松两新〔2026〕8号',
      amount: 2_000_000,
      on: { in: -70 },
      shownFrom: { in: -60 },
      shownUntil: { in: -53 },
      settledOn: { in: -40 },
    },
  },
  {
    register: 'funding',
    at: 'town',
    values: { title: '示范阵地添置书架', document: '松两新〔2026〕15号', amount: 680_000, on: { in: -2 } },
  },
  {
    register: 'serviceTag',
    at: 0,
    values: { tag: 'industryChain', title: '牵线上下游三家企业开供需会', on: { in: -18 } },
  },
  {
    register: 'specialCampaign',
    at: 'district',
    state: 'over',
    steps: [['end', 2000]],
    values: {
      title: '2020年疫情防控和复工复产',
      what: 'emergency',
      from: '2020-01-27',
      until: '2020-04-30',
      tasks: '企业和楼宇测温、消毒\n口罩等防疫物资对接\n职工返岗接待和宣传\n复工困难收集上报',
      outcome: '各支部就近认领，企业有序复工；困难收集后交有关部门办理。',
    },
  },
  {
    register: 'specialCampaign',
    at: 'district',
    state: 'over',
    steps: [['end', 15]],
    values: {
      title: '进博先锋行动',
      what: 'event',
      from: { in: -27 },
      until: { in: -17 },
      tasks: '地铁站口引导\n宾馆酒店周边文明劝导\n企业安全自查',
      outcome: '会期内站点每天有人，企业自查发现的隐患都已整改。',
    },
  },
  {
    register: 'specialCampaign',
    at: 'town',
    values: {
      title: '岁末年初走访困难职工',
      what: 'community',
      from: { in: -4 },
      until: { in: 60 },
      tasks: '摸清本企业困难职工\n春节前上门看望一次\n能帮的当场帮，帮不了的记入问题和实事清单',
    },
  },
  {
    register: 'campaignPart',
    at: 0,
    under: '进博先锋行动',
    state: 'done',
    steps: [['finish', 16]],
    person: 'lead',
    values: { title: '九号线站口引导', people: 12, result: '六个早高峰，每天两名党员。' },
  },
  {
    register: 'campaignPart',
    at: 0,
    under: '岁末年初走访困难职工',
    values: { title: '看望三名困难职工' },
  },
  {
    register: 'campaignPart',
    at: 2,
    under: '岁末年初走访困难职工',
    state: 'done',
    steps: [['finish', 1]],
    values: { title: '摸清本企业困难职工', result: '七名，已列入名单。' },
  },
  {
    register: 'clusterAction',
    at: 'district',
    values: {
      title: '开一次产业链供需对接会',
      often: 'halfYearly',
      document: '沪松两新〔2026〕5号',
      from: { in: -300 },
      how: '由链主企业党组织牵头，上下游企业、产业部门一起坐下来。',
    },
  },
  {
    register: 'clusterActionDone',
    at: 0,
    under: '开一次产业链供需对接会',
    values: {
      title: '智能制造集群上半年对接会',
      heldOn: { in: -160 },
      units: 23,
      outcome: '三家签了意向，两家约好上门看样品。',
    },
  },
];

const idOf = (index: number): string => `demo-register-${String(index).padStart(2, '0')}`;

const text = (now: number, value: string | number | On): string | number =>
  typeof value === 'object' ? addDays(dayOf(now), value.in) : value;

export function makeRegisters(
  organizations: readonly OrganizationRecord[],
  members: readonly MemberRecord[],
  { town, first, now }: { town: OrganizationRecord; first: OrganizationRecord; now: number },
): { records: RegisterRecord[]; switches: SwitchRecord[] } {
  const others = organizations.filter(
    ({ kind, path, _id }) => kind === 'branch' && path.startsWith(town.path) && _id !== first._id,
  );
  const [district] = organizations;
  const keeperOf = (at: Made['at']): OrganizationRecord | undefined => {
    if (at === 'district') return district;
    if (at === 'town') return town;
    return at === 0 ? first : others[at];
  };
  const records = made.flatMap((one, index) => {
    const keeper = keeperOf(one.at);
    const register = registerNamed(one.register);
    if (!keeper || !register) return [];
    const side = one.raisedBy === 'town' ? town : keeper;
    const person = members.filter(({ organizationId }) => organizationId === keeper._id)[index % 5];
    // One a day, so that the order of a list hangs on nothing else.
    const createdAt = now - (index + 1) * dayMs;
    const record: RegisterRecord = {
      _id: idOf(index),
      register: register.name,
      organizationId: keeper._id,
      orgPath: keeper.path,
      organizationName: keeper.name,
      above: idsOf(keeper.path),
      ...(one.under && { underId: idOf(made.findIndex(({ values }) => values.title === one.under)) }),
      state: one.state ?? Object.keys(register.states)[0] ?? '',
      title: '',
      key: '',
      initials: '',
      on: '',
      values: Object.fromEntries(
        Object.entries(one.values).map(([field, value]) => [field, text(now, value)]),
      ),
      people: one.person && person ? [{ field: one.person, id: person._id, name: person.name }] : [],
      organizations: [],
      subjects: [],
      files: [],
      raisedById: side._id,
      raisedBy: side.name,
      steps: (one.steps ?? []).map(([move, daysAgo]) => ({
        move,
        at: now - daysAgo * dayMs,
        by: register.moves[move]?.by === 'above' ? town.name : keeper.name,
      })),
      version: 0,
      madeBy: `demo-${index}`,
      createdAt,
      changedAt: createdAt,
    };
    return [stored(whole(register, record, createdAt))];
  });
  return {
    records,
    switches: allRegisters().map(({ name }) => ({
      _id: name,
      isOn: true,
      at: now - dayMs,
      changedBy: '沈嘉禾',
    })),
  };
}

/** What is not there is not stored. */
const stored = (record: RegisterRecord): RegisterRecord =>
  JSON.parse(JSON.stringify(record)) as RegisterRecord;
