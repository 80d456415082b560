import { elementOf, type Node } from '../node';
import { toText } from '../text';
import { trigger } from '../trigger';
import type { NativeTag } from './native-tag';

type Field = HTMLInputElement | HTMLTextAreaElement;

const innerOf = (node: Node) => elementOf(node).firstElementChild as Field;

/** `<input>` and `<textarea>`: a real field inside, whose typing becomes WeChat's events. */
export function field(tag: 'input' | 'textarea'): NativeTag {
  return {
    properties: ['name', 'value', 'placeholder', 'disabled', 'maxlength', 'password', 'focus'],
    created(node) {
      const inner: Field = document.createElement(tag);
      elementOf(node).appendChild(inner);
      const detail = () => ({ value: inner.value, cursor: inner.value.length });
      inner.addEventListener('input', () => {
        node.setData({ value: inner.value });
        trigger(node, 'input', detail());
      });
      inner.addEventListener('focus', () => trigger(node, 'focus', { ...detail(), height: 0 }));
      inner.addEventListener('blur', () => trigger(node, 'blur', detail()));
      inner.addEventListener('keydown', (event) => {
        if ((event as KeyboardEvent).key === 'Enter' && tag === 'input') trigger(node, 'confirm', detail());
      });
    },
    changed(node, name, value) {
      SETTERS[name]?.(innerOf(node), value);
    },
  };
}

const SETTERS: Record<string, ((inner: Field, value: unknown) => void) | undefined> = {
  value: (inner, value) => {
    if (inner.value !== toText(value)) inner.value = toText(value);
  },
  placeholder: (inner, value) => void (inner.placeholder = toText(value)),
  disabled: (inner, value) => void (inner.disabled = Boolean(value)),
  maxlength: (inner, value) => {
    if (Number(value) >= 0) inner.maxLength = Number(value);
    else inner.removeAttribute('maxlength');
  },
  password: (inner, value) => {
    if (inner instanceof HTMLInputElement) inner.type = value ? 'password' : 'text';
  },
  focus: (inner, value) => {
    if (value) queueMicrotask(() => inner.focus());
  },
};
