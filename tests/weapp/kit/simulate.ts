import { JSDOM } from 'jsdom';
import { longestPatience } from '../harness/options';
import { builtKit } from './build';

/** A part of what is drawn. The library's own types would bring WeChat's globals over all the other tests. */
interface Part {
  dom: HTMLElement | undefined;
  querySelectorAll(selector: string): Part[];
  dispatchEvent(name: string, options: { detail: object }): void;
}

/** A component of the kit as WeChat's tools for one component draw it: `miniprogram-simulate`. */
export interface Drawn extends Part {
  attach(parent: Node): void;
  detach(): void;
  setData(data: { props: object }): void;
}

interface Simulate {
  load(path: string, options: object): string;
  render(id: string, properties: object): Drawn;
}

let simulate: Simulate | undefined;

const NEEDED = ['document', 'Node', 'Event', 'CustomEvent', 'TouchEvent', 'MutationObserver'] as const;

// The library looks for a window among the globals while it loads.
function load(): Simulate {
  const { window } = new JSDOM('<!doctype html><body></body>', {
    pretendToBeVisual: true,
    url: 'https://weapp.local/',
  });
  const page = { route: 'kit', options: {} };
  const globals = globalThis as unknown as Record<string, unknown>;
  for (const name of NEEDED) globals[name] = window[name];
  Object.assign(globals, { window, getCurrentPages: () => [page], getApp: () => undefined });
  // oxlint-disable-next-line typescript/no-require-imports -- not before there is a window
  return require('miniprogram-simulate') as Simulate;
}

const ids = new Map<string, string>();

function register(simulator: Simulate, name: string): string {
  const rootPath = builtKit();
  const compilerOptions = { maxBuffer: 64 * 1024 * 1024 };
  const id = simulator.load(`${rootPath}/${name}`, { rootPath, compilerOptions });
  ids.set(name, id);
  return id;
}

/** Draws a component of the kit with its React properties. */
export async function draw(name: string, props: Record<string, unknown>): Promise<Drawn> {
  simulate ??= load();
  const id = ids.get(name) ?? register(simulate, name);
  const drawn = simulate.render(id, { props });
  drawn.attach(document.body.appendChild(document.createElement('div')));
  await settled(() => (drawn.dom?.childElementCount ?? 0) > 0, `${name} to be drawn`);
  return drawn;
}

/** Waits until `look` holds, looking again at every change of what is drawn. */
export function settled(look: () => boolean, what: string, patience = longestPatience): Promise<void> {
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => look() && end(resolve));
    const end = (act: () => void) => {
      observer.disconnect();
      clearTimeout(timer);
      act();
    };
    const timer = setTimeout(
      () => end(() => reject(new Error(`waited for ${what}: ${document.body.innerHTML}`))),
      patience,
    );
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    if (look()) end(resolve);
  });
}
