import { Activities, type ActivityRecord } from '../../gathering/model';
import { extra, fact, from, many, whether } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { fromTo } from '../words';
import { Settings } from '../../setting/model';

/** 活动通知: to hang up or hand over; nothing on it that not everybody invited sees. */
export const activityNotice = definePaper('activityNotice', {
  host: fact('支部', from(Activities, 'organizationName')),
  title: fact('主题', from(Activities, 'title')),
  time: fact('时间', from(Activities, 'startsAt')),
  place: fact('地点', from(Activities, 'place')),
  hints: extra('提示', from(Activities, 'hints')),
  together: extra('共同开展的支部', from(Activities, 'branches')),
  agenda: many('安排', { text: fact('安排内容', from(Activities, 'agenda.text')) }),
  hasAgenda: whether('有安排'),
  leave: fact('请假办法', from(Activities, 'groupId')),
  help: extra('联系渠道', from(Settings, 'values')),
});

/** What the notice of an activity says; `helpContact` is the district's, empty where it says nothing. */
export const noticeFacts = (
  activity: ActivityRecord,
  helpContact: string,
): FactsOf<typeof activityNotice> => ({
  host: activity.organizationName,
  title: activity.title,
  time: fromTo(activity.startsAt, activity.endsAt),
  place: activity.place,
  hints: activity.hints ?? '',
  together: activity.branches.length > 1 ? activity.branches.join('、') : '',
  agenda: activity.agenda.map(({ text }, index) => ({ text: `${index + 1}. ${text}` })),
  hasAgenda: activity.agenda.length > 0,
  leave: `来不了的同志，请在开始前告诉${activity.groupId ? '党小组长或支部书记' : '支部书记'}，由其代为登记`,
  help: helpContact,
});
