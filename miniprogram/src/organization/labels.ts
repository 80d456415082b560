import type { ExportPurpose } from '../../../types/shared/rosters';

export { branchSubjectWords as subjectLabels } from '../../../types/shared/subjects';

/** The words of this context on the screen; a word without its label does not compile. */
export const exportPurposeLabels: Record<ExportPurpose, string> = {
  branchWork: '支部工作',
  inspection: '检查督导',
  handover: '工作交接',
};
