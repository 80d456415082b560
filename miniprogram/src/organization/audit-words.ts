import { exportPurposeLabels, subjectLabels } from './labels';
import { namePurposeLabels, organizationKindLabels } from '../domain/labels';
import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'organization.create': '新建组织',
    'organization.rename': '更改组织名称',
    'organization.move': '调整隶属',
    'organization.merge': '合并支部',
    'organization.close': '撤销组织',
    'organization.setUnits': '登记联合支部的单位',
    'organization.setSubject': '登记所属领域',
    'organization.setKeyFields': '登记重点领域',
    'organization.setTemporary': '登记是否临时支部',
    'organization.members': '查看支部党员',
    'organization.showMembers': '查看党员姓名',
    'organization.setCommittee': '登记支部委员会',
    'roster.compare': '名册和全国系统对账',
    'roster.preview': '预览名册',
    'roster.commit': '导入名册',
    'roster.undo': '撤销导入',
    'roster.export': '导出名册',
    'roster.askExport': '申请导出全区名册',
    'roster.agreeToExport': '同意导出全区名册',
    'roster.exportRequests': '查看导出申请',
  },
  values: {
    ...exportPurposeLabels,
    ...namePurposeLabels,
    ...organizationKindLabels,
    ...subjectLabels,
    committee: '支委会成员',
  },
} satisfies AuditWords;
