import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import postcss, { type Root } from 'postcss';
import { rpxToVw } from './runtime/rpx';

/** One style sheet of a build: of the whole app, or of one page only. */
export interface Sheet {
  page: string | undefined;
  css: string;
}

/** Reads the WXSS of a build as CSS that a browser draws the harness's tags with. */
export function readStyles(root: string, pages: string[]): Sheet[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.wxss'),
  );
  const entries = files.filter(
    (path) => path === 'app.wxss' || existsSync(join(root, path.replace(/wxss$/, 'json'))),
  );
  return entries
    .sort((a, b) => Number(b === 'app.wxss') - Number(a === 'app.wxss'))
    .map((path) => {
      const page = pages.find((candidate) => `${candidate}.wxss` === path.replaceAll('\\', '/'));
      return { page, css: toCss(withImports(join(root, path), root)) };
    });
}

function withImports(file: string, root: string): string {
  return readFileSync(file, 'utf8').replace(/@import\s+(?:url\()?["']([^"']+)["']\)?;/g, (_, to: string) => {
    const target = to.startsWith('/') ? join(root, to) : join(dirname(file), to);
    if (!existsSync(target))
      throw new Error(`${relative(root, file)} imports ${to}, which the build has not`);
    return withImports(target, root);
  });
}

const TAGS = [
  ...[
    'view',
    'text',
    'scroll-view',
    'swiper-item',
    'swiper',
    'image',
    'button',
    'input',
    'textarea',
    'form',
    'label',
  ],
  ...[
    'switch',
    'checkbox-group',
    'checkbox',
    'radio-group',
    'radio',
    'picker-view-column',
    'picker-view',
    'picker',
  ],
  ...['slider', 'progress', 'navigator', 'rich-text', 'canvas', 'cover-view', 'icon', 'web-view'],
];
const TAG = new RegExp(`(^|[\\s>+~,(])(${TAGS.join('|')})(?=[\\s.:#\\[>+~,)]|$)`, 'g');
const PAGE = /(^|[\s>+~,(])page(?=[\s.:#[>+~,)]|$)/g;

/** Rewrites WXSS: `rpx`, the names of tags, and `vh`, which on a page means the room between the bars. */
function toCss(wxss: string): string {
  const root: Root = postcss.parse(wxss);
  root.walkRules((rule) => {
    rule.selector = rule.selector.replace(PAGE, '$1weapp-page').replace(TAG, '$1wx-$2');
  });
  root.walkDecls((declaration) => {
    declaration.value = rpxToVw(declaration.value).replace(
      /(-?[\d.]+)vh\b/g,
      (_, n: string) => `calc(${n} * var(--weapp-vh))`,
    );
  });
  return root.toString();
}
