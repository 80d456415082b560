import { keyOfKeepers } from '../kernel/audience';
import { audit, type Auditable } from '../kernel/audit';
import { instantOf } from '../kernel/clock';
import { transaction } from '../kernel/database';
import { idOf } from '../kernel/ids';
import { notify, wasTold, type NoticeOf, type Push } from '../domain/messaging/notify';
import { feedbacksOf } from '../domain/guidance/feedbacks';
import { answeredIn, askedIn } from '../domain/guidance/guidances';
import type { GuidanceRecord } from '../domain/guidance/model';
import { Notices } from '../domain/messaging/model';
import { type OrganizationRecord } from '../domain/organization/model';
import { branchesWithin } from '../domain/organization/find';

const day = 24 * 3_600_000;

/** So many branches share one notice, whose audience is a list: more than the district has. */
const branchesOfNotice = 2000;

/**
 * The branches below a path that have not told back about the guidances of a month, or not of all that they are asked by
 * now: those that told back before a list grew are asked for the difference.
 */
export async function branchesBehind(path: string, guidance: GuidanceRecord): Promise<OrganizationRecord[]> {
  const [branches, asked] = await Promise.all([branchesWithin(path), askedIn(guidance.month)]);
  const told = await feedbacksOf(
    branches.map(({ _id }) => ({ id: _id, ids: [_id] })),
    guidance,
  );
  return branches.filter((branch) => {
    const whole = asked(branch.path);
    return whole !== undefined && answeredIn(whole, told.get(branch._id)).unanswered.length > 0;
  });
}

/** A reminder: of which guidance, who says it to which branches, and which one it is (`stage`), so that it is said once. */
export interface Reminder {
  guidance: GuidanceRecord;
  path: string;
  stage: string;
  branches: OrganizationRecord[];
}

/** A reminder may take several notices. */
const reminderId = ({ _id }: GuidanceRecord, stage: string, part = 0): string =>
  idOf('feedback', _id, stage, String(part));

/** Whether a reminder was said before. */
export const wasReminded = async (guidance: GuidanceRecord, stage: string): Promise<boolean> =>
  wasTold(reminderId(guidance, stage));

/**
 * Tells the keepers of branches that they have not told back, in the inbox and by message to those who asked for it.
 * Answers false when it was said before.
 */
export async function remindOfFeedback(
  { guidance, path, stage, branches }: Reminder,
  call: Auditable & { action?: string },
): Promise<boolean> {
  const push = pushOf(guidance, path);
  const notices = Array.from({ length: Math.ceil(branches.length / branchesOfNotice) }, (_, part) => {
    const some = branches.slice(part * branchesOfNotice, (part + 1) * branchesOfNotice);
    return { ...noticeTo(some, reminderId(guidance, stage, part), guidance, call.now), push };
  });
  return transaction(async (within) => {
    if (await within.in(Notices).findById(reminderId(guidance, stage))) return false;
    for (const notice of notices) await notify(within, notice);
    if (call.action) {
      await audit(within, call, {
        action: call.action,
        target: guidance._id,
        orgPath: path,
        after: { branches: branches.length },
      });
    }
    return true;
  });
}

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
    body: `请在${dayText(content.feedbackBy)}前反馈规定动作的完成情况：${content.theme}`,
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
const dayText = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
