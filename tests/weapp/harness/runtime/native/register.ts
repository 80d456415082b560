import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { elementOf, type Node } from '../node';
import { rpxToVw } from '../rpx';
import { toText } from '../text';
import type { NativeTag } from './native-tag';
import { NATIVE_TAGS } from './tags';

/** Whether a tag is WeChat's own. */
export const isNative = (tag: string) => NATIVE_TAGS.has(tag);

/**
 * Makes the stand-ins for WeChat's tags available to every component of a space. Each has the properties that the
 * build's templates give to it (`attributes`, by tag) and those that its behaviour reads.
 */
export function registerNativeTags(
  space: glassEasel.ComponentSpace,
  attributes: Record<string, string[] | undefined>,
) {
  for (const [tag, native] of NATIVE_TAGS) {
    const given = (attributes[tag] ?? []).map(camel);
    const names = new Set([...given, ...(native.properties ?? [])]);
    const definition = space.defineComponent({
      is: `wx://${tag}`,
      properties: Object.fromEntries([
        ['style', { type: null, observer: setStyle }],
        ...[...names].map((name) => [name, { type: null, observer: observer(native, name) }]),
      ]),
      lifetimes: {
        created(this: unknown) {
          native.created?.(this as Node);
        },
      },
    });
    space.setGlobalUsingComponent(tag, definition);
  }
}

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function setStyle(this: unknown, style: unknown) {
  (this as Node).setNodeStyle(rpxToVw(toText(style)));
}

function observer(native: NativeTag, name: string) {
  return function (this: unknown, value: unknown) {
    const node = this as Node;
    reflect(elementOf(node), dashed(name), value);
    native.changed?.(node, name, value);
  };
}

// Plain values stand on the element too, so that styles and tests can select by them.
function reflect(dom: HTMLElement, name: string, value: unknown) {
  if (value === true) dom.setAttribute(name, '');
  else if (typeof value === 'string' || typeof value === 'number') dom.setAttribute(name, toText(value));
  else dom.removeAttribute(name);
}
