import type { ActivityRecord, LedgerLineRecord } from '../../cloudfunctions/domain/gathering/model';
import type { RollCallEntry } from '../../cloudfunctions/domain/gathering/roll-call';
import type { FeedbackRecord } from '../../cloudfunctions/domain/guidance/model';
import type { MemberRecord, TransferRecord } from '../../cloudfunctions/domain/membership/model';
import type { MinutesRecord } from '../../cloudfunctions/domain/minutes/model';
import type { ElectionRecord } from '../../cloudfunctions/domain/election/model';
import type { ElectionPapers } from '../../cloudfunctions/domain/paper/kinds/election';
import type { Recorded } from '../../cloudfunctions/domain/paper/kinds/records';
import type { Roster } from '../../cloudfunctions/domain/paper/kinds/people';
import { ruleBookOf } from '../../cloudfunctions/domain/rules/book';
import type { ActivityKind } from '../../types/shared/activities';

/** Records as papers are made of, made up: as they usually are, with nothing in them, and with far too much. */
export const cases = ['ordinary', 'empty', 'overlong'] as const;
export type Case = (typeof cases)[number];

const noon = Date.UTC(2026, 10, 23, 6);
const hour = 3_600_000;
const branchId = 'sample-branch';
const rules = ruleBookOf([]);

const branchNames: Record<Case, string> = {
  ordinary: '启云公司党支部',
  empty: '启云公司党支部',
  overlong: `上海${'启云数字科技发展'.repeat(6)}有限公司与楼宇联合党支部`,
};

const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨');
const given = ['明', '建国', '嘉禾', '晓芸'];

/** A name for each number; some are long, as those of other peoples are. */
const nameOf = (index: number): string =>
  index % 11 === 10
    ? '古丽巴哈尔·阿不都热依木江'
    : `${surnames[index % surnames.length] ?? ''}${given[index % given.length] ?? ''}`;

const howMany: Record<Case, number> = { ordinary: 14, empty: 0, overlong: 120 };

const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const members = (of: Case): MemberRecord[] =>
  indexes(howMany[of]).map((index) => ({
    _id: `member-${index}`,
    name: nameOf(index),
    nameKey: nameOf(index),
    status: index % 7 === 6 ? 'probationary' : 'full',
    state: 'active',
    organizationId: branchId,
    orgPath: '/sj/sample-branch/',
    ...(index % 5 !== 4 && { joinedOn: '2015-07-01', fullOn: '2016-07-01' }),
    ...(index === 3 && { awaySince: '2026-03-01' }),
  }));

const long = (words: string, times: number): string => words.repeat(times);

const titles: Record<Case, string> = {
  ordinary: '学习贯彻党的二十届四中全会精神',
  empty: '学习',
  overlong: long('学习贯彻党的二十届四中全会精神并讨论下一步打算', 4),
};

const counts = (of: Case): LedgerLineRecord['counts'] => ({
  expected: howMany[of],
  present: of === 'empty' ? 0 : howMany[of] - 2,
  absent: of === 'empty' ? 0 : 2,
  onLeave: of === 'empty' ? 0 : 1,
  late: 0,
  caughtUp: 0,
  toConfirm: 0,
  observers: 1,
  guests: 0,
  expectedVoters: howMany[of],
  presentVoters: of === 'empty' ? 0 : howMany[of] - 2,
});

/** A ledger line; `index` tells it from its like. */
export const lineOf = (kind: ActivityKind, of: Case, index = 0): LedgerLineRecord => ({
  _id: `activity-${index}:${branchId}:${kind}`,
  activityId: `activity-${index}`,
  kind,
  title: titles[of],
  organizationId: branchId,
  orgPath: '/sj/sample-branch/',
  month: '2026-11',
  startsAt: noon + index * hour,
  endsAt: noon + (index + 1) * hour,
  place: of === 'overlong' ? long('楼宇党群服务中心三楼东侧多功能会议室', 3) : '党员活动室',
  closedAt: noon + (index + 1) * hour,
  agenda: of === 'empty' ? [] : [{ text: '集中学习', required: true, source: '' }],
  counts: counts(of),
  absentees:
    of === 'empty'
      ? []
      : indexes(of === 'overlong' ? 60 : 2).map((at) => ({
          name: nameOf(at),
          standing: at === 0 ? 'onLeave' : 'absent',
          caughtUp: false,
          reason: at === 0 ? '出差' : '',
        })),
  late: [],
});

/** Minutes of a line; of the empty case there are none. */
export const minutesOf = (kind: ActivityKind, of: Case, index = 0): MinutesRecord | undefined =>
  of === 'empty'
    ? undefined
    : {
        _id: `activity-${index}:${kind}`,
        activityId: `activity-${index}`,
        kind,
        organizationId: branchId,
        version: 2,
        content: {
          agenda: ['集中学习', '讨论发展对象'],
          summary: indexes(of === 'overlong' ? 60 : 3)
            .map(
              (at) =>
                `${at + 1}．大家围绕主题逐项讨论，${long('结合本单位的实际谈了体会和打算。', of === 'overlong' ? 5 : 2)}`,
            )
            .join('\n'),
          speeches: [{ speaker: nameOf(0), points: '要把学习同手上的工作结合起来。\n先从客户服务做起。' }],
          resolutions: [
            {
              text: '同意接收为预备党员',
              vote: { rule: 'development', expected: 12, present: 11, for: 11, against: 0, abstain: 0 },
            },
          ],
        },
        photos: [],
        chair: { memberId: 'member-0', name: nameOf(0) },
        recorder: { memberId: 'member-1', name: nameOf(1) },
        signatures: { recorder: { memberId: 'member-1', name: nameOf(1), at: noon + 3 * hour } },
        confirmedAt: null,
        corrections: 0,
        savedAt: noon + 2 * hour,
        savedBy: nameOf(1),
        lastKey: 'sample',
      };

/** An activity of a kind. */
export const activityOf = (kind: ActivityKind, of: Case): ActivityRecord => ({
  _id: 'activity-0',
  actKey: 'sample',
  kinds: [kind],
  title: titles[of],
  audience: [],
  organizationId: branchId,
  organizationName: branchNames[of],
  month: '2026-11',
  startsAt: noon,
  endsAt: noon + hour,
  place: '党员活动室',
  details: of === 'empty' ? {} : { [kind]: { topic: '讨论发展对象', lecturer: nameOf(2) } },
  scope: 'branch',
  jointIds: of === 'overlong' ? ['other'] : [],
  branches: of === 'overlong' ? [branchNames.ordinary, branchNames.overlong] : [branchNames[of]],
  observerIds: [],
  observerNames: [],
  checkInRules: {},
  status: 'closed',
  changes: [],
  agenda:
    of === 'empty'
      ? []
      : indexes(of === 'overlong' ? 40 : 2).map((index) => ({
          itemId: `item-${index}`,
          text: long('集中学习规定篇目', of === 'overlong' ? 12 : 1),
          required: index === 0,
          source: '',
        })),
  checkInSecret: '-',
  publishedAt: noon - 24 * hour,
  publishedBy: nameOf(0),
  closedAt: noon + hour,
});

const feedback: FeedbackRecord = {
  _id: 'feedback',
  guidanceId: 'sj:2026-11',
  month: '2026-11',
  organizationId: branchId,
  version: 1,
  items: [
    { itemId: 'item-0', text: '集中学习', required: true, done: true, reason: '' },
    { itemId: 'item-1', text: '志愿服务', required: false, done: false, reason: '下雨改期' },
  ],
  summary: '大家按清单逐项开展。\n志愿服务改在下周。',
  required: 1,
  done: 1,
  givenBy: nameOf(1),
  at: noon,
  earlier: [],
};

/** What the record of a gathering is made of. */
export function recordedOf(kind: ActivityKind, of: Case): Recorded {
  const minutes = minutesOf(kind, of);
  return {
    branchName: branchNames[of],
    line: lineOf(kind, of),
    activity: activityOf(kind, of),
    rules,
    ...(minutes && { minutes }),
    ...(of !== 'empty' && { groupName: '第一党小组', feedback }),
  };
}

/** Who is expected at a gathering; the third is on leave. */
export const peopleOf = (of: Case): RollCallEntry[] =>
  members(of).map(({ _id: memberId, name, status }, index) => ({
    memberId,
    name,
    status,
    as: 'expected',
    standing: index === 2 ? 'onLeave' : 'absent',
    remarks: [],
    requests:
      index === 2
        ? [
            {
              _id: `activity-0:${memberId}:leave`,
              activityId: 'activity-0',
              organizationId: branchId,
              memberId,
              name,
              kind: 'leave',
              reason: of === 'overlong' ? long('在外地出差参加行业展会', 6) : '出差',
              status: 'granted',
              askedAt: noon,
              turns: [{ status: 'granted', at: noon, by: nameOf(0), reason: '' }],
            },
          ]
        : [],
  }));

export const rosterOf = (of: Case): Roster => ({
  branch: {
    name: branchNames[of],
    posts:
      of === 'empty'
        ? []
        : [{ post: 'secretary', memberId: 'member-0', name: nameOf(0), from: '2024-01-01' }],
  },
  members: members(of),
  groups: new Map(),
  day: '2026-11-23',
  year: 2026,
  rules,
});

/** A transfer; of the empty case the member is on no roster any more. */
export function transferredOf(of: Case): { transfer: TransferRecord; member?: MemberRecord } {
  const [member] = members(of);
  return {
    transfer: {
      _id: 'transfer',
      kind: 'within',
      status: 'open',
      memberId: 'member-0',
      memberName: nameOf(0),
      fromId: branchId,
      fromPath: '/sj/sample-branch/',
      fromName: branchNames[of],
      toId: 'other',
      toPath: '/sj/other/',
      toName: '云杉公司党支部',
      on: '2026-11-20',
      note: of === 'overlong' ? long('因工作调动转往新单位所在支部', 10) : '',
      at: noon,
      decidedAt: null,
    },
    ...(member && { member }),
  };
}

export const memberYearOf = (of: Case) => ({
  member: members(of === 'empty' ? 'ordinary' : of)[0] as MemberRecord,
  branchName: branchNames[of],
  year: 2026,
  attended: indexes({ ordinary: 12, empty: 0, overlong: 90 }[of]).map((index) => ({
    activity: { ...activityOf('themeDay', of), _id: `activity-${index}`, startsAt: noon + index * hour },
    entry: {
      memberId: 'member-0',
      name: nameOf(0),
      status: 'full' as const,
      as: 'expected' as const,
      standing: index % 6 === 5 ? ('onLeave' as const) : ('present' as const),
      remarks: [],
      requests: [],
    },
  })),
});

/** What a member learned in a year. */
export const learnedYearOf = (of: Case) => {
  const credits = indexes({ ordinary: 8, empty: 0, overlong: 80 }[of]).map((index) => ({
    _id: `credit-${index}`,
    personId: 'member-0',
    name: nameOf(0),
    kind: 'member' as const,
    year: 2026,
    on: `2026-${String((index % 11) + 1).padStart(2, '0')}-12`,
    hours: index % 4 === 3 ? 8 : 2,
    source: (['gathering', 'gathering', 'course', 'class'] as const)[index % 4] ?? ('gathering' as const),
    sourceId: `source-number-${index}`,
    title: index % 4 === 3 ? '党务工作者培训班' : '主题党日',
    topics: [],
    organizationId: 'branch',
    ...(index % 8 === 6 && { source: 'correction' as const, by: nameOf(1), reason: '有结业证书' }),
  }));
  return {
    member: members(of === 'empty' ? 'ordinary' : of)[0] as MemberRecord,
    branchName: branchNames[of],
    account: {
      year: 2026,
      credits,
      before: [],
      earned: credits.reduce((sum, { hours }) => sum + hours, 0),
      required: { hours: 32, parts: [], byMonths: true },
    },
  };
};

/** A minutes book of some meetings, each about a page. */
export const sampleBook = (count: number) => ({
  title: `${branchNames.ordinary}2026年会议记录本`,
  meetings: indexes(count).map((index) => {
    const minutes = minutesOf('generalMeeting', 'ordinary', index);
    return { line: lineOf('generalMeeting', 'ordinary', index), ...(minutes && { minutes }) };
  }),
});

/** What was held in a year. */
export const yearOf = (of: Case) => ({
  title: `${branchNames[of]}2026年台账`,
  meetings: indexes({ ordinary: 6, empty: 0, overlong: 60 }[of]).map((index) => {
    const kind: ActivityKind = index % 2 === 0 ? 'themeDay' : 'generalMeeting';
    const minutes = index % 3 === 2 ? undefined : minutesOf(kind, of, index);
    return { line: lineOf(kind, of, index), ...(minutes && { minutes }) };
  }),
});

/** An election: usually counted to its end, with nothing but its beginning, and with far too many. */
export function electionOf(of: Case): ElectionPapers {
  const took = { on: '2026-11-20', at: noon, by: nameOf(0) };
  const seats = of === 'overlong' ? 11 : 3;
  const named = (count: number) =>
    indexes(count).map((index) => ({ memberId: `member-${index}`, name: nameOf(index) }));
  const committee = named(seats);
  const steps: ElectionRecord['steps'] = {
    request: {
      ...took,
      plannedOn: '2026-12-20',
      seats,
      candidates: seats + 3,
      secretary: true,
      deputies: of === 'overlong' ? 3 : 1,
      direct: false,
      personId: 'member-0',
      ...(of === 'overlong' && { why: long('单位改制，党员工作岗位变动大', 10) }),
    },
    approval: { ...took, document: '街委〔2026〕12号' },
    preparation: took,
    candidates: {
      ...took,
      names: named(seats + 3).map((one) => ({ ...one, post: 'member', isUnsure: false })),
    },
    voters: { ...took, full: 60, checked: 1, excluded: [{ kind: 'abroad', count: 2 }] },
    review: { ...took, document: '街委〔2026〕13号' },
    meeting: { ...took, present: 50, ill: 1, away: 2, passed: true },
    ballots: {
      rounds: [
        {
          ...took,
          post: 'member',
          issued: 50,
          returned: 50,
          valid: 49,
          lines: named(seats + 3).map((one, index) => ({
            ...one,
            yes: index < seats ? 45 : 3,
            no: 2,
            abstain: 1,
          })),
          others: [{ memberId: 'member-90', name: nameOf(90), yes: 1 }],
        },
      ],
    },
    session: {
      ...took,
      present: seats,
      issued: seats,
      returned: seats,
      valid: seats,
      chosen: committee
        .slice(0, of === 'overlong' ? 4 : 2)
        .map((one, index) => ({ ...one, post: index === 0 ? 'secretary' : 'deputySecretary', yes: seats })),
      duties: [],
    },
    report: took,
  };
  return {
    aboveName: of === 'empty' ? null : '方松街道党工委',
    rules,
    today: '2026-11-23',
    election: {
      _id: 'election',
      organizationId: branchId,
      orgPath: '/sj/sample-branch/',
      organizationName: branchNames[of],
      body: 'branch',
      kind: 'renewal',
      place: 'ordinary',
      sitting: [],
      state: 'open',
      waits: null,
      since: noon,
      version: 1,
      steps: of === 'empty' ? {} : steps,
      changes: [],
      startedAt: noon,
      startedBy: nameOf(0),
      closedAt: null,
      startKey: 'sample',
      lastKey: 'sample',
      ...(of !== 'empty' && { termEndsOn: '2026-12-31' }),
    },
  };
}

export { rules as sampleRules };
