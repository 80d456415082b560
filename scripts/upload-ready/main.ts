import { join } from 'node:path';
import { root } from '../cloud';
import { makeReady } from './ready';

/** Makes the built mini-program ready to be uploaded with WeChat's tools: `npm run upload-ready`. */
function main() {
  const { appId, environment, withLocation } = makeReady(root, join(root, 'deployment.json'));
  console.log(`可以上传了：AppID ${appId}，环境 ${environment}，${withLocation ? '核对地点' : '不核对地点'}`);
}

try {
  main();
} catch (error) {
  console.error(`还不能上传：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
