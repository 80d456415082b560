import { nodeOf, trigger } from '../trigger';
import { valueAt } from './choices';
import { stateAt, stateOf } from './state';
import type { NativeTag } from './native-tag';

/** `<form>`: gathers the named controls when a button of it submits. */
export const form: NativeTag = { create: (node) => void stateOf(node) };

/** What a tap on `<button form-type>` does to the form around it. */
export function actOnForm(button: Element, type: 'submit' | 'reset') {
  const node = nodeOf(button.closest('wx-form'));
  if (!node) return;
  const value: Record<string, unknown> = {};
  for (const dom of node.$$.querySelectorAll('*')) {
    const name = stateAt(dom)?.name;
    if (name) value[name] = valueAt(dom);
  }
  trigger(node, type, type === 'submit' ? { value } : {});
}
