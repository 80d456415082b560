import exparser from 'miniprogram-exparser';
import { toText } from './text';
import { patchChildren, type Mounted, type Using } from './render';
import { toVNode, type Template } from './vnode';

/** Gives exparser a template engine that draws `template` and keeps it drawn as the data changes. */
export function templateEngine(template: Template, using: Using) {
  return {
    create: (_behavior: unknown, initial: Record<string, unknown>) => ({
      createInstance(host: exparser.Node): exparser.TemplateInstance {
        const shadowRoot = exparser.ShadowRoot.create(host);
        const data = structuredCopy(initial);
        let mounted: Mounted[] = [];
        const draw = (current: Record<string, unknown>) => {
          mounted = patchChildren(
            shadowRoot,
            mounted,
            toVNode(template(current)).children,
            shadowRoot,
            using,
          );
        };
        draw(data);
        const slots: Record<string, exparser.Node> = {};
        collectSlots(mounted, slots);
        return {
          data,
          idMap: {},
          slots,
          shadowRoot,
          listeners: [],
          updateValues: (_node, current) => draw(current),
        };
      },
    }),
  };
}

function collectSlots(mounted: Mounted[], slots: Record<string, exparser.Node>) {
  for (const { vnode, node, children } of mounted) {
    if (vnode.tag === 'slot') slots[toText(vnode.attributes.name)] = node;
    collectSlots(children, slots);
  }
}

function structuredCopy(data: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}
