import { activityKindWords } from '../../../../types/shared/activities';
import { Activities, Attendances, AttendanceRequests, Rolls } from '../../gathering/model';
import type { AttendedActivity } from '../../gathering/member-year';
import { Members, Transfers, type MemberRecord, type TransferRecord } from '../../membership/model';
import { Organizations } from '../../organization/model';
import type { Standing } from '../../../../types/shared/attendances';
import { extra, fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords, fromTo, statusTexts } from '../words';

/** Papers about one person: what they took part in, and their transfer from one branch to another. */

/** 组织关系转接办理清单: what is to be done, and room for the day and the hand of who did it. */
export const transferChecklist = definePaper('transferChecklist', {
  name: fact('姓名', from(Transfers, 'memberName')),
  status: fact('人员类别', from(Members, 'status')),
  joinedOn: fact('入党日期', from(Members, 'joinedOn')),
  fullOn: fact('转正日期', from(Members, 'fullOn')),
  fromName: fact('转出组织', from(Transfers, 'fromName')),
  toName: fact('转入组织', from(Transfers, 'toName')),
  on: fact('办理日期', from(Transfers, 'on')),
  state: fact('办理情况', from(Transfers, 'status')),
  note: extra('说明', from(Transfers, 'note')),
});

const transferStates: Record<TransferRecord['status'], string> = {
  open: '等待接收',
  accepted: '已接收',
  refused: '没有接收',
  withdrawn: '已撤回',
  recorded: '已登记',
};

/** A transfer, and the member where the roster still has them. */
export interface Transferred {
  transfer: TransferRecord;
  member?: MemberRecord;
}

export const transferFacts = ({ transfer, member }: Transferred): FactsOf<typeof transferChecklist> => ({
  name: transfer.memberName,
  status: member ? statusTexts[member.status] : null,
  joinedOn: member?.joinedOn ? dayInWords(member.joinedOn) : null,
  fullOn: member?.status === 'probationary' ? '—' : fullOnOf(member),
  fromName: transfer.fromName || null,
  toName: transfer.toName || null,
  on: dayInWords(transfer.on),
  state: transferStates[transfer.status],
  note: transfer.note,
});

const fullOnOf = (member: MemberRecord | undefined): string | null =>
  member?.fullOn ? dayInWords(member.fullOn) : null;

/** 党员参加组织生活情况: what a member took part in during a year, from the rolls and who came. */
export const memberYear = definePaper('memberYear', {
  name: fact('姓名', from(Members, 'name')),
  branch: fact('支部', from(Organizations, 'name')),
  year: fact('年度', from(Rolls, 'month')),
  expected: fact('应到次数', from(Rolls, 'members')),
  present: fact('实到次数', from(Attendances, 'state')),
  onLeave: fact('请假次数', from(AttendanceRequests, 'kind')),
  caughtUp: fact('补课次数', from(AttendanceRequests, 'kind')),
  absent: fact('缺席次数', from(Attendances, 'state')),
  lines: many('经历', {
    number: extra('序号', from(Activities, 'startsAt')),
    time: fact('时间', from(Activities, 'startsAt')),
    kinds: fact('类别', from(Activities, 'kinds')),
    title: fact('主题', from(Activities, 'title')),
    came: fact('到会情况', from(Attendances, 'state')),
  }),
});

const cameTexts: Record<Standing, string> = {
  present: '到会',
  absent: '缺席',
  onLeave: '请假',
  toConfirm: '待确认',
};

/** A member and what lists them in a year. */
export interface MemberYear {
  member: MemberRecord;
  branchName: string;
  year: number;
  attended: AttendedActivity[];
}

export function memberYearFacts({
  member,
  branchName,
  year,
  attended,
}: MemberYear): FactsOf<typeof memberYear> {
  // What is under way is neither: it is told of once it is over, in the order of time.
  const over = attended
    .filter(({ activity, entry }) => activity.closedAt !== null && entry.as === 'expected')
    .sort((a, b) => a.activity.startsAt - b.activity.startsAt);
  const times = (standing: Standing) => over.filter(({ entry }) => entry.standing === standing).length;
  return {
    name: member.name,
    branch: branchName,
    year,
    expected: over.length,
    present: times('present'),
    onLeave: times('onLeave'),
    caughtUp: over.filter(({ entry }) => entry.standing !== 'present' && entry.remarks.includes('caughtUp'))
      .length,
    absent: times('absent'),
    lines: over.map(({ activity, entry }, index) => ({
      number: String(index + 1),
      time: fromTo(activity.startsAt, activity.endsAt),
      kinds: activity.kinds.map((kind) => activityKindWords[kind]).join('、'),
      title: activity.title,
      came: `${cameTexts[entry.standing]}${entry.remarks.includes('caughtUp') ? '，已补课' : ''}`,
    })),
  };
}
