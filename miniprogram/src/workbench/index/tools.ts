import * as contexts from '../../contexts';
import { isSaid, toolGroups, type Tool } from '../../domain/context';
import { holdsAs, type HeldRole } from '../../domain/roles';

/** Tools for the same kind of work. */
export interface ToolGroup {
  title: string;
  tools: Tool[];
}

const all: Tool[] = Object.values(contexts).flatMap(({ tools }) => (isSaid(tools) ? [...tools] : []));

/** The tools that a role has over its organisation, by the kind of work. */
export function toolsOf(held: Pick<HeldRole, 'role'>): ToolGroup[] {
  const mine = all.filter((tool) => tool.for.some((holder) => holdsAs(held, holder)));
  return toolGroups
    .map((title) => ({
      title,
      tools: mine.filter(({ group }) => group === title).sort((one, other) => one.order - other.order),
    }))
    .filter(({ tools }) => tools.length > 0);
}
