/**
 * What the templates for WeChat give a tag. Taro's carry everything that WeChat knows, some sixty attributes for a scroll view,
 * on every level of nesting: a third of that file, which every start loads and every drawing goes through. These are the ones
 * that this app and its libraries write, by Taro's names; `tests/weapp` fails where one is written that is not here.
 */

/** What is read aloud: Taro leaves these out unless they are named. */
const spoken = {
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-expanded': '',
  // WeChat calls the role `aria-role`; the pages write the web's `role`.
  'aria-role': 'i.role',
};

/** The components that are read aloud. */
export const spokenAttributes = {
  View: spoken,
  Text: { 'aria-label': '' },
  Button: spoken,
  Image: spoken,
  Input: spoken,
  Textarea: spoken,
};

const touches = ['bindTouchStart', 'bindTouchMove', 'bindTouchEnd', 'bindTouchCancel'];
const typing = [
  'value',
  'placeholder',
  'placeholder-class',
  'disabled',
  'maxlength',
  'focus',
  'cursor',
  'bindInput',
  'bindFocus',
  'bindBlur',
  'bindConfirm',
];

/** What each component carries, besides what is read aloud and what every tag has (class, style, id, a tap). */
const carried: Record<string, readonly string[]> = {
  View: ['hover-class', ...touches, 'bindTransitionEnd'],
  Text: [],
  Image: ['src', 'mode', 'bindError', 'bindLoad', 'show-menu-by-longpress'],
  Button: ['disabled', 'hover-class', 'open-type', 'bindGetPhoneNumber', 'bindAgreePrivacyAuthorization'],
  Input: ['type', ...typing],
  Textarea: ['auto-height', ...typing],
  ScrollView: ['scroll-y', ...touches],
};

/** Takes away what nobody writes, of Taro's table of components. */
export function keepCarried(components: object): void {
  for (const [name, attributes] of Object.entries(components) as [string, Record<string, unknown>][]) {
    const kept = carried[name];
    if (!kept) continue;
    for (const attribute of Object.keys(attributes))
      if (!kept.includes(attribute) && !(attribute in spoken)) Reflect.deleteProperty(attributes, attribute);
  }
}
