import exparser from 'miniprogram-exparser';
import { platform } from '../platform';
import { trigger } from '../trigger';
import { actOnForm } from './form';
import type { NativeTag } from './native-tag';

/** `<button>`: submits and resets forms, and opens what `open-type` says. */
export const button: NativeTag = {
  create(node) {
    exparser.addListenerToElement(
      node,
      'tap',
      () => {
        const formType = node.$$.getAttribute('form-type');
        if (formType === 'submit' || formType === 'reset') actOnForm(node.$$, formType);
        const openType = node.$$.getAttribute('open-type');
        if (openType)
          platform().openType(openType, node, (detail) => trigger(node, openType.toLowerCase(), detail));
        return undefined;
      },
      { capture: false },
    );
  },
};
