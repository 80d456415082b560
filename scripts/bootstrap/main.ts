import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../cloud';
import { connect as connectManaged } from '../deploy/cloud';
import { stop } from '../deploy/fault';
import { readSettings, variablesOf } from '../deploy/settings';
import { connect } from '../exit/cloud';
import { spokenCode, type IssuedCode } from './administrators';
import { begin } from './begin';
import { checkKeys } from './keys';
import { readPeople } from './people';
import { recover } from './recover';
import { readTree, usualTree } from './tree';

/**
 * `npm run bootstrap -- --people FILE [--env ENV] [--tree FILE]`: makes the district, its towns and two administrators in
 * an environment that was deployed. `-- --recover --lost NAME --people FILE` puts another in the place of one.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: 'people.json' },
      tree: { type: 'string', default: usualTree },
      recover: { type: 'boolean', default: false },
      lost: { type: 'string', default: '' },
      env: { type: 'string' },
      settings: { type: 'string', default: join(root, 'deployment.json') },
      url: { type: 'string', default: 'http://127.0.0.1:8787' },
    },
  });
  const settings = readSettings({ file: values.settings, env: values.env }, process.env);
  const variables = variablesOf(settings, process.env);
  // Numbers are sealed here as the functions do it.
  Object.assign(process.env, variables);
  await checkKeys(connectManaged(settings, values.url), variables);
  const cloud = connect({ env: settings.environment, url: values.url });
  if (values.recover) {
    const [person] = readPeople(values.people, 1);
    if (!person) return;
    tell([await recover(cloud, { lost: values.lost, person }, Date.now())]);
    console.log('已留痕，并告诉了另一位管理员。');
    return;
  }
  const wanted = { tree: readTree(values.tree), people: readPeople(values.people, 2) };
  const { codes, finish } = await begin(cloud, wanted, Date.now());
  tell(codes);
  await finish();
  console.log(`区和 ${wanted.tree.towns.length} 个街镇已建好。`);
}

/** The codes, this once. */
function tell(codes: IssuedCode[]): void {
  console.log('启用码（只显示这一次，两周内有效，请分别当面交给本人）：');
  for (const { name, code } of codes) console.log(`  ${name}  ${spokenCode(code)}`);
  console.log('本人打开小程序 → 绑定微信（用名单里的手机号）→ 我有管理员启用码。');
}

main().catch((error: unknown) => stop(error, '初始化'));
