import { elementOf } from '../node';
import { platform } from '../platform';
import { toText } from '../text';
import { trigger } from '../trigger';
import type { NativeTag } from './native-tag';

/** `<image>`: a real picture inside; where nothing is loaded (jsdom) it counts as loaded at once. */
export const image: NativeTag = {
  properties: ['src'],
  created(node) {
    const inner = document.createElement('img');
    inner.alt = '';
    inner.addEventListener('load', () =>
      trigger(node, 'load', { width: inner.naturalWidth, height: inner.naturalHeight }),
    );
    inner.addEventListener('error', () => trigger(node, 'error', { errMsg: `cannot load ${inner.src}` }));
    elementOf(node).appendChild(inner);
  },
  changed(node, name, value) {
    if (name !== 'src') return;
    const inner = elementOf(node).firstElementChild as HTMLImageElement;
    inner.src = platform().fileUrl(toText(value));
    if (!platform().loadsPictures && value)
      queueMicrotask(() => trigger(node, 'load', { width: 1, height: 1 }));
  },
};

/** `<rich-text>`: HTML text is drawn; a node list only gives its texts. */
export const richText: NativeTag = {
  properties: ['nodes'],
  changed(node, name, value) {
    if (name !== 'nodes') return;
    if (typeof value === 'string') elementOf(node).innerHTML = value;
    else elementOf(node).textContent = textsOf(value);
  },
};

function textsOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return nodes
    .map((node: { text?: string; children?: unknown }) => node.text ?? textsOf(node.children))
    .join('');
}
