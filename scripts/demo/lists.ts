import type { LocalCloud } from '../../localcloud';
import { Caller } from '../caller';
import { openids } from './accounts';

/** A town's list of high-tech enterprises as it comes from another office: with slips, a new one, and one that is not on it. */
export async function compareList(cloud: LocalCloud, townId: string): Promise<string> {
  const caller = new Caller(cloud);
  const { subjects } = await caller.get(openids.town, 'subject.list', {
    organizationId: townId,
    kind: 'enterprise',
  });
  const lines = subjects.slice(0, 8).map(({ name, code = '', employees = 0 }, at) => {
    if (at === 1) return [name.replace('有限公司', '股份有限公司'), '', employees];
    if (at === 2) return [name, code, employees + 25];
    return [name, code, employees];
  });
  const text = [
    '企业名称,统一社会信用代码,职工人数',
    ...[...lines, ['上海新立智能装备有限公司', '', 40]].map((line) => line.join(',')),
  ];
  const place = await caller.get(openids.town, 'reconciliation.prepareUpload', {
    organizationId: townId,
    actKey: 'demo-list-file',
    ending: 'csv',
  });
  await fetch(`${cloud.url}/storage/upload?path=${encodeURIComponent(place.cloudPath)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-local-openid': openids.town },
    body: new TextEncoder().encode(text.join('\n')),
  });
  const { id } = await caller.get(openids.town, 'reconciliation.begin', {
    organizationId: townId,
    actKey: 'demo-list-begin',
    fileId: place.fileId,
    fileName: '2026年高新技术企业名单.csv',
    means: 'listing',
    listing: 'highTech:2026:all',
  });
  for (let status = 'matching'; status === 'matching';)
    ({ status } = await caller.get(openids.town, 'reconciliation.advance', { reconciliationId: id }));
  return id;
}
