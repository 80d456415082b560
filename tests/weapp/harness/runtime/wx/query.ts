import type { OpenPage } from '../pages';

type Fields = Record<string, unknown>;
type Ask = {
  all: boolean;
  selector: string;
  viewport: boolean;
  fields: Fields;
  done?: (result: unknown) => void;
};

/** `wx.createSelectorQuery()` over the page that is seen. In jsdom every size is 0. */
export function createSelectorQuery(top: () => OpenPage) {
  const asks: Ask[] = [];
  let scope: ParentNode | undefined;
  const query = {
    in(component: { exparserNode?: { $$: HTMLElement } }) {
      scope = component.exparserNode?.$$;
      return query;
    },
    select: (selector: string) => ref({ all: false, selector, viewport: false }),
    selectAll: (selector: string) => ref({ all: true, selector, viewport: false }),
    selectViewport: () => ref({ all: false, selector: '', viewport: true }),
    exec(done?: (results: unknown[]) => void) {
      queueMicrotask(() => {
        const results = asks.map((ask) => measure(ask, scope ?? top().dom));
        asks.forEach((ask, index) => ask.done?.(results[index]));
        done?.(results);
      });
      return query;
    },
  };
  function ref(base: Pick<Ask, 'all' | 'selector' | 'viewport'>) {
    const add = (fields: Fields) => (done?: (result: unknown) => void) => {
      asks.push({ ...base, fields, done });
      return query;
    };
    return {
      boundingClientRect: add({ id: true, dataset: true, rect: true, size: true }),
      scrollOffset: add({ id: true, dataset: true, scrollOffset: true }),
      fields: (fields: Fields, done?: (result: unknown) => void) => add(fields)(done),
      node: add({ node: true }),
      context: add({ context: true }),
    };
  }
  return query;
}

function measure(ask: Ask, scope: ParentNode): unknown {
  if (ask.viewport) return describe(document.documentElement, ask.fields);
  const selector = ask.selector.replace(
    /(^|[\s>+~])(view|text|image|button|scroll-view|input)(?=[\s.#[:>+~]|$)/g,
    '$1wx-$2',
  );
  const found = [...scope.querySelectorAll(selector)].map((dom) => describe(dom, ask.fields));
  return ask.all ? found : (found[0] ?? null);
}

function describe(dom: Element, fields: Fields): Fields {
  const node = (dom as Element & { __wxElement?: { dataset: Fields } }).__wxElement;
  const rect = dom.getBoundingClientRect();
  return {
    ...(fields.id ? { id: dom.id } : {}),
    ...(fields.dataset ? { dataset: { ...node?.dataset } } : {}),
    ...(fields.rect ? { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom } : {}),
    ...(fields.size ? { width: rect.width, height: rect.height } : {}),
    ...(fields.scrollOffset
      ? { scrollLeft: dom.scrollLeft, scrollTop: dom.scrollTop, scrollHeight: dom.scrollHeight }
      : {}),
    ...(fields.node ? { node: null } : {}),
  };
}
