import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../cloud';
import { checkPackage } from './check';
import { loadLibrary, type Library } from './library';

/**
 * Checks the built mini-program with WeChat's own rules, without its cloud: `npm run package-check`, a part of `npm run check`.
 * Where `WITHOUT_NETWORK` is set and the rules were not fetched before, it says that it was left out.
 */
async function main() {
  const { miniprogramRoot } = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')) as {
    miniprogramRoot: string;
  };
  if (!existsSync(join(root, miniprogramRoot, 'app.json')))
    throw new Error('还没有构建：先运行 npm run build:weapp');
  const library = loadLibrary();
  if (!library) {
    console.log('跳过：没有网络（WITHOUT_NETWORK），小程序包没有按微信的规则检查');
    return;
  }
  const count = await checkPackage(library, root, miniprogramRoot);
  await provesItself(library, miniprogramRoot);
  console.log(`小程序包的配置通过微信的检查：${count} 个页面和组件`);
}

// A checker that takes anything would pass too: one fault is planted, and has to be found.
async function provesItself(library: Library, miniprogramRoot: string) {
  const copy = mkdtempSync(join(tmpdir(), 'package-check-'));
  try {
    cpSync(join(root, 'project.config.json'), join(copy, 'project.config.json'));
    cpSync(join(root, miniprogramRoot), join(copy, miniprogramRoot), { recursive: true });
    rmSync(join(copy, miniprogramRoot, 'theme.json'));
    const refused = await checkPackage(library, copy, miniprogramRoot).then(
      () => false,
      () => true,
    );
    if (!refused) throw new Error('检查程序没有发现故意放入的错误（缺少 theme.json），它的结论不可信');
  } finally {
    rmSync(copy, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(`小程序包没有通过检查：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
