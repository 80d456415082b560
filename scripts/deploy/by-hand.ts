import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import interfaces from '../../tests/weapp/interfaces.json';
import { root } from '../cloud';
import type { Settings } from './settings';

/** What only a person can do, in WeChat's console; each a line, with the lines that belong under it. */
export interface ByHand {
  what: string;
  details: string[];
}

/** Interfaces that WeChat opens by category, on application. */
export const appliedFor = ['getLocation', 'chooseLocation'];

/**
 * The list at the end of a deployment, from what the code uses: `tests/weapp/interfaces.json`, which a test holds against
 * the build, the mini-program's own configuration, and the environment that was deployed to.
 * @param about `domain` is that of the environment's files; `refused` says why WeChat did not take interfaces from here
 */
export function byHand(
  { environment, appId, templates }: Settings,
  about: { domain: string | undefined; refused: string | undefined },
): ByHand[] {
  const project = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')) as {
    libVersion: string;
  };
  const used = Object.entries(interfaces.private);
  const { domains } = interfaces;
  const domain = about.domain ?? '（云开发控制台“云存储”里的下载域名）';
  return [
    {
      what: '服务器域名（开发管理 · 开发设置）',
      details: [
        ...domains.downloadFile.map(
          ({ purpose }) => `downloadFile 合法域名：https://${domain}（${purpose}）`,
        ),
        ...(domains.request.length === 0
          ? ['request、uploadFile、socket 合法域名：都不填']
          : domains.request),
      ],
    },
    {
      what: '用户隐私保护指引（服务内容声明），照此勾选并填写用途',
      details: used.map(([name, { information, purpose }]) => `${information}：${purpose}（${name}）`),
    },
    {
      what: '接口权限（开发管理 · 接口设置），按类目申请',
      details: [
        ...used
          .filter(([name]) => appliedFor.includes(name))
          .map(([name, { purpose }]) => `${name}：${purpose}`),
        '没有批下来的，构建时加 LOCATION=off：签到照常，只是不核对地点，隐私保护指引也不填这两项',
      ],
    },
    { what: '服务类目：政务民生下与党群工作相符的二级类目，以后台页面为准', details: [] },
    { what: `基础库最低版本（功能 · 基础库最低版本设置）：${project.libVersion}`, details: [] },
    {
      what: '订阅消息模板：在 deployment.json 填编号，再部署一次',
      details:
        Object.keys(templates).length > 0
          ? [`已填：${Object.keys(templates).join('、')}`]
          : ['还一个都没有填'],
    },
    {
      what: '小程序包：构建、上传、提交审核',
      details: [
        `CLOUD_ENVIRONMENT=${environment} npm run build:weapp`,
        `npm run upload-ready（把 ${appId} 填进 project.config.json，并核对小程序包），再用微信开发者工具上传`,
      ],
    },
    ...(about.refused === undefined
      ? []
      : [
          {
            what: `云函数可以调用的微信接口没有设置成（${about.refused}）`,
            details: [
              '用微信开发者工具打开本项目，对每个云函数右键“上传并部署：云端安装依赖”一次，十分钟后生效',
            ],
          },
        ]),
  ];
}
