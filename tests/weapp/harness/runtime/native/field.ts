import { toText } from '../text';
import { trigger } from '../trigger';
import { stateOf } from './state';
import type { NativeTag } from './native-tag';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** `<input>` and `<textarea>`: a real field inside, whose typing becomes WeChat's events. */
export function field(tag: 'input' | 'textarea'): NativeTag {
  return {
    create(node) {
      const inner: Field = document.createElement(tag);
      node.$$.appendChild(inner);
      const detail = () => ({ value: inner.value, cursor: inner.value.length });
      inner.addEventListener('input', () => {
        stateOf(node).value = inner.value;
        trigger(node, 'input', detail());
      });
      inner.addEventListener('focus', () => trigger(node, 'focus', { ...detail(), height: 0 }));
      inner.addEventListener('blur', () => trigger(node, 'blur', detail()));
      inner.addEventListener('keydown', (event) => {
        if ((event as KeyboardEvent).key === 'Enter' && tag === 'input') trigger(node, 'confirm', detail());
      });
    },
    set(node, name, value) {
      const inner = node.$$.firstElementChild as Field;
      const state = stateOf(node);
      if (name === 'value') {
        state.value = value ?? '';
        if (inner.value !== toText(value)) inner.value = toText(value);
      } else if (name === 'name') state.name = toText(value);
      else if (name === 'placeholder') inner.placeholder = toText(value);
      else if (name === 'disabled') inner.disabled = state.disabled = Boolean(value);
      else if (name === 'maxlength') setMaxLength(inner, Number(value));
      else if (name === 'password' && inner instanceof HTMLInputElement)
        inner.type = value ? 'password' : 'text';
      else if (name === 'focus' && value) queueMicrotask(() => inner.focus());
    },
  };
}

function setMaxLength(inner: Field, length: number) {
  if (length >= 0) inner.maxLength = length;
  else inner.removeAttribute('maxlength');
}
