import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'selection.save': '发起、修改评选',
    'selection.close': '结束评选',
    'selection.apply': '评选申报',
    'selection.withdraw': '撤回评选申报',
    'selection.check': '审核评选申报',
    'selection.opine': '写评审意见',
    'selection.publish': '评选公示',
    'selection.object': '登记公示期间的反映',
    'selection.name': '命名',
    'selection.look': '复核、撤销荣誉',
    'selection.applications': '查看评选申报名单',
    'selection.application': '查看评选申报和评审意见',
    'selection.review': '评审人查看申报',
    'selection.reviewers': '查看可以请来评审的人',
    'selection.switch': '启用或停用评选',
  },
} satisfies AuditWords;
