import type { OrganizationKind } from '../../../types/shared/organizations';
import type { IconName } from '../kit/icon';
import type { MessageTemplate, NoticeKind, TodoKind } from '../services/contract';
import type { Holder } from './roles';

/**
 * What a context says of itself, once, in its `context.ts`: the app's list of pages, the texts of failures, the
 * workbench and the rest are made from these. What its failures say is its `failures.ts`. What a context has nothing to say about it says with a
 * reason; what it forgets does not compile. Descriptors lie in the main package: plain data, nothing of React.
 */
export interface Context {
  /** Its folder, which is also its package and the first part of its addresses. */
  name: string;
  /** The address of each of its pages; see `pagesOf`. */
  pages: Record<string, (parameters: never) => string>;
  tools: readonly Tool[] | None;
  /** What of its matters waits for people, by kind; each kind is described once: see `todo/kinds.ts`. */
  todo: { readonly [Kind in TodoKind]?: Todo<Kind> } | None;
  notices: Notices | None;
}

/** Nothing to say, and why. */
interface None<Why extends string = string> {
  none: true;
  why?: Why;
}

/** Says that there is nothing to say, and why. The reason is a type: readers need it, phones do not. */
export const none = <Why extends string>(..._given: string extends Why ? [why: never] : []): None<Why> => ({
  none: true,
});

/** Whether there is something to say. */
export const isSaid = <Said extends object>(what: Said | None): what is Said => !('none' in what);

/** The kinds of work on the workbench, in the order of the screen. */
export const toolGroups = ['会议和活动', '党员', '教育培训', '支部', '开展情况', '组织'] as const;

/** An entry of the workbench, for those who hold a role over an organisation. */
export interface Tool {
  for: readonly Holder[];
  /** Kinds of organisation over which it is of use; over any where it does not say. */
  over?: readonly OrganizationKind[];
  group: (typeof toolGroups)[number];
  /** Its place within the group, the lowest first. */
  order: number;
  icon: IconName;
  /** What it is called; what it is for says workbench/hints.ts. */
  label: string;
  /** Its place among the few that also stand on the first page, the lowest first; those are used most. */
  atHand?: number;
  /** What the district has to use first; without that the tool is not shown. */
  needs?: 'registers' | 'selections' | 'requests';
  /** What is done here when it waits; the tool shows how many. */
  waits?: readonly TodoKind[];
  to: (over: { organizationId: string }) => string;
}

/** Something that waits for somebody, in words, and the page where it is done. */
export interface Todo<Kind extends TodoKind = TodoKind> {
  icon: IconName;
  label: string;
  to: (where: Where<Kind>) => string;
}

/** Kinds that are about one record, whose page they lead to. */
type OfOne =
  | 'handover'
  | 'checkIn'
  | 'minutesToWrite'
  | 'minutesToConfirm'
  | 'feedback'
  | 'invitation'
  | 'trainingClass'
  | 'guidanceToReview'
  | 'guidanceToPublish';

/** Where something waits: in an organisation, and of what is about one record that. */
export type Where<Kind extends TodoKind> = { organizationId: string } & (Kind extends OfOne
  ? { aboutId: string }
  : unknown);

/** What it tells people of: the inbox's kinds, and WeChat's templates with when each is sent. */
interface Notices {
  kinds?: Partial<Record<NoticeKind, string>>;
  templates?: Partial<Record<MessageTemplate, { label: string; hint: string }>>;
}

declare const parametersOfPage: unique symbol;

/** A page that takes such parameters. */
interface Takes<Parameters> {
  [parametersOfPage]?: Parameters;
}

/** Declares what a page's address carries; nothing when left out. */
export const takes = <Parameters = unknown>(): Takes<Parameters> => ({});

type Builder<Parameters> = keyof Parameters extends never
  ? () => string
  : Partial<Parameters> extends Parameters
    ? (parameters?: Parameters) => string
    : (parameters: Parameters) => string;

/** What an address may carry. */
type Carried = Record<string, string | number | undefined>;

/** The folder of a page, from its name: `checkIn` lies in `check-in`. */
export const folderOf = (page: string): string =>
  page.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The addresses of a context's pages: `pages.checkIn({ activityId })` is `/attendance/check-in/index?activityId=…`. */
export function pagesOf<Pages extends Record<string, object>>(context: string, pages: Pages) {
  const builders = Object.keys(pages).map((page) => {
    const path = `/${context}/${folderOf(page)}/index`;
    return [page, (carried: Carried = {}) => `${path}${queryOf(carried)}`];
  });
  return Object.fromEntries(builders) as {
    [Page in keyof Pages]: Pages[Page] extends Takes<infer Parameters> ? Builder<Parameters> : never;
  };
}

function queryOf(carried: Carried): string {
  const parts = Object.entries(carried).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
