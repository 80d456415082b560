import * as contexts from '../../miniprogram/src/contexts';
import * as views from './contexts';
import type { Name, View, ViewsOf } from './view';
import type { Ids } from './world';

const viewsOf: { [Of in Name]: ViewsOf<Of> } = views;

/** The contexts of the app, by name. */
export const names = Object.keys(contexts) as Name[];

/** Every page of some contexts by its path, with its views. */
export const pagesOf = (ids: Ids, of = names): Record<string, View[]> =>
  Object.fromEntries(
    of.flatMap((name) =>
      Object.entries<View[]>(viewsOf[name](ids)).map(([page, all]) => [pathOf(name, page), all]),
    ),
  );

/** The path of a page in the app's configuration. */
function pathOf(name: Name, page: string): string {
  const addresses: Record<string, (parameters: never) => string> = contexts[name].pages;
  return (addresses[page]?.({} as never) ?? '').slice(1);
}

/** The address of a view, after the `#` of the browser build. */
export const addressOf = (path: string, { query = {} }: View): string =>
  `/${path}?${new URLSearchParams(query).toString()}`;
