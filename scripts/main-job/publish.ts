import { openids } from '../demo/accounts';
import { minute, opening, type Play, type PublishedActivity } from './play';

/** Step 1: the secretary publishes this month's theme day and adopts what the guidance requires. */
export async function publishThemeDay({ caller, checks, district }: Play): Promise<PublishedActivity> {
  const { person, guidance } = await caller.get(openids.secretary, 'home.get', {});
  if (!person || !guidance) throw new Error('the secretary sees no guidance of this month');
  const required = guidance.items.filter((item) => item.required);
  const times = { startsAt: opening + 60 * minute, endsAt: opening + 180 * minute };
  const input = {
    organizationId: person.organizationId,
    actKey: 'main-job-theme-day',
    kinds: ['themeDay' as const],
    title: '11月主题党日',
    ...times,
    place: '党员活动室',
    guidanceId: guidance.id,
    itemIds: required.map((item) => item.id),
  };
  const first = await caller.get(openids.secretary, 'activity.publish', input);
  const again = await caller.get(openids.secretary, 'activity.publish', input);
  const roster = district.members.filter((member) => member.organizationId === person.organizationId);
  const { activity } = await caller.get(openids.member, 'activity.detail', { activityId: first.activityId });
  checks.equal('重发一次发布，仍是同一场活动', again.activityId, first.activityId);
  checks.equal('应到人数等于支部党员数', first.expected, roster.length);
  checks.equal(
    '议程取自清单的规定动作',
    activity.agenda.map((item) => item.text),
    required.map((item) => item.text),
  );
  return { ...first, ...times };
}
