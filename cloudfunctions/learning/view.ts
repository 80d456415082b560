import type * as z from 'zod';
import type { learningContract } from '../../types/learning/contract';
import { creditSources } from '../../types/shared/learning';
import type { LearningAccount } from '../domain/learning/account';
import type { Required } from '../domain/learning/required';
import type { RuleBook } from '../domain/rules/book';
import type { Planned } from './planned';

type View = Omit<
  z.input<(typeof learningContract)['actions']['mine']['output']>,
  'name' | 'branchName' | 'onTheWay'
>;

/** A year as its page shows it. */
export function viewOf(
  { year, required, credits, before, earned }: LearningAccount,
  planned: Planned[],
  rules: RuleBook,
): View {
  return {
    year,
    ...(required && { required: requiredView(required, year, rules) }),
    earned,
    planned,
    gap: Math.max(0, (required?.hours ?? 0) - earned),
    sums: creditSources.flatMap((source) => {
      const of = credits.filter((one) => one.source === source);
      return of.length > 0 ? [{ source, hours: of.reduce((sum, one) => sum + one.hours, 0) }] : [];
    }),
    credits: linesOf(credits),
    ...(before.length > 0 && { before: linesOf(before) }),
  };
}

function linesOf(credits: LearningAccount['credits']): View['credits'] {
  const undone = new Set(credits.flatMap(({ undoes }) => undoes ?? []));
  return credits.map(({ _id: id, on, hours, title, source, sourceId, topics, by, reason, undoes }) => ({
    id,
    on,
    hours,
    title,
    source,
    sourceId,
    topics,
    ...(by !== undefined && { by }),
    ...(reason !== undefined && { reason }),
    undoes: undoes !== undefined,
    undone: undone.has(id),
  }));
}

/** Each part with the rule that it rests on, as that held on its first day. */
const requiredView = ({ hours, parts, byMonths }: Required, year: number, rules: RuleBook) => ({
  hours,
  parts: parts.map(({ from, to, months, yearly, rule }) => ({
    from,
    to,
    months,
    yearly,
    leads: rule === 'leaderHours',
  })),
  byMonths,
  citations: [...new Set(parts.map(({ rule }) => rule))].map((rule) => rules.cite(rule, `${year}-12-31`)),
});
