import {
  requestCategoryWords,
  requestRatingWords,
  requestResultWords,
  requestSourceWords,
  requestStatusWords,
} from '../../../types/shared/service-requests';
import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'serviceRequest.raise': '提出企业诉求',
    'serviceRequest.read': '查看企业诉求',
    'serviceRequest.showContact': '查看诉求联系人的电话',
    'serviceRequest.assign': '受理、派办企业诉求',
    'serviceRequest.decline': '不受理企业诉求',
    'serviceRequest.object': '对派办的诉求提异议',
    'serviceRequest.note': '记录诉求办理情况',
    'serviceRequest.askExtension': '申请诉求延期',
    'serviceRequest.decideExtension': '答复诉求延期',
    'serviceRequest.answer': '答复企业诉求',
    'serviceRequest.rate': '评价诉求答复',
    'serviceRequest.reopen': '请求再办诉求',
  },
  values: {
    ...requestCategoryWords,
    ...requestSourceWords,
    ...requestStatusWords,
    ...requestResultWords,
    ...requestRatingWords,
  },
} satisfies AuditWords;
