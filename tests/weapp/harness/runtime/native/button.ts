import { elementOf } from '../node';
import { platform } from '../platform';
import { trigger } from '../trigger';
import { actOnForm } from './form';
import type { NativeTag } from './native-tag';

/** `<button>`: submits and resets forms, and opens what `open-type` says. */
export const button: NativeTag = {
  properties: ['disabled', 'formType', 'openType'],
  created(node) {
    node.addListener('tap', () => {
      const { formType, openType } = node.data as { formType?: string; openType?: string };
      if (formType === 'submit' || formType === 'reset') actOnForm(elementOf(node), formType);
      if (openType)
        platform().openType(openType, node, (detail) => trigger(node, openType.toLowerCase(), detail));
    });
  },
};
