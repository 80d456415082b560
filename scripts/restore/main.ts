import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { declaredCollections, root } from '../cloud';
import { stop } from '../deploy/fault';
import { readSettings } from '../deploy/settings';
import { connect } from '../exit/cloud';
import { restore } from '../exit/restore';
import { migrations } from '../migrate/numbered';

/**
 * `npm run restore -- --from DIR [--env ENV]`: brings an exit or a backup back into an empty environment, that of
 * `deployment.json` or `ENV`, checks it, and brings it up to what the code knows.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      settings: { type: 'string', default: join(root, 'deployment.json') },
      url: { type: 'string', default: 'http://127.0.0.1:8787' },
      from: { type: 'string' },
    },
  });
  if (!values.from) throw new Error('请写明从哪里恢复：--from 文件夹');
  const { environment, appId } = readSettings({ file: values.settings, env: values.env }, process.env);
  const target = {
    cloud: connect({ env: environment, url: values.url }),
    collections: declaredCollections().map(({ name }) => name),
    appId,
    migrations,
  };
  const { records, bound, migrated } = await restore(target, values.from, (what) => {
    console.log(`恢复 ${what}`);
  });
  console.log(`已恢复 ${records} 条记录，与原来的逐条核对一致。`);
  if (migrated > 0) console.log(`资料是以前版本的，已升级 ${migrated} 条。`);
  console.log(
    bound
      ? '微信绑定和职务与备份时一样，不用重新绑定。'
      : '各人请用名册里的手机号重新绑定微信；没有人绑定的职务先停用，绑定以后由有权授予的人确认。',
  );
}

main().catch((error: unknown) => stop(error, '恢复'));
