import type { Citation } from '../../../types/domain/citation';
import { workYears } from './entries/work-years';
import type { RuleEntry } from './entry';
import type { AmendmentRecord, RuleChange } from './model';
import { allPractices, allRules, type NumberId, type PracticeId, type RuleId } from './registry';
import { regulations } from './regulations';
import type { WorkYear, WorkYears } from './work-days';

/** What of an amendment decides which rule holds when. */
export type Amendment = Pick<AmendmentRecord, '_id' | 'change' | 'from' | 'document' | 'at'> & {
  confirmed: Pick<NonNullable<AmendmentRecord['confirmed']>, 'at'> | null;
  takenBack: Pick<NonNullable<AmendmentRecord['takenBack']>, 'from'> | null;
};

/**
 * The rules as the district has them: what stands in `entries/`, and over it what the district laid down. A value without
 * a clock: the same day asks the same of it always. Days are `YYYY-MM-DD`, Beijing.
 */
export interface RuleBook {
  /** The edition of a rule that holds on a day; nothing before its first. */
  ruleOn: (id: RuleId, day: string) => RuleEntry | undefined;
  /** The number that a rule or a practice fixes on a day; nothing before its first. */
  numberOn: (id: NumberId, day: string) => number | undefined;
  /** What is shown beside something that rests on a rule; before the rule's first edition, that one. */
  cite: (id: RuleId, day: string) => Citation;
  /** Why a practice is as it is on a day. */
  whyOn: (id: PracticeId, day: string) => string | undefined;
  /** The years whose work days are known. */
  workYears: WorkYears;
}

/** True for a change that alters what somebody is judged by: it takes two people, and begins on a day to come. */
export const altersNumber = ({ change }: Pick<Amendment, 'change'>): boolean =>
  change.of === 'rule' && change.value !== undefined;

/** True when an amendment holds on a day. */
const holdsOn = ({ from, takenBack }: Amendment, day: string): boolean =>
  from <= day && (takenBack === null || day < takenBack.from);

/** The rules of the registry with what the district laid down over them, in whatever order that comes. */
export function ruleBookOf(amendments: readonly Amendment[]): RuleBook {
  const standing = amendments.filter((one) => one.confirmed !== null || !altersNumber(one)).sort(byBeginning);
  const changesOf = (id: string) =>
    standing.flatMap((one) =>
      one.change.of === 'rule' && one.change.rule === id ? [{ ...one, change: one.change }] : [],
    );

  function ruleOn(id: RuleId, day: string): RuleEntry | undefined {
    const begun = allRules.filter((one) => one.id === id && one.from <= day);
    const changes = changesOf(id).filter((one) => holdsOn(one, day));
    // In the order of their days; on the same day the district's word comes after the printed one.
    const days = [...new Set([...begun, ...changes].map(({ from }) => from))].sort();
    let holds: RuleEntry | undefined;
    let last: RuleEntry | undefined;
    for (const from of days) {
      const printed = begun.find((one) => one.from === from);
      last = printed ?? last;
      if (printed) holds = printed.until === undefined || day < printed.until ? printed : undefined;
      for (const one of changes.filter((change) => change.from === from)) {
        // A word on an edition ends with it; a new edition stands by itself.
        const base = holds ?? (one.change.edition === undefined ? undefined : last);
        if (base) holds = amended(base, one);
      }
    }
    return holds;
  }

  function practiceOn(id: string, day: string): { value: number; why: string } | undefined {
    const printed = allPractices.findLast((one) => one.id === id && one.from <= day);
    const change = changesOf(id).findLast((one) => holdsOn(one, day) && (printed?.from ?? day) <= one.from);
    return change?.change.value === undefined
      ? printed
      : { value: change.change.value, why: sourceOf(change.document) };
  }

  return {
    ruleOn,
    numberOn: (id, day) => practiceOn(id, day)?.value ?? ruleOn(id as RuleId, day)?.value,
    cite: (id, day) => citationOf(ruleOn(id, day) ?? firstOf(id)),
    whyOn: (id, day) => practiceOn(id, day)?.why,
    workYears: yearsOf(standing),
  };
}

/** An edition as an amendment says it anew. */
function amended(base: RuleEntry, { change, from, document }: Amendment & { change: RuleChange }): RuleEntry {
  const { value, edition, article, articleStatus, status } = change;
  return {
    ...base,
    from,
    source: sourceOf(document),
    ...(value !== undefined && { value }),
    ...(edition !== undefined && { edition }),
    ...(article !== undefined && { article }),
    ...(articleStatus !== undefined && { articleStatus }),
    ...(status !== undefined && { status }),
  };
}

/** The years of the registry, each as the district said it last. */
function yearsOf(standing: readonly Amendment[]): WorkYears {
  const years = new Map<number, WorkYear>(workYears.map((one) => [one.year, one]));
  for (const { change, document, takenBack } of standing) {
    if (change.of !== 'workDays' || takenBack !== null) continue;
    const { year, holidays, worked } = change;
    years.set(year, { year, holidays, worked, source: sourceOf(document) });
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** By the day from which they hold; of two of one day the one that came to hold later says the last word. */
const byBeginning = (a: Amendment, b: Amendment): number =>
  compare(a.from, b.from) || heldSince(a) - heldSince(b) || compare(a._id, b._id);

const heldSince = ({ confirmed, at }: Amendment): number => confirmed?.at ?? at;

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const sourceOf = (document: string): string => `区里登记，依据${document}`;

function firstOf(id: RuleId): RuleEntry {
  return allRules.find((one) => one.id === id) ?? missing(id);
}

const missing = (id: string): never => {
  throw new Error(`no rule is called ${id}`);
};

const citationOf = (entry: RuleEntry): Citation => {
  const { id, regulation, edition, article, from, articleStatus, status, source } = entry;
  return {
    rule: id,
    regulation: regulations[regulation],
    edition,
    article,
    from,
    articleStatus,
    status,
    source,
  };
};
