import type { Guarded } from '../../kernel/access';
import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction, under } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { countedIds, type CountedBranch } from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';
import { askedInMonth } from './guidances';
import { Feedbacks, type FeedbackRecord, type GuidanceRecord } from './model';

type Month = Pick<GuidanceRecord, 'orgPath' | 'month'>;

/** The one `_id` that a branch's word on the guidances of a month can have. */
export const feedbackId = (guidance: Month, branchId: string): string =>
  `${askedInMonth(guidance)}:${branchId}`;

/** What branches of a list told back of the guidances of a month, beside each of them. */
export const wordsOn = (guidance: Month) =>
  under(Feedbacks, ['items', 'summary', 'at'], { before: feedbackId(guidance, '') });

/** What branches told back of the guidances of a month, by their ids; of one that another was merged into its own word first. */
export async function feedbacksOf(
  branches: Pick<CountedBranch, 'id' | 'ids'>[],
  guidance: Month,
): Promise<Map<string, FeedbackRecord>> {
  const wanted = branches.flatMap(({ ids }) => ids.map((id) => feedbackId(guidance, id)));
  const found = wanted.length > 0 ? await collection(Feedbacks).findByIds(wanted) : [];
  const byBranch = new Map(found.map((one) => [one.organizationId, one]));
  return new Map(
    branches.flatMap(({ id, ids }) => {
      const [told] = ids.flatMap((one) => byBranch.get(one) ?? []);
      return told ? [[id, told] as const] : [];
    }),
  );
}

/** What a branch told back of the guidances of a month, itself or by what had been merged into it by then: its own word first. */
export const wordOf = async (
  branch: Pick<OrganizationRecord, '_id' | 'absorbed'>,
  guidance: Month,
): Promise<FeedbackRecord | undefined> => {
  const counted = { id: branch._id, ids: countedIds(branch, guidance.month) };
  return (await feedbacksOf([counted], guidance)).get(branch._id);
};

/** Earlier texts kept of one branch's word on a guidance. */
const earlierKept = 20;

/** Puts a branch's word in the place of the one that was read, which is kept; the same word again changes nothing. */
export async function putFeedback(
  given: Omit<FeedbackRecord, 'version' | 'earlier'>,
  readVersion: number,
  call: Auditable & { target: Pick<Guarded, 'keptAt'> },
): Promise<FeedbackRecord> {
  return transaction(async (within) => {
    const found = await within.in(Feedbacks).findById(given._id);
    if (found && sameWord(found, given)) return found;
    if ((found?.version ?? 0) !== readVersion) refuse('FEEDBACK.CHANGED_SINCE');
    const next: FeedbackRecord = {
      ...given,
      version: readVersion + 1,
      earlier: found ? [earlierOf(found), ...found.earlier].slice(0, earlierKept) : [],
    };
    await within.in(Feedbacks).replace(found, next);
    await audit(within, call, {
      action: 'feedback.give',
      target: given._id,
      orgPath: await call.target.keptAt(),
      after: { version: next.version, done: given.done, required: given.required },
    });
    return next;
  });
}

const earlierOf = ({ at, givenBy, items, summary }: FeedbackRecord) => ({ at, by: givenBy, items, summary });

const sameWord = (one: Pick<FeedbackRecord, 'items' | 'summary'>, other: typeof one): boolean =>
  JSON.stringify([one.items, one.summary]) === JSON.stringify([other.items, other.summary]);
