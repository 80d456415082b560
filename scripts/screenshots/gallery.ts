import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openPage } from '../../tests/browser/launch';
import { addressOf, pagesOf } from '../gallery/pages';
import type { View } from '../gallery/view';
import { galleryNow, type World } from '../gallery/world';
import { settled } from './settled';

/** How a page is looked at. */
interface Look {
  name: string;
  words: string;
  care: boolean;
  colorScheme: 'light' | 'dark';
  viewport: { width: number; height: number };
}

const phone = { width: 390, height: 844 };
const looks: Look[] = [
  { name: 'light', words: '标准', care: false, colorScheme: 'light', viewport: phone },
  { name: 'dark', words: '深色', care: false, colorScheme: 'dark', viewport: phone },
  {
    name: 'care',
    words: '关怀模式',
    care: true,
    colorScheme: 'light',
    viewport: { width: 320, height: 690 },
  },
];
const desk: Look = {
  name: 'desk',
  words: '桌面',
  care: false,
  colorScheme: 'light',
  viewport: { width: 1280, height: 800 },
};

interface Picture {
  path: string;
  view: View;
  look: Look;
  file: string;
}

/** Takes a picture of every page in its states and looks, and writes the page that shows them all. */
export async function takeGallery(browser: Browser, world: World, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pictures = Object.entries(pagesOf(world.ids)).flatMap(([path, views]) =>
    views.flatMap((view) =>
      [...looks, ...(view.desk ? [desk] : [])].map((look) => ({
        path,
        view,
        look,
        file: fileOf(path, view, look),
      })),
    ),
  );
  for (const picture of pictures) await take(browser, world, folder, picture);
  writeFileSync(join(folder, 'README.md'), indexOf(pictures));
  console.log(`gallery: ${pictures.length} pictures`);
}

const fileOf = (path: string, { state }: View, { name }: Look): string =>
  `${path.replace(/\/index$/, '').replaceAll('/', '-')}-${state}-${name}.jpg`;

async function take(browser: Browser, world: World, folder: string, { path, view, look, file }: Picture) {
  const { page, close } = await openPage(browser, 'about:blank', {
    viewport: look.viewport,
    colorScheme: look.colorScheme,
    deviceScaleFactor: 1,
    expected: [/Failed to load resource/],
  });
  await page.clock.setFixedTime(galleryNow);
  if (look.care) {
    // As Taro keeps it in a browser.
    await page.addInitScript(() => {
      if (location.origin !== 'null') localStorage.setItem('care', JSON.stringify({ data: 'on' }));
    });
  }
  await page.goto(`${world.cloud.url}/app/?as=${view.as}#${addressOf(path, view)}`);
  await page.locator('.page-root').first().waitFor();
  await page.locator('.skeleton-card').first().waitFor({ state: 'detached' });
  await settled(page);
  await page.screenshot({ path: join(folder, file), type: 'jpeg', quality: 62 });
  await close();
}

/** A page of all pictures: a row for each view of each page. */
function indexOf(pictures: Picture[]): string {
  const rows = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const key = `${picture.path} · ${picture.view.state}`;
    rows.set(key, [...(rows.get(key) ?? []), picture]);
  }
  const body = [...rows].map(
    ([title, row]) =>
      `## ${title}\n\n${row.map(({ file, look }) => `<img src="${file}" alt="${look.words}" width="${look.name === 'desk' ? 480 : 200}">`).join(' ')}\n`,
  );
  return `# 界面图集\n\n由 \`npm run screenshots\` 生成；人名均为虚构。每行依次是标准、深色、关怀模式（320 像素宽），部分另有桌面宽度。\n\n${body.join('\n')}`;
}
