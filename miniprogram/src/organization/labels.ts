import type { ExportPurpose } from '../../../types/shared/rosters';
import type { Subject } from '../../../types/shared/subjects';

/** 所属领域: among whom a branch works. */
export const subjectLabels: Record<Subject, string> = {
  enterprise: '非公有制经济组织',
  socialOrganization: '社会组织',
  newEmployment: '新就业群体',
};

/** The words of this context on the screen; a word without its label does not compile. */
export const exportPurposeLabels: Record<ExportPurpose, string> = {
  branchWork: '支部工作',
  inspection: '检查督导',
  handover: '工作交接',
};
