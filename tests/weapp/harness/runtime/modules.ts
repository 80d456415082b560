/** Runs the files of a build as WeChat does: each once, each with its own `require`, none seeing a browser. */
export interface Modules {
  /** Runs a file of the build (no `.js`) and gives its exports. */
  load(path: string): unknown;
}

// What a browser has and WeChat's logic layer has not: the harness runs in a window, the app must not notice.
const HIDDEN = [
  ...['window', 'document', 'navigator', 'location', 'self', 'history', 'localStorage', 'sessionStorage'],
  ...[
    'XMLHttpRequest',
    'fetch',
    'WebSocket',
    'HTMLElement',
    'Element',
    'Node',
    'Event',
    'Image',
    'MutationObserver',
  ],
  ...[
    'requestAnimationFrame',
    'cancelAnimationFrame',
    'getComputedStyle',
    'alert',
    'confirm',
    'prompt',
    'URL',
  ],
  ...[
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'crypto',
    'performance',
    'Blob',
    'File',
    'FormData',
    'btoa',
    'atob',
  ],
];

/** Joins a path of the build with a relative or absolute one. */
export function resolvePath(from: string, to: string): string {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Prepares the module loader over a build's files; `globals` are the names WeChat gives every file. */
export function createModules(files: Record<string, string>, globals: Record<string, unknown>): Modules {
  const cache = new Map<string, { exports: unknown }>();
  const names = ['require', 'module', 'exports', ...Object.keys(globals), ...HIDDEN];
  const load = (path: string): unknown => {
    const key = path.replace(/\.js$/, '');
    const cached = cache.get(key);
    if (cached) return cached.exports;
    const source = files[`${key}.js`];
    if (source === undefined) throw new Error(`the build has no ${key}.js`);
    const module = { exports: {} };
    cache.set(key, module);
    // oxlint-disable-next-line typescript/no-implied-eval -- running the build's files is the point
    const run = new Function(...names, `${source}\n//# sourceURL=weapp/${key}.js`);
    run.call(
      undefined,
      (to: string) => load(resolvePath(key, to)),
      module,
      module.exports,
      ...Object.values(globals),
    );
    return module.exports;
  };
  return { load };
}
