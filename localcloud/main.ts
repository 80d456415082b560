import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startLocalCloud, type CollectionDeclaration, type DatabaseRules, type StorageRules } from './index';

/** Starts the local cloud alone: `npm run cloud -- --port P --data DIR|:memory: [--functions DIR] [--app DIR] [--host NAME]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: ':memory:' },
      functions: { type: 'string', default: 'dist/cloudfunctions' },
      app: { type: 'string', default: 'dist/h5' },
      host: { type: 'string', multiple: true, default: [] },
      'strict-indexes': { type: 'boolean', default: false },
    },
  });
  const beside = (file: string): unknown => {
    const path = join(values.functions, '..', file);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  };
  const databaseRules = beside('database.rules.json') as DatabaseRules | undefined;
  const storageRules = beside('storage.rules.json') as StorageRules | undefined;
  const cloud = await startLocalCloud({
    port: Number(values.port),
    data: values.data,
    functions: values.functions,
    app: values.app,
    collections: (beside('collections.json') ?? []) as CollectionDeclaration[],
    ...(databaseRules && { databaseRules }),
    ...(storageRules && { storageRules }),
    hosts: values.host,
    strictIndexes: values['strict-indexes'],
    timers: 'running',
  });
  console.log(`本地云：${cloud.url}/`);
  const stop = (): void => {
    cloud.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
