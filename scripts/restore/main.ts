import { parseArgs } from 'node:util';
import { declaredCollections } from '../cloud';
import { connect } from '../exit/cloud';
import { restore } from '../exit/restore';

/** `npm run restore -- --from DIR [--env ENV] [--url URL]`: brings an exit back into an empty cloud, and checks it. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      env: { type: 'string', default: 'local' },
      url: { type: 'string', default: 'http://127.0.0.1:8787' },
      from: { type: 'string' },
    },
  });
  if (!values.from) throw new Error('请写明从哪里恢复：--from 文件夹');
  const names = declaredCollections().map(({ name }) => name);
  const { records } = await restore(connect(values), values.from, names, (sheet) => {
    console.log(`恢复 ${sheet}`);
  });
  console.log(`已恢复 ${records} 条记录，与导出的逐条核对一致。各人请用名册里的手机号重新绑定微信。`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
