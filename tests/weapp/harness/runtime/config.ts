/** `app.json`, as far as the harness reads it. */
export interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  tabBar?: Bar & { list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[] };
  window?: WindowConfig;
  themeLocation?: string;
}

interface Bar {
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
}

/** How a window looks: the app's, which each page may change. */
interface WindowConfig {
  navigationBarTitleText?: string;
  navigationStyle?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  backgroundColor?: string;
}

/** What a page's JSON says. */
export interface PageConfig extends WindowConfig {
  usingComponents?: Record<string, string>;
}

/** A build, read from disk, that a window can run. */
export interface Build {
  config: AppConfig;
  /** Every `.js` and `.json` file by its path. */
  files: Record<string, string>;
  /** The templates, compiled to one expression: `path => what draws it` as an object. */
  templates: string;
  /** The attributes that the templates give to each tag, by the tag's name. */
  attributes: Record<string, string[]>;
}

/** Every page of an app, those of its subpackages too. */
export function pagesOf(config: AppConfig): string[] {
  const packages = [...(config.subPackages ?? []), ...(config.subpackages ?? [])];
  const inPackages = packages.flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
  );
  return [...config.pages, ...inPackages];
}

/** The JSON of a page or component. */
export function pageConfig(build: Build, path: string): PageConfig {
  return JSON.parse(build.files[`${path}.json`] ?? '{}') as PageConfig;
}

/** The colours of the bars, by the names of the CSS variables that draw them. */
export function barColours(build: Build, page: string, theme: 'light' | 'dark'): Record<string, string> {
  const themes = JSON.parse(build.files[build.config.themeLocation ?? ''] ?? '{}') as Partial<
    Record<string, Record<string, string>>
  >;
  const named = (colour: string | undefined) =>
    colour?.startsWith('@') ? themes[theme]?.[colour.slice(1)] : colour;
  const window = { ...build.config.window, ...pageConfig(build, page) };
  const tabs = build.config.tabBar;
  return Object.fromEntries(
    Object.entries({
      '--weapp-title-ground': named(window.navigationBarBackgroundColor),
      '--weapp-title-text': named(window.navigationBarTextStyle),
      '--weapp-ground': named(window.backgroundColor),
      '--weapp-tab-ground': named(tabs?.backgroundColor),
      '--weapp-tab-text': named(tabs?.color),
      '--weapp-tab-selected': named(tabs?.selectedColor),
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
