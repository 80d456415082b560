import type { Browser, Page } from 'playwright-core';
import { openids } from '../../scripts/demo/accounts';
import type { World } from '../../scripts/gallery/world';
import { openPage } from '../browser/launch';
import { xlsx } from '../cloudfunctions/roster/support';

const rows = [
  ['启云智能装备公司党支部党员名册（2026年）', null, null, null, null, null, null],
  ['姓名', '政治面貌', '入党年月', '联系电话', '身份证号', '特长', '所在党支部'],
  ['阿卜杜拉•买买提', '中共党员', '2012年7月', '13800000501', '（略）', '书法、合唱、主持，还会修理电脑', ''],
  ['王芳', '中共党员', '2013.5', '1380000050', '（略）', '', ''],
  ['李强', '预备期内的同志', '2025年11月3日', '', '', '', '别的党支部'],
  ['合计', '3', null, null, null, null, null],
];

/** The preview of a roster about which much is asked: no address leads there, a file does. `width` of the screen in px. */
export async function previewRoster(browser: Browser, { cloud, ids }: World, width: number): Promise<Page> {
  const { page } = await openPage(browser, 'about:blank', { viewport: { width, height: 844 } });
  const branch = `organizationId=${ids.branchId}`;
  await page.goto(`${cloud.url}/app/?as=${openids.secretary}#/organization/import/index?${branch}`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('选择名册文件').click();
  await (
    await chooser
  ).setFiles({ name: '名册.xlsx', mimeType: 'application/zip', buffer: await xlsx(rows) });
  await page.getByText('请您确认 4 项').waitFor();
  await page.getByText('阿卜杜拉·买买提').first().waitFor();
  return page;
}
