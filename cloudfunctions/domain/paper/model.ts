import type { PaperName, PaperSet } from '../../../types/shared/papers';
import { defineCollection, none } from '../../kernel/database';

/** When a paper was taken out last, and from what; `_id` is made of the set, what it is about, and the paper. */
export interface TakenPaperRecord {
  _id: string;
  organizationId: string;
  set: PaperSet;
  paper: PaperName;
  /** What the paper said, as a digest: another one the next time means that the records changed. */
  fingerprint: string;
  at: number;
  /** Who took it out, by name. */
  by: string;
}

/** Papers that were taken out, each with its last time. */
export const TakenPapers = defineCollection<TakenPaperRecord>()({
  name: 'takenPapers',
  indexes: [['by_at', 'at']],
  organizations: none('it names its branch by id'),
  retention: {
    removed: [
      { days: 1095, since: 'at', because: 'says whether a paper on file still says what the records say' },
    ],
  },
  writtenByLooking: true,
  about: none('who took what out is told by the audit'),
  exit: {
    sheet: '取出的文件',
    fields: {
      organizationId: '党组织编号',
      set: '成套文件',
      paper: '文件',
      fingerprint: '记录版本',
      at: '取出时间',
      by: '取出人',
    },
  },
});
