import exparser from 'miniprogram-exparser';
import { nodeOf, trigger } from '../trigger';
import { stateAt, stateOf, type ControlState } from './state';
import type { NativeTag } from './native-tag';

function onTap(node: exparser.Node, act: () => void) {
  exparser.addListenerToElement(
    node,
    'tap',
    () => {
      if (!stateOf(node).disabled) act();
      return undefined;
    },
    { capture: false },
  );
}

function set(node: exparser.Node, name: string, value: unknown) {
  const state = stateOf(node) as Record<string, unknown>;
  if (name === 'checked' || name === 'disabled') state[name] = Boolean(value);
  else if (name === 'value' || name === 'name') state[name] = value;
  node.$$.toggleAttribute('data-checked', Boolean(state.checked));
}

function check(node: exparser.Node, checked: boolean) {
  stateOf(node).checked = checked;
  node.$$.toggleAttribute('data-checked', checked);
}

const controls = (group: Element, tag: string): [exparser.Node, ControlState][] =>
  [...group.querySelectorAll(tag)].flatMap((dom) => {
    const [node, state] = [nodeOf(dom), stateAt(dom)];
    return node && state ? [[node, state]] : [];
  });

/** `<switch>`. */
export const toggle: NativeTag = {
  create: (node) =>
    onTap(node, () => {
      check(node, !stateOf(node).checked);
      trigger(node, 'change', { value: stateOf(node).checked });
    }),
  set,
};

/** `<checkbox>`: tells its group which values are checked. */
export const checkbox: NativeTag = {
  create: (node) =>
    onTap(node, () => {
      check(node, !stateOf(node).checked);
      const group = nodeOf(node.$$.closest('wx-checkbox-group'));
      if (group) trigger(group, 'change', { value: checkedValues(group.$$) });
    }),
  set,
};

function checkedValues(group: Element) {
  return controls(group, 'wx-checkbox').flatMap(([, state]) => (state.checked ? [state.value] : []));
}

/** `<radio>`: the only one checked in its group. */
export const radio: NativeTag = {
  create: (node) =>
    onTap(node, () => {
      const group = nodeOf(node.$$.closest('wx-radio-group'));
      if (group) for (const [other] of controls(group.$$, 'wx-radio')) check(other, other === node);
      else check(node, true);
      if (group) trigger(group, 'change', { value: stateOf(node).value });
    }),
  set,
};

/** `<checkbox-group>` and `<radio-group>` take part in forms under their name. */
export const checkboxGroup: NativeTag = { create: (node) => void stateOf(node), set };
/** See `checkboxGroup`. */
export const radioGroup: NativeTag = { create: (node) => void stateOf(node), set };

/** `<label>`: a tap on it is a tap on its control. */
export const label: NativeTag = {
  create: (node) =>
    onTap(node, () => {
      const id = node.$$.getAttribute('for');
      const control = id
        ? document.getElementById(id)
        : node.$$.querySelector<HTMLElement>('wx-checkbox, wx-radio, wx-switch, wx-input input');
      if (control instanceof HTMLInputElement) control.focus();
      else control?.click();
    }),
};

/** What a control gives to the form that it stands in. */
export function valueAt(dom: Element): unknown {
  const state = stateAt(dom);
  if (dom.matches('wx-switch')) return Boolean(state?.checked);
  if (dom.matches('wx-checkbox-group')) return checkedValues(dom);
  if (dom.matches('wx-radio-group'))
    return controls(dom, 'wx-radio').find(([, s]) => s.checked)?.[1].value ?? '';
  return state?.value ?? '';
}
