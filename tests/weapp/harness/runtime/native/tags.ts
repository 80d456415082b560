import { button } from './button';
import { checkbox, label, named, radio, toggle } from './choices';
import { field } from './field';
import { image, richText } from './media';
import type { NativeTag } from './native-tag';

const BEHAVING: Record<string, NativeTag> = {
  button,
  checkbox,
  'checkbox-group': named,
  image,
  input: field('input'),
  label,
  radio,
  'radio-group': named,
  'rich-text': richText,
  switch: toggle,
  textarea: field('textarea'),
};

// Tags that only hold what is inside them; tests act on them with `choose` and `fire`.
const PLAIN = `
  view text form scroll-view swiper swiper-item cover-view cover-image movable-area movable-view
  picker picker-view picker-view-column slider progress icon navigator canvas video web-view
  page-container page-meta root-portal navigation-bar match-media keyboard-accessory
  open-data official-account ad sticky-header sticky-section list-view grid-view`;

/** WeChat's own tags, each with what its stand-in does. */
export const NATIVE_TAGS: ReadonlyMap<string, NativeTag> = new Map([
  ...PLAIN.trim()
    .split(/\s+/)
    .map((tag): [string, NativeTag] => [tag, {}]),
  ...Object.entries(BEHAVING),
]);
