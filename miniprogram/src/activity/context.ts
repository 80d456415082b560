import type { ActivityKind } from '../../../types/shared/activities';
import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('activity', {
  detail: takes<{ activityId: string }>(),
  publish: takes<{
    organizationId: string;
    from?: string;
    copy?: '1';
    kind?: ActivityKind;
    month?: string;
  }>(),
  plans: takes<{ organizationId: string }>(),
  change: takes<{ activityId: string; act: 'postpone' | 'cancel' | 'edit' }>(),
  correct: takes<{ activityId: string }>(),
  invitation: takes<{ activityId: string; organizationId: string }>(),
});

/** 会议和活动: planned, published, changed, held. */
export const activity = {
  name: 'activity',
  pages,
  errors: {
    'ACTIVITY.NOT_INVITED': {
      text: '您不在这个活动的参加人员里；如有疑问，请问支部书记',
      closed: true,
    },
    'ACTIVITY.NOT_OPEN_YET': '还没到签到时间，请在活动开始前再来',
    'ACTIVITY.CLOSED': '活动已经结束，如需补签请联系支部书记',
    'ACTIVITY.NOT_A_BRANCH': '主题党日由党支部发布，请选择具体的支部',
    'ACTIVITY.NOBODY_EXPECTED': '支部名册里还没有党员，请先导入名册',
    'ACTIVITY.IN_THE_PAST': '活动时间已经过去，请改为将来的时间',
    'ACTIVITY.GUIDANCE_NOT_PUBLISHED': '所选的指导清单还没有发布，请返回重新选择',
    'ACTIVITY.NOT_A_DRAFT': '这份草稿已经发布或删除，请返回重新查看',
    'ACTIVITY.NOT_PUBLISHED': '这个活动还没有发布，请先发布',
    'ACTIVITY.CANCELLED': '这个活动已经取消',
    'ACTIVITY.ARCHIVED': '这个活动已经归档，不能再改',
    'ACTIVITY.UNDER_WAY': '活动已经开始，不能再改时间',
    'ACTIVITY.KINDS_DIFFER_IN_AUDIENCE': '所选的会议参加人不同，请分开发布',
    'ACTIVITY.DETAIL_MISSING': '还有必填的内容没有写，请补上',
    'ACTIVITY.PERSON_NOT_IN_BRANCH': '所选的人不在支部名册里，请重新选择',
    'ACTIVITY.NO_COMMITTEE': '支部还没有登记支委会成员，请先在“组织情况”里登记',
    'ACTIVITY.UNKNOWN_GROUP': '请选择是哪个党小组',
    'ACTIVITY.UNKNOWN_BRANCH': '没有找到这个党支部，请重新选择',
    'ACTIVITY.GUEST_NOT_FOUND': '这个支部里没有找到（或不止一位）这个姓名的党员，请核对',
    'ACTIVITY.NOT_ASKED': '没有邀请本支部共同开展这个活动',
    'ACTIVITY.UNKNOWN_GUIDANCE_ITEM': '指导清单已有变动，请返回重新选择',
    'ACTIVITY.WRONG_AUDIENCE': '党员大会由全体党员参加，支委会由支委会成员参加；其他同志可以列席',
    'ACTIVITY.STAY_TOO_LONG': '最短停留时间比活动还长，请改短一些',
    'ACTIVITY.CHANGED_SINCE': '别人刚刚改过这个活动。您写的还在，请对照新的内容再保存',
    'ACTIVITY.OF_A_CLASS': '这是培训班的一次课，应到的是报了名的人。请在培训班里增减',
    'ACTIVITY.EXPECTED_STAYS': '这位同志是本次活动的应到人员，不能改为列席或外支部参加',
    'ACTIVITY.OWN_BRANCH': '这位同志就在开展活动的支部，请用“更正应到名单”',
    'ACTIVITY.FILE_MISSING': '附件没有找到，请重新上传',
    'ACTIVITY.FILE_KIND': '附件只能是 PDF、Word、Excel、PPT 或图片，请换一个文件',
    'ACTIVITY.FILE_TOO_LARGE': '附件太大，每个不超过 10 MB，请压缩后再上传',
    'ACTIVITY.NOT_BEGUN': '活动还没有开始，不能结束；不办了请取消',
    'ACTIVITY.NOBODY_CAME': '还没有人到会，请先确认再结束',
  },
  fields: {
    agenda: '安排',
    branches: '开展的支部',
    changes: '名单变动',
    checkInRules: '签到要求',
    details: '会议内容',
    endsAt: '结束时间',
    joins: '共同开展',
    kinds: '会议或活动',
    place: '地点',
    hints: '提示',
    attachments: '附件',
    rollStandsAt: '名单定下时间',
    savedBy: '经办人',
    scope: '参加范围',
    touchedAt: '登记时间',
    startsAt: '开始时间',
    themeDay: '固定党日',
    title: '主题',
  },
  tools: [
    {
      for: ['keeper'],
      group: '会议和活动',
      order: 10,
      icon: 'edit',
      atHand: 10,
      label: '发布活动',
      hint: '主题党日、三会一课、培训',
      waits: ['themeDay'],
      to: pages.publish,
    },
    {
      for: ['keeper'],
      group: '会议和活动',
      order: 20,
      icon: 'calendar',
      label: '草稿与往次活动',
      hint: '接着写、照往次再办、固定党日',
      to: pages.plans,
    },
    {
      for: ['groupLeader'],
      group: '会议和活动',
      order: 10,
      icon: 'edit',
      atHand: 10,
      label: '发布党小组会',
      hint: '发布后通知本组党员',
      to: pages.publish,
    },
    {
      for: ['groupLeader'],
      group: '会议和活动',
      order: 20,
      icon: 'calendar',
      atHand: 20,
      label: '本组的会',
      hint: '签到、请假、会议记录，草稿也在这里',
      to: pages.plans,
    },
  ],
  todo: {
    themeDay: {
      icon: 'edit',
      label: '发布本月主题党日',
      to: ({ organizationId }) => pages.publish({ organizationId, kind: 'themeDay' }),
    },
    invitation: {
      icon: 'people',
      label: '答复共同开展的邀请',
      to: ({ organizationId, aboutId }) => pages.invitation({ organizationId, activityId: aboutId }),
    },
  },
  notices: {
    kinds: { activity: '活动' },
    templates: {
      activitySoon: { label: '活动快开始', hint: '前一天傍晚；当天才通知的，开始前一小时' },
      activityChanged: { label: '活动有变', hint: '改时间、改地点、取消时，马上提醒' },
    },
  },
  basis: none<'what a kind of meeting requires comes from the cloud, with its article'>(),
  calendar: [{ label: '会议和活动', to: pages.detail }],
} satisfies Context;
