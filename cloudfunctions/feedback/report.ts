import { childrenWithBranches } from '../domain/organization/by-child';
import { refuse } from '../kernel/errors';
import { liesWithin } from '../kernel/paths';
import type { FeedbackCall, FeedbackOutcome } from './context';
import { sumFeedbacks } from './store';
import type { GuidanceRecord } from '../domain/guidance/model';
import type { OrganizationRecord } from '../domain/organization/model';
import { sumThemeDays } from '../domain/gathering/theme-days';
import { findGuidance } from '../domain/guidance/guidances';

/** How a guidance is carried out below an organisation; figures only. */
export async function report({ input, target }: FeedbackCall<'report'>): FeedbackOutcome<'report'> {
  const guidance = await requireGuidance(input.guidanceId, target);
  const { month, content } = guidance;
  const [children, themeDays, told] = await Promise.all([
    childrenWithBranches(target),
    sumThemeDays(target.path, month),
    sumFeedbacks(target.path, guidance._id),
  ]);
  const of = <T extends { _id: string }>(all: T[], id: string) => all.find((one) => one._id === id);
  return {
    organization: { id: target._id, name: target.name, kind: target.kind },
    guidance: { id: guidance._id, month, theme: content.theme, feedbackBy: content.feedbackBy },
    rows: children.map((child) => {
      const { reported = 0, late = 0, complete = 0, done = 0, required = 0 } = of(told, child.id) ?? {};
      return {
        ...child,
        reported,
        late,
        complete,
        held: of(themeDays, child.id)?.held ?? 0,
        requiredDone: done,
        requiredAsked: required,
      };
    }),
  };
}

/** A guidance that branches below the organisation go by: its own, or one from above it. */
export async function requireGuidance(id: string, target: OrganizationRecord): Promise<GuidanceRecord> {
  const guidance = await findGuidance(id);
  const applies =
    guidance && (liesWithin(target.path, guidance.orgPath) || liesWithin(guidance.orgPath, target.path));
  return applies ? guidance : refuse('GUIDANCE.NOT_FOUND');
}
