import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeployFault } from '../deploy/fault';
import { readFile } from '../deploy/settings';

/** What is about to be uploaded. */
interface Upload {
  appId: string;
  environment: string;
  /** Whether the build asks where people are. */
  withLocation: boolean;
}

/**
 * Enters the settings' AppID into `project.config.json`, and holds the build against them: what lies in the repository belongs to
 * nobody, and what was built for another environment would call that one's functions.
 * @throws DeployFault `settings`, `build`, `environment`
 */
export function makeReady(root: string, settingsFile: string): Upload {
  const { appId, environment } = readFile(settingsFile);
  const projectFile = join(root, 'project.config.json');
  const project = JSON.parse(readFileSync(projectFile, 'utf8')) as { appid: string; miniprogramRoot: string };
  const built = join(root, project.miniprogramRoot);
  const build = `CLOUD_ENVIRONMENT=${environment} npm run build:weapp`;
  if (!existsSync(join(built, 'app.json'))) throw new DeployFault('build', '还没有构建小程序包', build);
  if (!readFileSync(join(built, 'common.js'), 'utf8').includes(JSON.stringify(environment)))
    throw new DeployFault('environment', `小程序包不是为环境 ${environment} 构建的`, build);
  if (project.appid !== appId)
    writeFileSync(projectFile, `${JSON.stringify({ ...project, appid: appId }, null, 2)}\n`);
  const { requiredPrivateInfos = [] } = JSON.parse(readFileSync(join(built, 'app.json'), 'utf8')) as {
    requiredPrivateInfos?: string[];
  };
  return { appId, environment, withLocation: requiredPrivateInfos.includes('getLocation') };
}
