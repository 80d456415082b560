import { audit, type Auditable } from '../../kernel/audit';
import { transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { Feedbacks, type FeedbackRecord } from './model';

/** Earlier texts kept of one branch's word on a guidance. */
const earlierKept = 20;

/** Puts a branch's word in the place of the one that was read, which is kept; the same word again changes nothing. */
export async function putFeedback(
  given: Omit<FeedbackRecord, 'version' | 'earlier'>,
  readVersion: number,
  call: Auditable,
): Promise<FeedbackRecord> {
  return transaction(async (within) => {
    const found = await within.in(Feedbacks).findById(given._id);
    if (found && sameWord(found, given)) return found;
    if ((found?.version ?? 0) !== readVersion) refuse('FEEDBACK.CHANGED_SINCE');
    const next: FeedbackRecord = {
      ...given,
      // Told in time once, it was in time.
      late: found ? found.late : given.late,
      version: readVersion + 1,
      earlier: found ? [earlierOf(found), ...found.earlier].slice(0, earlierKept) : [],
    };
    await within.in(Feedbacks).replace(found, next);
    await audit(within, call, {
      action: 'feedback.give',
      target: given._id,
      orgPath: given.orgPath,
      after: { version: next.version, done: given.done, required: given.required, late: next.late },
    });
    return next;
  });
}

const earlierOf = ({ at, givenBy, items, summary }: FeedbackRecord) => ({ at, by: givenBy, items, summary });

const sameWord = (one: Pick<FeedbackRecord, 'items' | 'summary'>, other: typeof one): boolean =>
  JSON.stringify([one.items, one.summary]) === JSON.stringify([other.items, other.summary]);
