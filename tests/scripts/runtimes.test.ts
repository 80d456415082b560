import { startLocalCloud } from '../../localcloud';
import { nodeProgram, type NodeVersion } from '../../scripts/node/program';
import { product } from '../../scripts/cloud';
import { handful } from '../../scripts/demo/organizations';
import { playMainJob } from '../../scripts/main-job/steps';
import { bundleFunctions } from '../localcloud/bundles';

/** The functions as they are deployed, under the very Nodes that the platform runs them in. */

describe.each<NodeVersion>(['18.15.0', '20.19.0'])('under Node %s', (version) => {
  const node = nodeProgram(version);
  const itThere = node ? it : it.skip;
  if (!node) console.info(`skipped: no Node ${version} on this machine`);

  itThere('the main job is done, and everything loads', async () => {
    const cloud = await startLocalCloud({ data: ':memory:', ...product(), node, instancesPerFunction: 2 });
    try {
      const { checks } = await playMainJob(cloud, { size: handful });
      expect(checks.faults()).toEqual([]);
      for (const name of ['everyday', 'files', 'lists', 'registers', 'office']) {
        const { result } = await cloud.call(name, {}, { openid: 'nobody' });
        expect(result).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ACTION' } });
      }
    } finally {
      await cloud.close();
    }
  });
});

it('a Node that is asked for is the Node that functions run under', async () => {
  const node = nodeProgram('18.15.0');
  const bundled = bundleFunctions({
    which: { source: 'exports.main = () => ({ node: process.version, day: new Date().getUTCDate() });' },
  });
  const cloud = await startLocalCloud({
    data: ':memory:',
    functions: bundled.directory,
    collections: [],
    ...(node && { node }),
  });
  try {
    cloud.setNow(Date.UTC(2026, 10, 23));
    const { result } = await cloud.call('which', {});
    expect(result).toEqual({ node: node ? 'v18.15.0' : process.version, day: 23 });
  } finally {
    await cloud.close();
    bundled.remove();
  }
});
