import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cloud';
import { menuOf } from './menu';

/**
 * Prints the public account's menu, to be sent to WeChat by whoever runs the account. The appid is the one of
 * project.config.json unless `WEAPP_APPID` names another; `MENU_FALLBACK_URL` is the page for old WeChat versions.
 */
const { appid: configured } = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')) as {
  appid: string;
};
const appid = process.env.WEAPP_APPID ?? configured;
const url = process.env.MENU_FALLBACK_URL ?? '';
if (!appid.startsWith('wx'))
  console.error('提示：小程序的 appid 还没有设置（WEAPP_APPID 或 project.config.json）。');
if (!url.startsWith('https://'))
  console.error('提示：请用 MENU_FALLBACK_URL 给出一个 https 页面，旧版微信打开的是它。');
console.log(JSON.stringify(menuOf(appid, url), null, 2));
