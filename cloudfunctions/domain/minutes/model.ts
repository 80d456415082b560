import type * as z from 'zod';
import type { minutesContent } from '../../../types/domain/minutes';
import { activityKindWords, type ActivityKind } from '../../../types/shared/activities';
import { voteRuleWords, type MinutesSigner } from '../../../types/shared/minutes';
import { defineCollection, none } from '../../kernel/database';

/** The minutes of a gathering as one kind; `_id` is `activityId:kind`. */
export interface MinutesRecord {
  _id: string;
  activityId: string;
  kind: ActivityKind;
  organizationId: string;
  /** Grows with every save, from 1. */
  version: number;
  content: z.infer<typeof minutesContent>;
  photos: string[];
  chair: { memberId: string; name: string };
  recorder: { memberId: string; name: string };
  /** Who confirmed, of the text as it stands; once both have, corrections leave this as it is. */
  /** `writtenBy`: the keeper who wrote down that it was signed on paper. */
  signatures: Partial<
    Record<MinutesSigner, { memberId: string; name: string; at: number; writtenBy?: string }>
  >;
  confirmedAt: number | null;
  corrections: number;
  savedAt: number;
  savedBy: string;
  /** Of the save that wrote this version, so that a resend is known. */
  lastKey: string;
}

/** A text of minutes before it was corrected, by whom and why; or, as a `draft`, before another wrote over it. */
export interface MinutesVersionRecord {
  _id: string;
  minutesId: string;
  version: number;
  content: z.infer<typeof minutesContent>;
  photos: string[];
  at: number;
  by: string;
  reason: string;
  draft?: boolean;
}

/** What was written down as a sheet calls it, now and in its earlier texts. */
/** What is inside of a resolution, by its names. */
const resolutionWords = {
  ...voteRuleWords,
  text: '内容',
  vote: '表决',
  rule: '表决类别',
  expected: '应到会有表决权的',
  present: '实到会有表决权的',
  for: '赞成',
  against: '反对',
  abstain: '弃权',
  written: '会前书面意见',
};

const textFields = {
  content: '会议内容',
  'content.agenda': '议程',
  'content.summary': '会议情况',
  'content.speeches': '发言要点',
  'content.resolutions': '决议',
  photos: '照片',
} as const;

/** What was written down of an activity as one of its kinds; `_id` is `activityId:kind`. */
export const Minutes = defineCollection<MinutesRecord>()({
  name: 'minutes',
  indexes: [
    ['by_activity', 'activityId'],
    ['by_recorder', 'recorder.memberId', 'confirmedAt'],
    ['by_chair', 'chair.memberId', 'confirmedAt'],
  ],
  organizations: none('it names its branch by id'),
  retention: { kept: 'the minutes book of a branch' },
  about: none('what was decided is the branch’s; who took part is told by attendances'),
  exit: {
    sheet: '会议记录',
    words: { kind: activityKindWords, 'content.resolutions': resolutionWords },
    fields: {
      activityId: '活动编号',
      kind: '类别',
      organizationId: '党支部编号',
      version: '版本',
      ...textFields,
      chair: '主持人',
      'chair.memberId': '党员编号',
      'chair.name': '姓名',
      recorder: '记录人',
      'recorder.memberId': '党员编号',
      'recorder.name': '姓名',
      signatures: '确认',
      'signatures.recorder': '记录人',
      'signatures.chair': '主持人',
      confirmedAt: '两人确认时间',
      corrections: '更正次数',
      savedAt: '保存时间',
      savedBy: '保存人',
      lastKey: '保存键',
    },
  },
});

/** Earlier texts of minutes; `_id` is `minutesId:version`. */
export const MinutesVersions = defineCollection<MinutesVersionRecord>()({
  name: 'minutesVersions',
  indexes: [['by_minutes', 'minutesId', '-version', '-_id']],
  organizations: none('it belongs to minutes'),
  retention: { kept: 'a confirmed text is never lost' },
  about: none('what was decided is the branch’s'),
  exit: {
    sheet: '会议记录更正',
    words: { 'content.resolutions': resolutionWords },
    fields: {
      minutesId: '会议记录编号',
      version: '版本',
      ...textFields,
      at: '时间',
      by: '经办',
      reason: '更正原因',
      draft: '草稿',
    },
  },
});
