import type { Waiting } from '../../../types/domain/todo';
import { countedIds } from '../organization/counting';
import type { KeptBranch } from '../organization/kept';
import { feedbacksOf } from './feedbacks';
import { answeredIn, askedIn, type WholeGuidance } from './guidances';

/** What branches are asked in a month and have not told back in full: for those that held their theme day. */
export interface Asked {
  /** What a branch is asked, by its id. */
  guidances: Map<string, WholeGuidance>;
  waiting: Waiting[];
}

/** What branches are asked in a month, and those of them that have not told back in full: two requests. */
export async function feedbackAsked(branches: readonly KeptBranch[], month: string): Promise<Asked> {
  const [first] = branches;
  if (!first) return { guidances: new Map(), waiting: [] };
  const counted = branches.map(({ branch }) => ({ id: branch._id, ids: countedIds(branch, month) }));
  const [askedOf, told] = await Promise.all([
    askedIn(month),
    feedbacksOf(counted, { orgPath: first.branch.path, month }),
  ]);
  const guidances = new Map(
    branches.flatMap(({ branch }) => {
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
