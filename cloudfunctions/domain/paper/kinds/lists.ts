import { Activities, AttendanceRequests, Rolls, type ActivityRecord } from '../../gathering/model';
import type { RollCallEntry } from '../../gathering/roll-call';
import { extra, fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { fromTo } from '../words';

/** Papers that list who is expected at a gathering, or on leave. */

const gathering = {
  branch: fact('支部', from(Activities, 'organizationName')),
  title: fact('主题', from(Activities, 'title')),
  time: fact('时间', from(Activities, 'startsAt')),
  place: fact('地点', from(Activities, 'place')),
  people: fact('人数', from(Rolls, 'members')),
};

/** 签到表: names in order, a square to tick and room to sign, and lines for who is not on the list. */
export const signInSheet = definePaper('signInSheet', {
  ...gathering,
  lines: many('名单', {
    number: extra('序号', from(Rolls, 'members')),
    name: extra('姓名', from(Rolls, 'members.name')),
    note: extra('备注', from(Rolls, 'members.as')),
  }),
});

/** 请假名单: whose leave was granted, and why. */
export const leaveList = definePaper('leaveList', {
  ...gathering,
  lines: many('名单', {
    number: extra('序号', from(Rolls, 'members')),
    name: fact('姓名', from(AttendanceRequests, 'name')),
    reason: extra('原因', from(AttendanceRequests, 'reason')),
    by: extra('同意人', from(AttendanceRequests, 'turns.by')),
  }),
});

/** Lines left empty for who is not on the list. */
const emptyLines = { few: 5, more: 15 };

/** Of a gathering with people of its own branch, in the order of the roll. */
interface Listed {
  activity: ActivityRecord;
  people: readonly RollCallEntry[];
}

const gatheringFacts = ({ activity }: Listed, people: number) => ({
  branch: activity.organizationName,
  title: activity.title,
  time: fromTo(activity.startsAt, activity.endsAt),
  place: activity.place,
  people,
});

export function signInFacts(of: Listed): FactsOf<typeof signInSheet> {
  const empty = of.activity.jointIds.length > 0 ? emptyLines.more : emptyLines.few;
  const names = of.people.map(({ name, standing, as }, index) => ({
    number: String(index + 1),
    name,
    note: [...(standing === 'onLeave' ? ['请假'] : []), ...(as === 'observer' ? ['列席'] : [])].join('、'),
  }));
  return {
    ...gatheringFacts(of, names.length),
    lines: [...names, ...Array.from({ length: empty }, () => ({ number: '', name: '', note: '' }))],
  };
}

export function leaveFacts(of: Listed): FactsOf<typeof leaveList> {
  const lines = onLeave(of.people).map(({ name, leave }, index) => ({
    number: String(index + 1),
    name,
    reason: leave.reason,
    by: leave.turns.at(-1)?.by ?? '',
  }));
  return { ...gatheringFacts(of, lines.length), lines };
}

/** Who is on leave, with what they asked for. */
export const onLeave = (people: readonly RollCallEntry[]) =>
  people.flatMap(({ name, standing, requests }) => {
    const leave = requests.find(({ kind, status }) => kind === 'leave' && status === 'granted');
    return standing === 'onLeave' && leave ? [{ name, leave }] : [];
  });
