import type { Waiting } from '../../../types/domain/todo';
import { collection, command, within } from '../../kernel/database';
import { personIdOf } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { countedIds, stoodIn } from '../organization/counting';
import type { KeptBranch } from '../organization/kept';
import type { OrganizationRecord } from '../organization/model';
import { feedbacksOf } from './feedbacks';
import { answeredIn, askedIn, type WholeGuidance } from './guidances';
import { GuidanceDrafts, type GuidanceDraftRecord } from './model';

/** What branches are asked in a month, and what of it waits: it is for the caller to leave out those that cannot tell yet. */
export interface Asked {
  /** What a branch is asked, by its id. */
  guidances: Map<string, WholeGuidance>;
  waiting: Waiting[];
}

/** What branches are asked in a month, and those of them that have not told back in full: two requests. */
export async function feedbackAsked(branches: readonly KeptBranch[], month: string): Promise<Asked> {
  const [first] = branches;
  if (!first) return { guidances: new Map(), waiting: [] };
  const standing = branches.filter(({ branch }) => stoodIn(branch, month));
  const counted = standing.map(({ branch }) => ({ id: branch._id, ids: countedIds(branch, month) }));
  const [askedOf, told] = await Promise.all([
    askedIn(month),
    feedbacksOf(counted, { orgPath: first.branch.path, month }),
  ]);
  const guidances = new Map(
    standing.flatMap(({ branch }) => {
      const asked = askedOf(branch.path);
      return asked ? [[branch._id, asked] as const] : [];
    }),
  );
  const waiting = [...guidances].flatMap(([organizationId, guidance]) => {
    if (answeredIn(guidance, told.get(organizationId)).unanswered.length === 0) return [];
    const { _id: id, content } = guidance;
    const about = { id, title: content.theme };
    return [{ kind: 'feedback', organizationId, count: 1, dueOn: content.feedbackBy, about } as const];
  });
  return { guidances, waiting };
}

/** More than the district and its towns write at a time. */
const mostDrafts = 200;

/**
 * Drafts that the offices somebody holds, or those below, are to review or to publish: nobody reviews what they wrote
 * themselves, and what is set to be published by itself waits for nobody.
 */
export async function draftsWaiting(
  offices: readonly OrganizationRecord[],
  account: AccountRecord,
): Promise<Waiting[]> {
  if (offices.length === 0) return [];
  const found = await collection(GuidanceDrafts).find(
    [
      ...offices.map(({ path }) => ({
        orgPath: within(path),
        stage: command.in(['inReview', 'approved']),
        publishAt: null,
      })),
    ],
    { limit: mostDrafts },
  );
  const own = personIdOf(account);
  return found
    .filter(({ stage, writers }) => stage === 'approved' || !writers.includes(own))
    .map(waitingDraft);
}

function waitingDraft({
  _id: id,
  stage,
  issuerId,
  content,
  writtenAt,
  review,
}: GuidanceDraftRecord): Waiting {
  const about = { id, title: content.theme };
  const waits = { organizationId: issuerId, count: 1, about };
  return stage === 'approved'
    ? { ...waits, kind: 'guidanceToPublish', since: review?.at ?? writtenAt }
    : { ...waits, kind: 'guidanceToReview', since: writtenAt };
}
