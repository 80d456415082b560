// One function in a process of its own, as an instance of the platform is, so that its memory can be told from that of
// everything else. Plain JavaScript, so that nothing but the bundle is loaded.
'use strict';

const { main } = require(process.argv[2]);

process.on('message', async ({ openid, event }) => {
  Object.assign(process.env, { WX_OPENID: openid, WX_CONTEXT_KEYS: 'WX_OPENID' });
  const startedAt = performance.now();
  try {
    const result = await main(event, { request_id: `process-${startedAt}` });
    const ms = performance.now() - startedAt;
    process.send({ result, ms, memoryMb: process.resourceUsage().maxRSS / 1024 });
  } catch (error) {
    process.send({ failure: String(error) });
  }
});
