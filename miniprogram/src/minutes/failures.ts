import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'MINUTES.NOT_FOUND': '还没有会议记录，请记录人先写好',
    'MINUTES.NOT_YOURS': '会议记录由支部工作人员和记录人来写，由主持人、记录人各自确认',
    'MINUTES.NOT_HELD': '会议还没有开始，开始以后再写记录',
    'MINUTES.NOT_OF_THIS_KIND': '这次活动不算这一类会议，请返回重新选择',
    'MINUTES.CHANGED_SINCE': '别人刚刚改过这份记录。您写的还在，请对照新的内容再保存',
    'MINUTES.SAME_PERSON': '主持人和记录人请分别选两位同志',
    'MINUTES.PERSON_NOT_IN_BRANCH': '所选的人不在支部名册里，请重新选择',
    'MINUTES.VOTE_IMPOSSIBLE': '表决的人数对不上：赞成、反对、弃权之和不能多于到会人数，到会不能多于应到',
    'MINUTES.VOTERS_DIFFER': '表决的应到、到会人数与签到名单不一致，请核对',
    'MINUTES.PHOTO_MISSING': '有照片没有传上去，请删掉后重新添加',
    'MINUTES.REASON_NEEDED': '记录已经确认过，更正请写明原因',
    'MINUTES.EMPTY': '记录里还没有内容，请先写好再确认',
  },
  fields: { as: '以什么身份' },
} satisfies Failures;
