import type { ManagedCloud } from '../deploy/cloud';
import { DeployFault, faultOf } from '../deploy/fault';

/** A function that seals phone numbers. */
const sealing = 'everyday';

/**
 * Refuses keys that are not those of the functions: what is sealed under others nobody could ever be found by.
 * @throws DeployFault `notDeployed`, `otherKeys`
 */
export async function checkKeys(cloud: ManagedCloud, variables: Record<string, string>): Promise<void> {
  const deployed = await cloud.function(sealing).catch((error: unknown) => {
    throw faultOf(error, '查看云里的函数');
  });
  if (!deployed) throw new DeployFault('notDeployed', '云里还没有函数', '先运行 npm run deploy。');
  const differing = ['PHONE_KEYS', 'PHONE_INDEX_KEY'].find(
    (name) => deployed.variables[name] !== variables[name],
  );
  if (differing === undefined) return;
  throw new DeployFault(
    'otherKeys',
    `这里的 ${differing} 与云函数里的不一样`,
    '用部署时的密钥；密钥换过，就先运行 npm run deploy 再来。',
  );
}
