import * as contexts from '../contexts';
import type { TodoKind } from './contract';

type Contexts = typeof contexts;
type Said = Contexts[keyof Contexts]['todo'];
type SaidOf<Kind, Of = Said> =
  Of extends Partial<Record<Kind & string, unknown>> ? (Kind extends keyof Of ? Of[Kind] : never) : never;

/** The kinds that no context describes: there are none, or the list below is of no use to anybody. */
type Forgotten = { [Kind in TodoKind]: [SaidOf<Kind>] extends [never] ? Kind : never }[TodoKind];

/** Something that waits, in words, and its page. */
interface Described {
  icon: Extract<SaidOf<TodoKind>, { icon: unknown }>['icon'];
  label: string;
  to: (where: { organizationId: string; aboutId: string }) => string;
}

/** What the contexts say of what waits in their matters, by kind. */
export const todos = Object.fromEntries(
  Object.values(contexts).flatMap(({ todo }) => ('none' in todo ? [] : Object.entries(todo))),
) as unknown as [Forgotten] extends [never] ? Record<TodoKind, Described> : never;
