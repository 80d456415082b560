import exparser from 'miniprogram-exparser';
import { rpxToVw } from './rpx';
import type { Binding, VNode } from './vnode';
import type { NativeTag } from './native/native-tag';
import { nativeTag } from './native/tags';
import { toText } from './text';

/** A rendered node with what it was rendered from. */
export interface Mounted {
  vnode: VNode;
  node: exparser.Node;
  children: Mounted[];
  listeners: { binding: Binding; id: string }[];
}

/** Which custom component a tag stands for: the tag's name in the owner's `usingComponents` → registered id. */
export type Using = Record<string, string>;

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function describe(node: exparser.Node) {
  const dom = node.$$ as HTMLElement | undefined;
  return {
    id: node.id,
    offsetLeft: dom?.offsetLeft ?? 0,
    offsetTop: dom?.offsetTop ?? 0,
    dataset: node.dataset,
  };
}

function listen(node: exparser.Node, binding: Binding): string {
  return exparser.addListenerToElement(
    node,
    binding.event,
    (event) => {
      const host = node.ownerShadowRoot?.getHostNode();
      const handler = host && exparser.Element.getMethodCaller(host)[binding.handler];
      if (typeof handler === 'function') {
        handler.call(exparser.Element.getMethodCaller(host as exparser.Node), {
          type: event.type,
          timeStamp: event.timeStamp,
          target: describe(event.target),
          currentTarget: describe(node),
          detail: event.detail,
          touches: event.touches,
          changedTouches: event.changedTouches,
        });
      }
      return binding.catches ? false : undefined;
    },
    { capture: binding.capture },
  );
}

function setAttribute(node: exparser.Node, native: NativeTag | undefined, name: string, value: unknown) {
  if (name === 'id') {
    node.id = toText(value);
    node.$$.id = node.id;
  } else if (name === 'slot') {
    node.slot = toText(value);
  } else if (name === 'class') {
    node.class = toText(value);
  } else if (name === 'style') {
    node.setNodeStyle(rpxToVw(toText(value)));
  } else if (name.startsWith('data-')) {
    node.dataset[camel(name.slice(5))] = value;
  } else if (exparser.Component.hasPublicProperty(node, camel(name))) {
    exparser.Component.getDataProxy(node).scheduleReplace([camel(name)], value);
    exparser.Component.getDataProxy(node).doUpdates();
  } else if (node.hasExternalClass(name)) {
    node.setExternalClass(name, toText(value));
  } else {
    native?.set?.(node, camel(name), value);
    reflect(node.$$, name, value);
  }
}

/** Keeps plain values on the element too, so that styles and tests can select by them. */
function reflect(dom: HTMLElement, name: string, value: unknown) {
  if (typeof value === 'string' || typeof value === 'number') dom.setAttribute(name, String(value));
  else if (value === true) dom.setAttribute(name, '');
  else dom.removeAttribute(name);
}

function create(vnode: VNode, root: exparser.ShadowRoot, using: Using): Mounted {
  const mounted: Mounted = { vnode, node: createNode(vnode, root, using), children: [], listeners: [] };
  if (vnode.tag === '#text') return mounted;
  if (vnode.tag !== 'virtual' && vnode.tag !== 'slot') {
    mounted.node.dataset = {};
    const native = using[vnode.tag] ? undefined : nativeTag(vnode.tag);
    native?.create?.(mounted.node);
    for (const [name, value] of Object.entries(vnode.attributes))
      setAttribute(mounted.node, native, name, value);
    mounted.listeners = vnode.bindings.map((binding) => ({ binding, id: listen(mounted.node, binding) }));
  }
  mounted.children = vnode.children.map((child) => create(child, root, using));
  for (const child of mounted.children) mounted.node.appendChild(child.node);
  return mounted;
}

function createNode(vnode: VNode, root: exparser.ShadowRoot, using: Using): exparser.Node {
  if (vnode.tag === '#text') return root.createTextNode(vnode.text);
  if (vnode.tag === 'virtual' || vnode.tag === 'slot') {
    const node = root.createVirtualNode(vnode.tag);
    if (vnode.tag === 'slot') exparser.Element.setSlotName(node, toText(vnode.attributes.name));
    else exparser.Element.setInheritSlots(node);
    return node;
  }
  const component = using[vnode.tag];
  if (component) return root.createComponent(vnode.tag, component);
  return root.createComponent(`wx-${vnode.tag}`, nativeTag(vnode.tag).is);
}

function patch(mounted: Mounted, next: VNode, root: exparser.ShadowRoot, using: Using) {
  const previous = mounted.vnode;
  mounted.vnode = next;
  if (next.tag === '#text') {
    if (previous.text !== next.text) mounted.node.textContent = next.text;
    return;
  }
  if (next.tag !== 'virtual' && next.tag !== 'slot') {
    patchAttributes(mounted.node, previous, next, using);
    patchListeners(mounted, next.bindings);
  }
  mounted.children = patchChildren(mounted.node, mounted.children, next.children, root, using);
}

function patchAttributes(node: exparser.Node, previous: VNode, next: VNode, using: Using) {
  const native = using[next.tag] ? undefined : nativeTag(next.tag);
  for (const name of new Set([...Object.keys(previous.attributes), ...Object.keys(next.attributes)])) {
    const value = next.attributes[name];
    // An object may have been changed in place, so only plain values can be told to be the same.
    const same = value === previous.attributes[name] && (typeof value !== 'object' || value === null);
    if (!same) setAttribute(node, native, name, value);
  }
}

function patchListeners(mounted: Mounted, bindings: Binding[]) {
  const signature = (list: Binding[]) =>
    list.map(({ event, handler, capture, catches }) => `${event} ${handler} ${capture} ${catches}`).join();
  if (signature(mounted.listeners.map((l) => l.binding)) === signature(bindings)) return;
  for (const { binding, id } of mounted.listeners) {
    exparser.removeListenerFromElement(mounted.node, binding.event, id, { capture: binding.capture });
  }
  mounted.listeners = bindings.map((binding) => ({ binding, id: listen(mounted.node, binding) }));
}

/** Reuses, creates, moves and removes children so that they follow `next`; keys keep a row's own node. */
export function patchChildren(
  parent: exparser.Node,
  old: Mounted[],
  next: VNode[],
  root: exparser.ShadowRoot,
  using: Using,
): Mounted[] {
  const spare = new Map<string, Mounted[]>();
  const name = (vnode: VNode) => `${vnode.tag}:${vnode.key ?? ''}`;
  for (const mounted of old)
    spare.set(name(mounted.vnode), [...(spare.get(name(mounted.vnode)) ?? []), mounted]);
  const result = next.map((vnode) => {
    const reused = spare.get(name(vnode))?.shift();
    if (!reused) return create(vnode, root, using);
    patch(reused, vnode, root, using);
    return reused;
  });
  for (const rest of spare.values()) for (const mounted of rest) parent.removeChild(mounted.node);
  result.forEach((mounted, index) => {
    const at = parent.childNodes[index];
    if (at !== mounted.node) parent.insertBefore(mounted.node, at);
  });
  return result;
}
