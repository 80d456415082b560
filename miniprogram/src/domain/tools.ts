import { tools as said } from '../services/tools';
import { toolGroups, type Tool } from './context';
import { holdsAs, type HeldRole } from './roles';

/** Tools for the same kind of work. */
export interface ToolGroup {
  title: string;
  tools: Tool[];
}

const all: readonly Tool[] = said;

type Held = Pick<HeldRole, 'role' | 'organizationKind'>;

const isOf = (held: Held, { for: holders, over }: Tool): boolean =>
  holders.some((holder) => holdsAs(held, holder)) && (!over || over.includes(held.organizationKind));

/** The tools that a role has over its organisation, by the kind of work. */
export function toolsOf(held: Held): ToolGroup[] {
  const mine = all.filter((tool) => isOf(held, tool));
  return toolGroups
    .map((title) => ({
      title,
      tools: mine.filter(({ group }) => group === title).sort((one, other) => one.order - other.order),
    }))
    .filter(({ tools }) => tools.length > 0);
}

/** The tools that stand on the first page of who holds a role: the few that are used most, in their order. */
export const toolsAtHand = (held: Held): Tool[] =>
  all
    .filter((tool) => isOf(held, tool))
    .filter(({ atHand }) => atHand !== undefined)
    .sort((one, other) => (one.atHand ?? 0) - (other.atHand ?? 0));
