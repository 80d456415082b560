import { paperSetWords, paperWords, type PaperName, type PaperSet } from '../../../types/shared/papers';
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
    words: { set: paperSetWords, paper: paperWords },
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

/** The templates that the district changed for a paper; `_id` is the paper's name. */
export interface PaperTemplateRecord {
  _id: PaperName;
  /** The version that papers are made of; 0 is the one that comes with the program. */
  current: number;
  /** Every one that was uploaded, latest first: each can be gone back to. */
  versions: { version: number; fileId: string; at: number; by: string; note: string }[];
}

/** Templates of the district's own. */
export const PaperTemplates = defineCollection<PaperTemplateRecord>()({
  name: 'paperTemplates',
  indexes: [],
  organizations: none('there is one district'),
  retention: { kept: 'one for each paper, as long as the district keeps its books here' },
  about: none('a template names nobody; who uploaded it is told by the audit'),
  exit: {
    sheet: '文件模板',
    words: { _id: paperWords },
    fields: {
      current: '现用版本',
      versions: '各个版本',
      'versions.version': '版本',
      'versions.fileId': '文件',
      'versions.at': '上传时间',
      'versions.by': '上传人',
      'versions.note': '说明',
    },
  },
});
