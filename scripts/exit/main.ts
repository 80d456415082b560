import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { declaredCollections, root } from '../cloud';
import { stop } from '../deploy/fault';
import { readSettings } from '../deploy/settings';
import { connect } from './cloud';
import { deleteAll } from './delete';
import { take } from './take';

/**
 * `npm run exit -- --out DIR [--env ENV] [--url URL]`: fetches what the district took out, from the environment of `deployment.json` or `ENV`. With `--delete --from DIR
 * --name DISTRICT --by NAME` it deletes everything in the cloud and writes the proof. See docs/operations.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      settings: { type: 'string', default: join(root, 'deployment.json') },
      url: { type: 'string', default: 'http://127.0.0.1:8787' },
      out: { type: 'string' },
      delete: { type: 'boolean', default: false },
      from: { type: 'string' },
      name: { type: 'string', default: '' },
      by: { type: 'string', default: '' },
    },
  });
  const { environment } = readSettings({ file: values.settings, env: values.env }, process.env);
  const cloud = connect({ env: environment, url: values.url });
  if (values.delete) {
    if (!values.from) throw new Error('请写明已经取好的导出：--from 文件夹');
    const { from: folder, name, by } = values;
    const collections = declaredCollections().map((one) => one.name);
    const proof = await deleteAll({ cloud, folder, name, by, collections, now: Date.now });
    console.log(`已全部删除，证明在 ${proof}`);
    return;
  }
  if (!values.out) throw new Error('请写明放到哪里：--out 文件夹');
  const bar = new SingleBar({ format: '取导出的资料 {bar} {value}/{total}', hideCursor: true });
  bar.start(1, 0);
  const { manifest, files } = await take(cloud, values.out, (done, total) => {
    bar.setTotal(total);
    bar.update(done);
  });
  bar.stop();
  const records = manifest.registers.reduce((sum, register) => sum + register.records, 0);
  console.log(`${manifest.organizationName}：${files} 个文件、${records} 条记录，已与清单核对无误。`);
}

main().catch((error: unknown) => stop(error, '取导出的资料'));
