import { writeFileSync, readFileSync } from 'node:fs';
import { startLocalCloud } from '../localcloud';
import { app, product } from './cloud';
import { loadDemo } from './demo/load';
import { handful } from './demo/organizations';
import { pagesOf, addressOf } from './gallery/pages';
import { galleryNow } from './gallery/world';
import { launchBrowser, openPage } from '../tests/browser/launch';
import { settled } from './screenshots/settled';
async function main() {
  const cloud = await startLocalCloud({ port: 0, data: ':memory:', ...product(), app, patience: 30 });
  cloud.setNow(galleryNow);
  const { rosterBranch, rosterTown } = await loadDemo(cloud, galleryNow, { size: handful });
  cloud.setNow(galleryNow);
  const browser = await launchBrowser();
  const only = process.argv[2] ?? '';
  const ids = { branchId: rosterBranch._id, townId: rosterTown._id } as never;
  const shots: string[] = [];
  for (const [path, views] of Object.entries(pagesOf(ids, ['register', 'burden'] as never)))
    for (const view of views) {
      if (path.startsWith('burden') && !JSON.stringify(view.query ?? {}).includes('branchKeeper')) continue;
      for (const look of ['light', 'care', ...(view.desk ? ['desk'] : [])]) {
        const file = `/tmp/regpics/${path.replaceAll('/', '-')}-${view.state}-${look}.jpg`;
        if (only && !file.includes(only)) continue;
        const viewport =
          look === 'desk'
            ? { width: 1280, height: 800 }
            : look === 'care'
              ? { width: 320, height: 690 }
              : { width: 390, height: 844 };
        const { page, close } = await openPage(browser, 'about:blank', {
          viewport,
          colorScheme: 'light',
          deviceScaleFactor: 1,
          expected: [/.*/],
        });
        await page.clock.setFixedTime(galleryNow);
        if (look === 'care')
          await page.addInitScript(() => {
            if (location.origin !== 'null') localStorage.setItem('care', JSON.stringify({ data: 'on' }));
          });
        try {
          await page.goto(`${cloud.url}/app/?as=${view.as}#${addressOf(path, view)}`);
          await page.locator('.page-root').first().waitFor({ timeout: 20000 });
          await page.locator('.skeleton-card').first().waitFor({ state: 'detached', timeout: 20000 });
          await settled(page);
          const height = await page.evaluate(() =>
            Math.max(...[...document.querySelectorAll('.page-root, .taro_page')].map((e) => e.scrollHeight)),
          );
          if (look !== 'desk')
            await page.setViewportSize({
              width: viewport.width,
              height: Math.min(2400, Math.max(viewport.height, height + 90)),
            });
          await page.waitForTimeout(300);
          await page.screenshot({ path: file, type: 'jpeg', quality: 70 });
          shots.push(file);
        } catch (error) {
          console.log('FAILED', file, String(error).slice(0, 200));
          await page.screenshot({ path: file }).catch(() => {});
          shots.push(file);
        }
        await close();
      }
    }
  for (const look of ['light', 'care', 'desk']) {
    const some = shots.filter((one) => one.endsWith(`${look}.jpg`));
    if (some.length === 0) continue;
    const html = `<body style="margin:0;display:flex;flex-wrap:wrap;gap:8px;background:#888;align-items:flex-start">${some.map((one) => `<figure style="margin:0"><figcaption style="font:12px sans-serif">${one.slice(14)}</figcaption><img style="width:${look === 'desk' ? 800 : 330}px" src="data:image/jpeg;base64,${readFileSync(one).toString('base64')}"></figure>`).join('')}</body>`;
    const page = await browser.newPage({ viewport: { width: 1700, height: 800 } });
    await page.setContent(html);
    await page.screenshot({ path: `/tmp/regpics/sheet-${look}.png`, fullPage: true });
  }
  writeFileSync('/tmp/regpics/list.txt', shots.join('\n'));
  await browser.close();
  await cloud.close();
}
void main();
