import { branchesIn, type CountedBranch } from '../domain/organization/counting';
import { refuse } from '../kernel/errors';
import { liesWithin } from '../kernel/paths';
import type { FeedbackCall, FeedbackOutcome, FeedbackTarget } from './context';
import { sumFeedbacks } from './store';
import type { GuidanceRecord } from '../domain/guidance/model';
import { monthsIn, themeDayFigures } from '../domain/gathering/months';
import { wordsOn } from '../domain/guidance/feedbacks';
import { answeredIn, askedIn, isAround } from '../domain/guidance/guidances';

/** How a guidance was carried out by the branches that counted below an organisation in its month; figures only. */
export async function report({ target, now }: FeedbackCall<'report'>): FeedbackOutcome<'report'> {
  const guidance = requireGuidance(target);
  const { month, content } = guidance;
  const [{ children }, asked] = await Promise.all([
    branchesIn(target, month, now, { months: monthsIn(month), words: wordsOn(guidance) }),
    askedIn(month),
  ]);
  // As the branches are asked that it is about: those of the town, where either is a town's.
  const { feedbackBy } =
    asked(liesWithin(target.path, guidance.orgPath) ? target.path : guidance.orgPath)?.content ?? content;
  const toldOf = ({ path, beside: { words } }: Carrying) => {
    const [word] = words;
    const whole = asked(path);
    return word && whole ? [answeredIn(whole, word)] : [];
  };
  return {
    organization: { id: target._id, name: target.name, kind: target.kind },
    guidance: { id: guidance._id, month, theme: content.theme, feedbackBy },
    rows: children.map(({ id, name, kind, branches: own }) => ({
      id,
      name,
      kind,
      branches: own.length,
      ...sumFeedbacks(own.flatMap(toldOf)),
      held: themeDayFigures(own).held,
    })),
  };
}

type Carrying = Pick<CountedBranch<{ words: ReturnType<typeof wordsOn> }>, 'path' | 'beside'>;

/** The guidance that is asked about; refuses one that is none of the organisation's. */
export const requireGuidance = ({ path, guidance }: FeedbackTarget): GuidanceRecord =>
  guidance && isAround(path, guidance) ? guidance : refuse('GUIDANCE.NOT_FOUND');
