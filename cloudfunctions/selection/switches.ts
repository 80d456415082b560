import { namesOn, turnSwitch } from '../domain/declared/on';
import { allSelections, selectionNamed } from '../domain/selection/all';
import { refuse } from '../kernel/errors';
import type { SelectionCall, SelectionOutcome } from './context';
import { kindOf } from './view';

/** Every selection that is declared, and whether the district uses it. */
export async function switches({ now }: SelectionCall<'switches'>): SelectionOutcome<'switches'> {
  const on = await namesOn('selection', now);
  return {
    selections: allSelections()
      .map((one) => ({ ...kindOf(one), isOn: on.has(one.name) }))
      .sort((one, other) => (one.selection < other.selection ? -1 : 1)),
  };
}

/** Switches a selection on, or off: then it is nowhere, and its records stay. */
export async function switchOne(call: SelectionCall<'switch'>): SelectionOutcome<'switch'> {
  const { input, target } = call;
  const found = selectionNamed(input.selection);
  if (!found) refuse('SELECTION.UNKNOWN');
  await turnSwitch('selection', found, input.isOn, { ...call, orgPath: target.path });
  return { isOn: input.isOn };
}
