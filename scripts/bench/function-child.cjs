// One function in a process of its own, as an instance of the platform is, so that its memory can be told from that of
// everything else. Plain JavaScript, so that nothing but the bundle is loaded.
'use strict';

const { readFileSync } = require('node:fs');

const { main } = require(process.argv[2]);

/** The most this process has held (MB). `maxRSS` would count what its parent held when it was forked. */
const peakMb = () => {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};

process.on('message', async ({ openid, event }) => {
  Object.assign(process.env, { WX_OPENID: openid, WX_CONTEXT_KEYS: 'WX_OPENID' });
  const startedAt = performance.now();
  try {
    const result = await main(event, { request_id: `process-${startedAt}` });
    const ms = performance.now() - startedAt;
    process.send({ result, ms, memoryMb: peakMb() });
  } catch (error) {
    process.send({ failure: String(error) });
  }
});
