import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'guidance.saveDraft': '保存指导清单草稿',
    'guidance.submit': '指导清单送审',
    'guidance.approve': '指导清单审核通过',
    'guidance.return': '指导清单退回修改',
    'guidance.schedule': '定时发布指导清单',
    'guidance.unschedule': '定时发布没有进行',
    'guidance.publish': '发布指导清单',
    'feedback.give': '反馈主题党日开展情况',
    'feedback.urge': '提醒支部反馈',
    'export.guidanceReport': '导出主题党日开展情况',
  },
  values: { writing: '编写中', inReview: '审核中', approved: '待发布' },
} satisfies AuditWords;
