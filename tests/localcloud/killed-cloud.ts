import { startLocalCloud } from '../../localcloud';

// A local cloud in a process of its own, to be killed. It loads first and starts when told where the data is, so that
// the next one is ready when this one dies.
process.once('message', ({ data }: { data: string }) => {
  startLocalCloud({
    data,
    functions: '',
    collections: [
      {
        name: 'records',
        indexes: [
          { name: 'round', keys: [['round', 1]] },
          { name: 'key', keys: [['key', 1]], unique: true },
        ],
      },
      { name: 'counters', indexes: [] },
    ],
    strictIndexes: true,
  }).then(
    (cloud) => process.send?.({ url: cloud.url, environment: cloud.sdkEnvironment() }),
    (error: unknown) => {
      process.send?.({ failure: String(error) });
    },
  );
});
process.send?.('loaded');
