import type { ActivityKind } from './activities';
import type { DevelopmentStep } from './developments';

/** 支部体检: what is open of a branch's statutory duties, as dates and not as colours, so that it is right on every later day. */

/** The matters looked at, in the order of the page. */
export const checkupMatters = [
  'meetings',
  'themeDay',
  'dues',
  'election',
  'development',
  'education',
] as const;
export type CheckupMatter = (typeof checkupMatters)[number];

/** What is open, or to be known, of a matter. */
export const checkupCodes = [
  // A kind of meeting that is due in a period.
  'meeting',
  'duesUnpaid',
  'duesToAssess',
  'duesToPublish',
  'duesElsewhere',
  // The end of the committee's term, and the same while it is being renewed.
  'term',
  'termGoing',
  'termUnknown',
  'developmentStep',
  'developmentAsked',
  'nobodyOnTheWay',
  'hours',
  'leaderHours',
  'noHours',
  'trained',
  'temporary',
] as const;
export type CheckupCode = (typeof checkupCodes)[number];

/** What the day makes of it: over its last day, due within days, neither, or information that has no colour. */
export const lights = ['red', 'amber', 'green', 'none'] as const;
export type Light = (typeof lights)[number];

/**
 * One thing that is open. Days are `YYYY-MM-DD`, Beijing: from `amberFrom` on it is due soon, from `redFrom` on it is over, after
 * `until` it is no more to be made good here. What has neither is information.
 */
export interface CheckupItem {
  matter: CheckupMatter;
  code: CheckupCode;
  /** How many are open: meetings, people, or steps; and of how many, where that tells something. */
  count?: number;
  of?: number;
  /** By which day. */
  dueOn?: string;
  amberFrom?: string;
  redFrom?: string;
  /** Where a local practice makes it red: from which day an article does. */
  articleFrom?: string;
  until?: string;
  kind?: ActivityKind;
  step?: DevelopmentStep;
  year?: number;
  /** By which rule, of a step: that follows from how its day came about. */
  rule?: string;
}

/** What says that a matter is not judged at all here, rather than that it is in order. */
const unjudged: readonly CheckupCode[] = [
  'duesElsewhere',
  'termUnknown',
  'nobodyOnTheWay',
  'noHours',
  'temporary',
];

/** The colour of something open on a day. */
export function lightOn({ amberFrom, redFrom }: CheckupItem, day: string): Light {
  if (amberFrom === undefined && redFrom === undefined) return 'none';
  if (redFrom !== undefined && redFrom <= day) return 'red';
  return amberFrom !== undefined && amberFrom <= day ? 'amber' : 'green';
}

/** Something open with its colour. */
export interface SeenItem extends CheckupItem {
  light: Light;
}

/**
 * What is to be shown on a day: what is due, and information; what has time is left out. Of the same thing and the same colour the
 * counts are added up. What is over comes first, then what is due next.
 */
export function seenOn(items: readonly CheckupItem[], day: string): SeenItem[] {
  const seen = new Map<string, SeenItem>();
  for (const item of items) {
    const light = lightOn(item, day);
    if (light === 'green' || (item.until !== undefined && item.until < day)) continue;
    const key = [light, item.matter, item.code, item.kind, item.step, item.year].join(':');
    const before = seen.get(key);
    seen.set(key, before ? together(before, item) : { ...item, light });
  }
  return [...seen.values()].sort(
    (a, b) =>
      lights.indexOf(a.light) - lights.indexOf(b.light) ||
      compare(a.dueOn ?? '9', b.dueOn ?? '9') ||
      checkupMatters.indexOf(a.matter) - checkupMatters.indexOf(b.matter) ||
      checkupCodes.indexOf(a.code) - checkupCodes.indexOf(b.code),
  );
}

function together(before: SeenItem, item: CheckupItem): SeenItem {
  const first = (...days: (string | undefined)[]) => days.filter((day) => day !== undefined).sort()[0];
  const dueOn = first(before.dueOn, item.dueOn);
  const articleFrom = first(before.articleFrom, item.articleFrom);
  return {
    ...before,
    count: (before.count ?? 0) + (item.count ?? 0),
    ...(dueOn !== undefined && { dueOn }),
    ...(articleFrom !== undefined && { articleFrom }),
  };
}

/** The colour of a matter by what is to be shown of it: the gravest one; none where it is not judged. */
export function matterLight(seen: readonly SeenItem[], matter: CheckupMatter): Light {
  const own = seen.filter((one) => one.matter === matter);
  if (own.some(({ light }) => light === 'red')) return 'red';
  if (own.some(({ light }) => light === 'amber')) return 'amber';
  return own.some(({ code }) => unjudged.includes(code)) ? 'none' : 'green';
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What the matters of the check-up are called, on its page as in a file. */
export const checkupMatterWords: Record<CheckupMatter, string> = {
  meetings: '三会一课',
  themeDay: '主题党日',
  dues: '党费',
  election: '换届',
  development: '发展党员',
  education: '教育培训',
};
