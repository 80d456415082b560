import { monthsFrom } from '../../kernel/clock';
import type { RuleBook } from '../rules/book';

/** A post (书记、班子成员) that somebody held, by its months `YYYY-MM`, both included; without an end it is held still. */
export interface HeldPost {
  from: string;
  to?: string;
}

/** What of a person decides how many hours are required of them. */
export interface Learner {
  /** The day of the branch meeting that admitted them; nothing where that is not known, as of who was always a member. */
  joinedOn?: string;
  /** The day on which they left the roster. */
  leftOn?: string;
  posts: readonly HeldPost[];
}

/** Months of a year, both included, of which the same is required. */
export interface RequiredPart {
  from: string;
  to: string;
  months: number;
  /** By which rule, and how many in a whole year. */
  rule: 'memberHours' | 'leaderHours';
  yearly: number;
}

/** What is required in a year, in halves of an hour, and of what it is made up. */
export interface Required {
  hours: number;
  parts: RequiredPart[];
  /** Whether the parts were reckoned by their months; else the whole year's is required. */
  byMonths: boolean;
}

/**
 * How many hours (学时) a year asks of a member: the year's number for each month in which they were a member on any day,
 * a twelfth each, and that of secretaries and committees for each in which they held such a post on any day. Who moved
 * between branches, or came from elsewhere, was a member all along. How a part of a year is reckoned no regulation says:
 * it is the practice `hoursByMonths`. Rules `memberHours`, `leaderHours`.
 */
export function requiredOf({ joinedOn, leftOn, posts }: Learner, year: number, rules: RuleBook): Required {
  const first = joinedOn?.slice(0, 7) ?? '';
  const last = leftOn?.slice(0, 7) ?? '9999';
  const parts: RequiredPart[] = [];
  for (const month of monthsFrom(`${year}-01`, `${year}-12`)) {
    if (month < first || last < month) continue;
    const leads = posts.some(({ from, to = '9999' }) => from <= month && month <= to);
    const rule = leads ? 'leaderHours' : 'memberHours';
    const yearly = rules.numberOn(rule, `${month}-01`) ?? 0;
    const open = parts.at(-1);
    if (open?.rule === rule && open.yearly === yearly) {
      open.to = month;
      open.months += 1;
    } else {
      parts.push({ from: month, to: month, months: 1, rule, yearly });
    }
  }
  const byMonths = rules.numberOn('hoursByMonths', `${year}-12-31`) !== 0;
  if (!byMonths) return { hours: parts.at(-1)?.yearly ?? 0, parts: parts.slice(-1), byMonths };
  const twelfths = parts.reduce((sum, { months, yearly }) => sum + months * yearly, 0);
  return { hours: Math.round(twelfths / 6) / 2, parts, byMonths };
}
