import type { Holder, Person } from '../domain/roles';
import { holdsAs } from '../domain/roles';
import { pages } from '../services/pages';

/** The pages where what an answer tells of is done. */

interface Link {
  /** The button, a verb. */
  verb: string;
  /** Who sees it: everybody, whoever is on a roster, or who holds such a role over an organisation. */
  for: 'everybody' | 'member' | Holder;
  to: (over: { organizationId: string }) => string;
}

export const links: Record<string, Link> = {
  bind: { verb: '去绑定', for: 'everybody', to: () => pages.account.bind() },
  guide: { verb: '看使用指南', for: 'everybody', to: () => pages.guide.read() },
  usage: { verb: '看使用规范', for: 'everybody', to: () => pages.guide.usage() },
  burden: { verb: '看看向您要什么', for: 'everybody', to: () => pages.burden.asked() },
  complaint: { verb: '提一件意见', for: 'everybody', to: () => pages.complaint.write() },
  rules: { verb: '查规则依据', for: 'everybody', to: () => pages.rule.list() },
  guidance: { verb: '看指导清单', for: 'everybody', to: () => pages.guidance.list() },
  reminders: { verb: '调整微信提醒', for: 'everybody', to: () => pages.message.settings() },
  myData: { verb: '看我的资料', for: 'everybody', to: () => pages.member.mine() },
  myAttendance: { verb: '看我的出勤', for: 'member', to: () => pages.attendance.mine() },
  myDues: { verb: '算一算我的党费', for: 'member', to: () => pages.dues.reckon() },
  duesPaid: { verb: '看我交到哪个月', for: 'member', to: () => pages.dues.mine({}) },
  classes: { verb: '看培训班', for: 'member', to: () => pages.training.list() },
  courses: { verb: '看网络课程', for: 'member', to: () => pages.course.list() },
  myYear: { verb: '看我的一年', for: 'member', to: () => pages.learning.mine() },
  publish: { verb: '去发布', for: 'keeper', to: pages.activity.publish },
  plans: { verb: '看已发布的活动', for: 'keeper', to: pages.activity.plans },
  duties: { verb: '看该开的会', for: 'keeper', to: pages.compliance.branch },
  checkup: { verb: '看支部体检', for: 'keeper', to: pages.checkup.branch },
  calendar: { verb: '看工作日历', for: 'keeper', to: pages.calendar.year },
  ledger: { verb: '看台账', for: 'keeper', to: pages.ledger.year },
  profile: { verb: '看组织情况', for: 'keeper', to: pages.organization.profile },
  committee: { verb: '看委员和届期', for: 'keeper', to: pages.organization.committee },
  roster: { verb: '看党员名册', for: 'keeper', to: pages.member.list },
  transfers: { verb: '办组织关系转接', for: 'keeper', to: pages.member.transfers },
  import: { verb: '导入名册', for: 'keeper', to: pages.organization.import },
  requests: { verb: '看请假与补签', for: 'keeper', to: pages.attendance.requests },
  election: { verb: '办换届选举', for: 'keeper', to: pages.election.body },
  development: { verb: '看党员发展', for: 'keeper', to: pages.development.board },
  yearReview: { verb: '办民主评议', for: 'keeper', to: pages.democraticReview.year },
  duesMonth: { verb: '登记党费', for: 'keeper', to: pages.dues.month },
  duesYear: { verb: '看收缴情况', for: 'keeper', to: pages.dues.year },
  memberHours: { verb: '看党员学时', for: 'keeper', to: pages.learning.members },
  papers: { verb: '取成套文件', for: 'keeper', to: pages.paper.list },
};

/** What somebody may open of a link; nothing for whom the cloud would refuse. */
export function linkFor(
  name: string | undefined,
  person: Person | null | undefined,
): { verb: string; address: string } | undefined {
  const link = name === undefined ? undefined : links[name];
  if (!link) return undefined;
  const { verb, for: whom, to } = link;
  if (whom === 'everybody') return { verb, address: to({ organizationId: '' }) };
  if (whom === 'member') return person?.memberId ? { verb, address: to({ organizationId: '' }) } : undefined;
  const held = person?.roles.find((one) => holdsAs(one, whom));
  return held && { verb, address: to({ organizationId: held.organizationId }) };
}
