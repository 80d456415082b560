import exparser from 'miniprogram-exparser';
import { button } from './button';
import { checkbox, checkboxGroup, label, radio, radioGroup, toggle } from './choices';
import { field } from './field';
import { form } from './form';
import { image, richText } from './media';
import type { NativeTag } from './native-tag';

const BEHAVING: Record<string, NativeTag> = {
  button,
  checkbox,
  'checkbox-group': checkboxGroup,
  form,
  image,
  input: field('input'),
  label,
  radio,
  'radio-group': radioGroup,
  'rich-text': richText,
  switch: toggle,
  textarea: field('textarea'),
};

// Tags that only hold what is inside them; tests act on them with `choose` and `fire`.
const PLAIN = [
  ...[
    'view',
    'text',
    'scroll-view',
    'swiper',
    'swiper-item',
    'cover-view',
    'cover-image',
    'movable-area',
    'movable-view',
  ],
  ...[
    'picker',
    'picker-view',
    'picker-view-column',
    'slider',
    'progress',
    'icon',
    'navigator',
    'page-container',
  ],
  ...[
    'root-portal',
    'page-meta',
    'navigation-bar',
    'match-media',
    'keyboard-accessory',
    'canvas',
    'web-view',
    'video',
  ],
  ...[
    'open-data',
    'official-account',
    'ad',
    'block',
    'sticky-header',
    'sticky-section',
    'list-view',
    'grid-view',
  ],
];

// A shadow tree that is nothing but a slot: children are drawn straight inside the element.
const slotOnly = {
  create: (_behavior: unknown, initial: Record<string, unknown>) => ({
    createInstance(host: exparser.Node): exparser.TemplateInstance {
      const shadowRoot = exparser.ShadowRoot.create(host);
      const slot = shadowRoot.createVirtualNode('slot');
      exparser.Element.setSlotName(slot, '');
      shadowRoot.appendChild(slot);
      return {
        data: { ...initial },
        idMap: {},
        slots: { '': slot },
        shadowRoot,
        listeners: [],
        updateValues: () => undefined,
      };
    },
  }),
};

const registered = new Map<string, NativeTag & { is: string }>();

/** The stand-in for a tag of WeChat's; a tag the harness does not know is an error, not an empty box. */
export function nativeTag(tag: string): NativeTag & { is: string } {
  const known = registered.get(tag);
  if (known) return known;
  const behaving = BEHAVING[tag];
  if (!behaving && !PLAIN.includes(tag)) throw new Error(`the harness has no stand-in for <${tag}>`);
  const is = `wx-${tag}`;
  exparser.registerElement({
    is,
    options: {
      classPrefix: '',
      addGlobalClass: true,
      templateEngine: slotOnly,
      domain: '/',
      writeOnly: false,
    },
  });
  const native = { ...behaving, is };
  registered.set(tag, native);
  return native;
}
