import { papers, type PaperName } from '../../../../types/shared/papers';
import { collection } from '../../../kernel/database';
import { refuse } from '../../../kernel/errors';
import { followRoster } from '../../gathering/follow-roster';
import { activityKindWords, type ActivityKind } from '../../../../types/shared/activities';
import { callTheRoll } from '../../gathering/ledger';
import { LedgerLines, type ActivityRecord, type LedgerLineRecord } from '../../gathering/model';
import type { RollCallEntry } from '../../gathering/roll-call';
import { feedbacksOf } from '../../guidance/feedbacks';
import type { FeedbackRecord } from '../../guidance/model';
import { guidanceAround } from '../../guidance/guidances';
import { minutesOfLines } from '../../minutes/of-ledger';
import type { MinutesRecord } from '../../minutes/model';
import { findOrganization } from '../../organization/find';
import { ruleBook } from '../../rules/amendments';
import type { RuleBook } from '../../rules/book';
import { settingsAt } from '../../setting/settings';
import { leaveFacts, onLeave, signInFacts } from '../kinds/lists';
import { noticeFacts } from '../kinds/notice';
import {
  groupFacts,
  lectureFacts,
  recordFacts,
  themeDayFacts,
  topicFacts,
  type Recorded,
} from '../kinds/records';
import type { Entry, PaperSetOf } from '../set';

/** Everything that the papers of a gathering are made of. */
export interface GatheringRecords {
  activity: ActivityRecord;
  /** The host's own people, in the order of the roll. */
  people: RollCallEntry[];
  lines: LedgerLineRecord[];
  /** By `activityId:kind`. */
  minutes: ReadonlyMap<string, MinutesRecord>;
  feedback?: FeedbackRecord | undefined;
  groupName?: string | undefined;
  helpContact: string;
  rules: RuleBook;
}

/** Reads what the papers of a gathering are made of. Refuses one that is not published, or called off. */
export async function gatheringRecords(activity: ActivityRecord, now: number): Promise<GatheringRecords> {
  if (activity.status === 'draft') refuse('ACTIVITY.NOT_PUBLISHED');
  if (activity.status === 'cancelled') refuse('ACTIVITY.CANCELLED');
  await followRoster(activity, now);
  const { _id: activityId, organizationId, groupId } = activity;
  const [{ entries, rolls }, lines, feedback, group, { helpContact }, rules] = await Promise.all([
    callTheRoll(activity),
    collection(LedgerLines).findAll({ organizationId, month: activity.month }),
    feedbackOf(activity),
    groupId ? findOrganization(groupId) : undefined,
    settingsAt(now),
    ruleBook(now),
  ]);
  const own = rolls.find((roll) => roll.organizationId === organizationId);
  const ids = new Set(own?.members.map(({ memberId }) => memberId));
  const ownLines = lines.filter((line) => line.activityId === activityId);
  return {
    activity,
    people: entries.filter(({ memberId }) => activity.scope === 'class' || ids.has(memberId)),
    lines: ownLines,
    minutes: await minutesOfLines(ownLines),
    feedback,
    groupName: group?.name,
    helpContact,
    rules,
  };
}

/** What the host told back of the guidance that it took up. */
async function feedbackOf({
  guidanceId,
  organizationId,
}: ActivityRecord): Promise<FeedbackRecord | undefined> {
  const branch = guidanceId ? await findOrganization(organizationId) : undefined;
  const guidance = branch && guidanceId ? await guidanceAround(branch.path, guidanceId) : undefined;
  if (!branch || !guidance) return undefined;
  const told = await feedbacksOf([{ id: branch._id, ids: [branch._id] }], guidance);
  return told.get(branch._id);
}

interface RecordPaper {
  name: PaperName;
  facts: (of: Recorded) => object;
}

/** Which record a gathering takes as each kind. */
const recordPapers: Record<ActivityKind, RecordPaper> = {
  generalMeeting: { name: 'generalMeetingRecord', facts: topicFacts },
  committeeMeeting: { name: 'committeeMeetingRecord', facts: topicFacts },
  groupMeeting: { name: 'groupMeetingRecord', facts: groupFacts },
  partyLecture: { name: 'partyLectureRecord', facts: lectureFacts },
  themeDay: { name: 'themeDayRecord', facts: themeDayFacts },
  organizationalLife: { name: 'gatheringRecord', facts: recordFacts },
  democraticReview: { name: 'gatheringRecord', facts: recordFacts },
  training: { name: 'gatheringRecord', facts: recordFacts },
};

/** The papers of a gathering (会议活动文件), from the notice to the record of each kind it counts as. */
export function gatheringSet(records: GatheringRecords): PaperSetOf {
  const { activity, people } = records;
  const titled = (name: PaperName) => `${activity.title}${papers[name].title}`;
  return {
    set: 'gathering',
    aboutId: activity._id,
    organizationId: activity.organizationId,
    about: activity.title,
    entries: [
      {
        key: 'activityNotice',
        name: 'activityNotice',
        title: `${activity.title}通知`,
        isPosted: true,
        facts: () => noticeFacts(activity, records.helpContact),
      },
      {
        key: 'signInSheet',
        name: 'signInSheet',
        title: titled('signInSheet'),
        facts: () => signInFacts(records),
      },
      {
        key: 'leaveList',
        name: 'leaveList',
        title: titled('leaveList'),
        ...(onLeave(people).length === 0 && { notYet: 'nobodyOnLeave' as const }),
        facts: () => leaveFacts(records),
      },
      ...activity.kinds.map((kind) => recordEntry(kind, records)),
    ],
    own: activity.kinds.includes('partyLecture') ? ['lectureNotes'] : [],
  };
}

function recordEntry(kind: ActivityKind, records: GatheringRecords): Entry {
  const { activity, lines, minutes } = records;
  const { name, facts } = recordPapers[kind];
  const line = lines.find((one) => one.kind === kind);
  const key = name === 'gatheringRecord' ? `${name}-${kind}` : name;
  const title = `${activity.title}${activityKindWords[kind]}记录`;
  if (!line) return { key, name, title, notYet: 'notOver', facts: () => ({}) };
  const written = minutes.get(`${activity._id}:${kind}`);
  const of: Recorded = {
    line,
    activity,
    branchName: activity.organizationName,
    rules: records.rules,
    ...(written && { minutes: written }),
    ...(records.groupName && { groupName: records.groupName }),
    ...(records.feedback && { feedback: records.feedback }),
  };
  return { key, name, title, facts: () => facts(of) };
}
