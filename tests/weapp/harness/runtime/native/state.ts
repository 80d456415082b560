import type exparser from 'miniprogram-exparser';

/** What a form control holds. */
export interface ControlState {
  name?: string;
  value?: unknown;
  checked?: boolean;
  disabled?: boolean;
}

const states = new WeakMap<object, ControlState>();

/** The state of the control drawn at this node. */
export function stateOf(node: exparser.Node): ControlState {
  let state = states.get(node.$$);
  if (!state) states.set(node.$$, (state = {}));
  return state;
}

/** The state of the control drawn at this element, when it is one. */
export const stateAt = (dom: Element): ControlState | undefined => states.get(dom);
