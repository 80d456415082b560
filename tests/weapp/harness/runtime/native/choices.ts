import { elementOf, nodeOf, type Node } from '../node';
import { trigger } from '../trigger';
import type { NativeTag } from './native-tag';

interface Control {
  name?: string;
  value?: unknown;
  checked?: boolean;
  disabled?: boolean;
}

/** What a form control holds. */
export const controlOf = (node: Node) => node.data as Control;

const onTap = (act: (node: Node) => void) => (node: Node) =>
  node.addListener('tap', () => {
    if (!controlOf(node).disabled) act(node);
  });

const choice = (act: (node: Node) => void): NativeTag => ({
  properties: ['name', 'value', 'checked', 'disabled'],
  created: onTap(act),
  changed(node, name, value) {
    if (name === 'checked') elementOf(node).toggleAttribute('data-checked', Boolean(value));
  },
});

const check = (node: Node, checked: boolean) => node.setData({ checked });

const controls = (group: Element, tag: string): Node[] =>
  [...group.querySelectorAll(tag)].flatMap((dom) => nodeOf(dom) ?? []);

/** `<switch>`. */
export const toggle = choice((node) => {
  check(node, !controlOf(node).checked);
  trigger(node, 'change', { value: controlOf(node).checked });
});

/** `<checkbox>`: tells its group which values are checked. */
export const checkbox = choice((node) => {
  check(node, !controlOf(node).checked);
  const group = nodeOf(elementOf(node).closest('wx-checkbox-group'));
  if (group) trigger(group, 'change', { value: checkedValues(elementOf(group)) });
});

function checkedValues(group: Element) {
  return controls(group, 'wx-checkbox')
    .map(controlOf)
    .flatMap(({ checked, value }) => (checked ? [value] : []));
}

/** `<radio>`: the only one checked in its group. */
export const radio = choice((node) => {
  const group = nodeOf(elementOf(node).closest('wx-radio-group'));
  const others = group ? controls(elementOf(group), 'wx-radio') : [node];
  for (const other of others) check(other, other === node);
  if (group) trigger(group, 'change', { value: controlOf(node).value });
});

/** `<checkbox-group>` and `<radio-group>` take part in forms under their name. */
export const named: NativeTag = { properties: ['name'] };

/** `<label>`: a tap on it is a tap on its control. */
export const label: NativeTag = {
  properties: ['for'],
  created: onTap((node) => {
    const id = (node.data as { for?: string }).for;
    const named = id ? node.ownerShadowRoot?.getElementById(id) : undefined;
    const control = named
      ? elementOf(named)
      : elementOf(node).querySelector<HTMLElement>('wx-checkbox, wx-radio, wx-switch, wx-input input');
    if (control instanceof HTMLInputElement) control.focus();
    else control?.click();
  }),
};

/** What a control gives to the form that it stands in. */
export function valueOf(node: Node): unknown {
  const dom = elementOf(node);
  const { checked, value } = controlOf(node);
  if (dom.matches('wx-switch')) return Boolean(checked);
  if (dom.matches('wx-checkbox-group')) return checkedValues(dom);
  if (dom.matches('wx-radio-group')) {
    const chosen = controls(dom, 'wx-radio').find((radio) => controlOf(radio).checked);
    return chosen ? controlOf(chosen).value : '';
  }
  return value ?? '';
}
