import { keyOfKeepers } from '../kernel/audience';
import { audit, type Auditable } from '../kernel/audit';
import { dayOf, instantOf, spokenDay } from '../kernel/clock';
import { collection, command, transaction } from '../kernel/database';
import { digestOf } from '../kernel/ids';
import { pagesOf } from '../kernel/pages-of';
import { notify, wasTold, type NoticeOf, type Push } from '../domain/messaging/notify';
import { feedbacksOf } from '../domain/guidance/feedbacks';
import { answeredIn, askedIn, askedInMonth } from '../domain/guidance/guidances';
import type { GuidanceRecord } from '../domain/guidance/model';
import { Notices } from '../domain/messaging/model';
import { countedIds, stoodIn } from '../domain/organization/counting';
import { type OrganizationRecord } from '../domain/organization/model';
import { branchesWithin } from '../domain/organization/find';

const day = 24 * 3_600_000;

/** So many branches share one notice, whose audience is a list: more than the district has. */
const branchesOfNotice = 2000;

/** A branch that is asked, and by when. */
type Behind = OrganizationRecord & { dueOn: string };

/**
 * The branches below a path that have not told back about the guidances of a month, or not of all that they are asked by
 * now: those that told back before a list grew are asked for the difference. Asked are those that the report counts: what
 * was founded after the month owes nothing of it, and what a branch took in told back for it.
 */
export async function branchesBehind(path: string, guidance: GuidanceRecord): Promise<Behind[]> {
  const { month } = guidance;
  const [open, asked] = await Promise.all([branchesWithin(path), askedIn(month)]);
  const branches = open.filter((branch) => stoodIn(branch, month));
  const told = await feedbacksOf(
    branches.map((branch) => ({ id: branch._id, ids: countedIds(branch, month) })),
    guidance,
  );
  return branches.flatMap((branch): Behind[] => {
    const whole = asked(branch.path);
    if (!whole || answeredIn(whole, told.get(branch._id)).unanswered.length === 0) return [];
    return [{ ...branch, dueOn: whole.content.feedbackBy }];
  });
}

/** A reminder: of which guidance, and who says it to which branches. */
export interface Reminder {
  guidance: GuidanceRecord;
  path: string;
  branches: Behind[];
}

/** How the ids of all reminders of a month's feedback begin; a digest, so that long ids do not make them differ. */
const startOf = (guidance: Month): string => `feedback:${digestOf(askedInMonth(guidance))}:`;

/** One reminder may take several notices. */
const reminderId = (guidance: Month, stage: string, part = 0): string =>
  `${startOf(guidance)}${stage}:${part}`;

type Month = Pick<GuidanceRecord, 'orgPath' | 'month'>;

/** Whether a reminder was said before: which one it is, is its stage. */
export const wasReminded = async (guidance: GuidanceRecord, stage: string): Promise<boolean> =>
  wasTold(reminderId(guidance, stage));

/**
 * Tells the keepers of branches, in the inbox and by message to those who asked for it, that they have not told back: once
 * at each stage, and not those that were told that day already.
 */
export async function remindOfFeedback(reminder: Reminder & { stage: string }, now: number): Promise<void> {
  const { guidance, stage, path } = reminder;
  const { keys } = await toldOn(now, guidance);
  const branches = reminder.branches.filter(isUntold(keys));
  const parts = pagesOf(branches, branchesOfNotice);
  const push = pushOf(guidance, path);
  await transaction(async (within) => {
    if (await within.in(Notices).findById(reminderId(guidance, stage))) return;
    for (const [part, some] of parts.entries()) {
      await notify(within, { ...noticeTo(some, reminderId(guidance, stage, part), guidance, now), push });
    }
  });
}

/**
 * The same at an officer's wish, each with its own last day; answers how many branches it reminded. The reminders of a day are
 * numbered, so that of two sent at once the later sees the earlier one, and leaves out whom that names.
 */
export async function urgeFeedback(reminder: Reminder, call: Auditable): Promise<number> {
  const { guidance, path } = reminder;
  const { now } = call;
  const { keys, urged } = await toldOn(now, guidance);
  const branches = reminder.branches.filter(isUntold(keys)).slice(0, branchesOfNotice);
  if (branches.length === 0) return 0;
  const idOf = (at: number) => reminderId(guidance, urgedOn(now), urged + at);
  const days = [...new Set(branches.map(({ dueOn }) => dueOn))].sort();
  const said = await transaction(async (within) => {
    if (await within.in(Notices).findById(idOf(0))) return false;
    for (const [at, dueOn] of days.entries()) {
      const some = branches.filter((one) => one.dueOn === dueOn);
      const due = { ...guidance, content: { ...guidance.content, feedbackBy: dueOn } };
      await notify(within, { ...noticeTo(some, idOf(at), due, now), push: pushOf(due, path) });
    }
    await audit(within, call, {
      action: 'feedback.urge',
      target: guidance._id,
      orgPath: path,
      after: { branches: branches.length },
    });
    return true;
  });
  return said ? branches.length : urgeFeedback(reminder, call);
}

const urgedOn = (now: number): string => `urged:${dayOf(now)}`;

/** Whom a day's reminders of a month's feedback named so far, and how many of them officers sent. */
async function toldOn(now: number, guidance: Month): Promise<{ keys: Set<string>; urged: number }> {
  const today = await collection(Notices).findAll({
    at: command.gte(instantOf(dayOf(now), '00:00')),
    of: 'feedbackDue',
  });
  const ours = today.filter(({ _id }) => _id.startsWith(startOf(guidance)));
  return {
    keys: new Set(ours.flatMap(({ audience }) => audience)),
    urged: ours.filter(({ _id }) => _id.includes(`:${urgedOn(now)}:`)).length,
  };
}

const isUntold =
  (keys: Set<string>) =>
  ({ _id }: OrganizationRecord): boolean =>
    !keys.has(keyOfKeepers(_id));

function noticeTo(
  branches: OrganizationRecord[],
  _id: string,
  { _id: guidanceId, month, content }: GuidanceRecord,
  at: number,
): NoticeOf<'feedbackDue'> {
  return {
    _id,
    at,
    of: 'feedbackDue',
    audience: branches.map((branch) => keyOfKeepers(branch._id)),
    title: `${monthText(month)}主题党日还有规定动作没有反馈`,
    body: `反馈截止：${spokenDay(content.feedbackBy)}。主题：${content.theme}`,
    link: `/guidance/detail/index?guidanceId=${encodeURIComponent(guidanceId)}`,
  };
}

const pushOf = ({ month, content }: GuidanceRecord, orgPath: string): Push<'feedbackDue'> => ({
  said: {
    title: `${monthText(month)}主题党日反馈`,
    until: content.feedbackBy,
    note: '还有规定动作没有反馈',
  },
  orgPath,
  // Told until the last day is over.
  until: instantOf(content.feedbackBy, '00:00') + day,
});

const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
