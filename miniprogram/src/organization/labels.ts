import type { ExportPurpose } from '../../../types/roster/words';

/** The words of this context on the screen; a word without its label does not compile. */
export const exportPurposeLabels: Record<ExportPurpose, string> = {
  branchWork: '支部工作',
  inspection: '检查督导',
  handover: '工作交接',
};
