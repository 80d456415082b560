import { childrenWithBranches } from '../domain/organization/by-child';
import { refuse } from '../kernel/errors';
import type { FeedbackCall, FeedbackOutcome } from './context';
import { sumFeedbacks } from './store';
import type { GuidanceRecord } from '../domain/guidance/model';
import type { OrganizationRecord } from '../domain/organization/model';
import { sumThemeDays } from '../domain/gathering/theme-days';
import { townIdOf } from '../kernel/paths';
import { guidanceAround, requiredByTown } from '../domain/guidance/guidances';

/** How a guidance is carried out below an organisation; figures only. */
export async function report({ input, target }: FeedbackCall<'report'>): FeedbackOutcome<'report'> {
  const guidance = await requireGuidance(input.guidanceId, target);
  const { month, content } = guidance;
  const required = requiredByTown(month);
  const [children, themeDays, asked, told] = await Promise.all([
    childrenWithBranches(target),
    sumThemeDays(target.path, month),
    required,
    required.then((keys) => sumFeedbacks(target.path, guidance, [...keys.values()])),
  ]);
  /** What is asked below a child: of its town, which it may be itself. */
  const askedBelow = (childId: string) =>
    asked.get(townIdOf(`${target.path}${childId}/`) ?? '') ?? asked.get('') ?? '';
  const of = <T extends { _id: string }>(all: T[], id: string) => all.find((one) => one._id === id);
  return {
    organization: { id: target._id, name: target.name, kind: target.kind },
    guidance: { id: guidance._id, month, theme: content.theme, feedbackBy: content.feedbackBy },
    rows: children.map((child) => {
      const sums = of(told, child.id);
      const { reported = 0, late = 0, done = 0, required: requiredAsked = 0 } = sums ?? {};
      return {
        ...child,
        reported,
        late,
        // Whoever told back before there was more to do has not done all of it.
        complete: sums?.completeOf(askedBelow(child.id)) ?? 0,
        held: of(themeDays, child.id)?.held ?? 0,
        requiredDone: done,
        requiredAsked,
      };
    }),
  };
}

/** The guidance that is asked about; refuses one that is none of the organisation's. */
export const requireGuidance = async (id: string, { path }: OrganizationRecord): Promise<GuidanceRecord> =>
  (await guidanceAround(path, id)) ?? refuse('GUIDANCE.NOT_FOUND');
