import { elementOf, nodeOf } from '../node';
import { trigger } from '../trigger';
import { controlOf, valueOf } from './choices';

/** What a tap on `<button form-type>` does to the form around it: its named controls are gathered. */
export function actOnForm(button: Element, type: 'submit' | 'reset') {
  const form = nodeOf(button.closest('wx-form'));
  if (!form) return;
  const value: Record<string, unknown> = {};
  for (const dom of elementOf(form).querySelectorAll('[name]')) {
    const control = nodeOf(dom);
    const name = control && elementOf(control) === dom ? controlOf(control).name : undefined;
    if (control && name) value[name] = valueOf(control);
  }
  trigger(form, type, type === 'submit' ? { value } : {});
}
