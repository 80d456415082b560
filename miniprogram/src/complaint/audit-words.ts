import { complaintLevelLabels, complaintStatusLabels } from './labels';
import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'complaint.read': '查看意见投诉',
    'complaint.answer': '答复意见投诉',
    'complaint.handOn': '转办意见投诉',
  },
  values: { named: complaintLevelLabels.named, answered: complaintStatusLabels.answered },
} satisfies AuditWords;
