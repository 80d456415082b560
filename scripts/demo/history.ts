import { monthOf, startOfDay } from '../../cloudfunctions/kernel/clock';
import { branchMonth, ledgerLines } from '../../cloudfunctions/domain/gathering/ledger-figures';
import { ruleBookOf } from '../../cloudfunctions/domain/rules/book';
import { rollCall } from '../../cloudfunctions/domain/gathering/roll-call';
import { openidOf } from './accounts';
import { guidanceContentOf } from './guidances';
import type { Random } from './random';
import type {
  ActivityRecord,
  RollRecord,
  AttendanceRecord,
  BranchMonthRecord,
  LedgerLineRecord,
} from '../../cloudfunctions/domain/gathering/model';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';

/** The demonstration district has laid down nothing of its own. */
const printed = ruleBookOf([]);

/** What a held theme day leaves behind. */
export interface HeldThemeDay {
  activity: ActivityRecord;
  roster: RollRecord;
  attendances: AttendanceRecord[];
  lines: LedgerLineRecord[];
  branchMonth: BranchMonthRecord;
}

const hour = 3_600_000;

/** A gathering that is no theme day. */
type Otherwise = Pick<ActivityRecord, 'kinds' | 'title' | 'details'>;

/** A theme day, or another gathering, that a branch held on an earlier day (epoch ms within it), nine in ten present. */
export function makeHeldThemeDay(
  random: Random,
  branch: OrganizationRecord,
  members: MemberRecord[],
  when: number | (Otherwise & { day: number }),
): HeldThemeDay {
  const { day, ...otherwise } = typeof when === 'number' ? { day: when } : when;
  const startsAt = startOfDay(day) + random.between(9, 18) * hour;
  const endsAt = startsAt + 2 * hour;
  const month = monthOf(startsAt);
  const { theme, items } = guidanceContentOf(month);
  const closedAt = endsAt + random.between(1, 20) * 60_000;
  const activity: ActivityRecord = {
    _id: `${branch._id}-demo-${month}`,
    actKey: `demo-${month}`,
    kinds: ['themeDay'],
    audience: [branch._id],
    title: `${Number(month.slice(5))}月主题党日：${theme}`.slice(0, 40),
    organizationId: branch._id,
    organizationName: branch.name,
    month,
    startsAt,
    endsAt,
    place: random.pick(['党员活动室', '公司三楼会议室', '园区党群服务站', '职工之家']),
    details: {},
    scope: 'branch',
    jointIds: [],
    branches: [branch.name],
    observerIds: [],
    observerNames: [],
    changes: [],
    checkInRules: {},
    status: 'closed',
    agenda: items
      .filter((one) => one.required)
      .map(({ id, text, required, source }) => ({ itemId: id, text, required, source })),
    guidanceId: `sj:${month}`,
    checkInSecret: `demo-${branch._id}`,
    publishedAt: startsAt - 72 * hour,
    publishedBy: members[0]?._id ?? branch._id,
    closedAt,
    ...('kinds' in otherwise && { ...otherwise, agenda: [] }),
  };
  const activityId = activity._id;
  const roster: RollRecord = {
    _id: `${activityId}:${branch._id}`,
    activityId,
    organizationId: branch._id,
    month,
    members: members.map(({ _id, name, status }) => ({ memberId: _id, name, status, as: 'expected' })),
  };
  const attendances = members
    .filter(() => random.chance(90))
    .map(({ _id, name, status }) => ({
      _id: `${activityId}:${_id}`,
      activityId,
      memberId: _id,
      name,
      status,
      at: startsAt - random.between(0, 20) * 60_000 + random.between(0, 59_999),
      method: 'scan' as const,
      state: 'counts' as const,
      openid: openidOf({ _id }),
      requestId: 'demo',
    }));
  const lines = ledgerLines(
    { ...activity, closedAt },
    { organizationId: branch._id, orgPath: branch.path, rules: printed },
    rollCall({ ...activity, closedAt }, { rolls: [roster], attendances, requests: [] }),
  );
  return { activity, roster, attendances, lines, branchMonth: branchMonth(roster, lines) };
}
