import type { Browser, Page } from 'playwright-core';
import { openids } from '../../scripts/demo/accounts';
import { startWorld, type World } from '../../scripts/gallery/world';
import { launchBrowser, openPage } from '../browser/launch';
import { xlsx } from '../cloudfunctions/roster/support';
import { faultsOfLook } from './look';

/** What the preview of a roster looks like when much is asked: no address leads there, a file does. */

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await startWorld();
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await world.cloud.close();
});

const rows = [
  ['启云智能装备公司党支部党员名册（2026年）', null, null, null, null, null, null],
  ['姓名', '政治面貌', '入党年月', '联系电话', '身份证号', '特长', '所在党支部'],
  ['阿卜杜拉•买买提', '中共党员', '2012年7月', '13800000501', '（略）', '书法、合唱、主持，还会修理电脑', ''],
  ['王芳', '中共党员', '2013.5', '1380000050', '（略）', '', ''],
  ['李强', '预备期内的同志', '2025年11月3日', '', '', '', '别的党支部'],
  ['合计', '3', null, null, null, null, null],
];

async function previewed(width: number): Promise<Page> {
  const { page } = await openPage(browser, 'about:blank', { viewport: { width, height: 844 } });
  const branch = `organizationId=${world.ids.branchId}`;
  await page.goto(`${world.cloud.url}/app/?as=${openids.secretary}#/organization/import/index?${branch}`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('选择名册文件').click();
  await (
    await chooser
  ).setFiles({ name: '名册.xlsx', mimeType: 'application/zip', buffer: await xlsx(rows) });
  await page.getByText('请您确认 4 项').waitFor();
  await page.getByText('阿卜杜拉·买买提').first().waitFor();
  return page;
}

test.each([320, 390, 1280])(
  'the preview is readable at %i px',
  async (width) => {
    const page = await previewed(width);
    expect(await page.evaluate(faultsOfLook)).toEqual([]);
    await page.close();
  },
  60_000,
);
