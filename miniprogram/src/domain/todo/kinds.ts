import type { Output, TodoKind } from '../../services/contract';
import { todos as described } from '../../services/todos';

/** What waits for the reader, as the cloud counts it. */
export type Waiting = Output<'todo.list'>['todos'][number];

/** Whether this app knows what it is: a newer cloud may have thought of more. */
export const isDescribed = ({ kind }: Waiting): boolean => kind in described;

/** The page where something is done. */
export const pageOf = ({ kind, organizationId, about }: Waiting): string =>
  described[kind].to({ organizationId, aboutId: about?.id ?? '' });

/** How many wait in all, in some organisation only, or of some kinds. */
export const countOf = (
  todos: readonly Waiting[],
  { kinds, organizationId }: { kinds?: readonly TodoKind[]; organizationId?: string } = {},
): number =>
  todos
    .filter((one) => (kinds ? kinds.includes(one.kind) : true))
    .filter((one) => (organizationId === undefined ? true : one.organizationId === organizationId))
    .reduce((sum, { count }) => sum + count, 0);
