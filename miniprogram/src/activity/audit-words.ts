import { activityKindLabels } from '../domain/labels';
import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'activity.publish': '发布活动',
    'activity.saveDraft': '保存活动草稿',
    'activity.edit': '修改活动',
    'activity.postpone': '更改活动时间',
    'activity.cancel': '取消活动',
    'activity.setThemeDay': '设置固定党日',
    'activity.correctRoll': '更正应到名单',
    'activity.answerInvitation': '答复共同开展邀请',
    'activity.close': '结束活动',
    'export.activityNotice': '打印活动通知',
    'activity.prepare': '查看可参加活动的党员',
  },
  values: { ...activityKindLabels, published: '已发布', cancelled: '已取消' },
} satisfies AuditWords;
