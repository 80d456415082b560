import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startLocalCloud, type CollectionDeclaration } from '../../localcloud';

// The measured processes: a local cloud with attendance documents in it, or a bare HTTP echo. Each stands alone, as the
// client's own work must not be counted.

/** What a server process is told to be. */
export type ServerTask = { kind: 'echo' } | { kind: 'cloud'; data: string; documents: number };

const attendances: CollectionDeclaration = {
  name: 'attendances',
  indexes: [
    {
      name: 'activity',
      keys: [
        ['activityId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'member',
      keys: [
        ['memberId', 1],
        ['at', -1],
      ],
    },
    { name: 'path', keys: [['orgPath', 1]] },
  ],
};
const PER_ACTIVITY = 500;
const BATCH = 50_000;

async function serveCloud(data: string, documents: number): Promise<string> {
  const cloud = await startLocalCloud({
    data,
    functions: '',
    collections: [attendances],
    strictIndexes: true,
  });
  for (let from = 0; from < documents; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, documents - from) }, (_, i) =>
      attendance(from + i, documents),
    );
    await cloud.importDocuments('attendances', batch);
  }
  return cloud.url;
}

// Attendances of one activity arrive over time, not one after another.
function attendance(i: number, documents: number): object {
  const activities = Math.max(1, Math.floor(documents / PER_ACTIVITY));
  const activityId = `activity-${i % activities}`;
  const memberId = `member-${(i * 7919) % 12_000}`;
  const branch = (i * 31) % 1200;
  return {
    _id: `${activityId}:${memberId}:${i}`,
    activityId,
    memberId,
    orgPath: `/songjiang/town-${branch % 18}/branch-${branch}/`,
    at: 1_700_000_000_000 + i * 1000,
    method: 'scan',
    name: '演示数据',
    recordedBy: null,
  };
}

async function serveEcho(): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      // As many bytes as the local cloud answers to the same request.
      const size = Number(request.headers['x-answer-bytes']);
      response
        .setHeader('content-type', 'application/json')
        .end(Buffer.concat(chunks).subarray(0, size).toString().padEnd(size));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

process.on('message', (message: ServerTask | 'memory') => {
  if (message === 'memory') {
    process.send?.({ memoryMb: process.memoryUsage().rss / 1024 / 1024 });
    return;
  }
  const started = message.kind === 'echo' ? serveEcho() : serveCloud(message.data, message.documents);
  started.then(
    (url) => process.send?.({ url }),
    (error: unknown) => process.send?.({ failure: String(error) }),
  );
});
