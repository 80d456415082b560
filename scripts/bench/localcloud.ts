import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge, median, round, type BenchReport } from './report';
import type { ServerTask } from './localcloud-server';

const MANY = 1_000_000;
const FEW = 10_000;
const WARM_UP = 2000;
const REQUESTS = 4000;
const QUERIES = 300;

interface Server {
  url: string;
  memoryMb(): Promise<number>;
  stop(): void;
}

/**
 * The local cloud against a bare HTTP echo of the same sizes: one `get` and one `add` (median ms), a query of 100 documents
 * by index over a million documents against the same over ten thousand, and the memory of the million.
 */
export async function localcloud(): Promise<BenchReport> {
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-bench-'));
  const servers: Server[] = [];
  const start = async (task: ServerTask): Promise<Server> => {
    const server = await startServer(task);
    servers.push(server);
    return server;
  };
  try {
    const loadedAt = performance.now();
    const many = await start({ kind: 'cloud', data: join(directory, 'many'), documents: MANY });
    const loadMs = performance.now() - loadedAt;
    const few = await start({ kind: 'cloud', data: join(directory, 'few'), documents: FEW });
    const echo = await start({ kind: 'echo' });

    // Alternating with the echo, so that both see the same weather on this machine.
    const get = await againstEcho(few, echo, () => getRequest());
    const add = await againstEcho(few, echo, (i) => addRequest(i));
    const [manyMs, fewMs] = await queries(many, few);
    const memoryMb = await many.memoryMb();

    return judge({
      name: 'localcloud',
      metrics: {
        getMs: round(get.cloudMs),
        addMs: round(add.cloudMs),
        queryOfManyMs: round(manyMs),
        queryOfFewMs: round(fewMs),
        loadManySeconds: round(loadMs / 1000),
        memoryOfManyMb: Math.round(memoryMb),
      },
      floor: { echoOfGetMs: round(get.echoMs), echoOfAddMs: round(add.echoMs) },
      ratios: {
        getToEcho: round(get.cloudMs / get.echoMs),
        addToEcho: round(add.cloudMs / add.echoMs),
        queryOfManyToFew: round(manyMs / fewMs),
      },
      goals: { getToEcho: 2, addToEcho: 3, queryOfManyToFew: 2, memoryOfManyMb: 1024 },
    });
  } finally {
    for (const server of servers) server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function againstEcho(
  cloud: Server,
  echo: Server,
  body: (i: number) => object,
): Promise<{ cloudMs: number; echoMs: number }> {
  const cloudMs: number[] = [];
  const echoMs: number[] = [];
  for (let i = 0; i < WARM_UP + REQUESTS; i++) {
    const text = JSON.stringify(body(i));
    const ofCloud = await post(cloud.url, text, 0);
    const ofEcho = await post(echo.url, text, ofCloud.bytes);
    if (i < WARM_UP) continue;
    cloudMs.push(ofCloud.ms);
    echoMs.push(ofEcho.ms);
  }
  return { cloudMs: median(cloudMs), echoMs: median(echoMs) };
}

async function queries(many: Server, few: Server): Promise<[manyMs: number, fewMs: number]> {
  const manyMs: number[] = [];
  const fewMs: number[] = [];
  for (let i = 0; i < QUERIES; i++) {
    for (const [server, times, activities] of [
      [many, manyMs, MANY / 500],
      [few, fewMs, FEW / 500],
    ] as const) {
      const { ms, text } = await post(server.url, JSON.stringify(queryRequest((i * 37) % activities)), 0);
      const { data } = JSON.parse(text) as { data: { list: string[] } };
      if (data.list.length !== 100)
        throw new Error(`a query answered ${data.list.length} documents, not 100`);
      if (i >= QUERIES / 10) times.push(ms);
    }
  }
  return [median(manyMs), median(fewMs)];
}

// Requests as the SDK sends them.
const common = { envName: 'local-cloud', collectionName: 'attendances' };
const getRequest = (): object => ({
  ...common,
  action: 'database.getDocument',
  query: '{"_id":"activity-7:member-5433:7"}',
  queryType: 'DOC',
  multi: false,
});
const queryRequest = (activity: number): object => ({
  ...common,
  action: 'database.getDocument',
  query: `{"activityId":"activity-${activity}"}`,
  queryType: 'WHERE',
  order: '{"at":{"$numberInt":"-1"}}',
  limit: 100,
});
const addRequest = (i: number): object => ({
  ...common,
  action: 'database.insertDocument',
  data: [
    `{"_id":"activity-1:member-1:new-${i}","activityId":"activity-1","memberId":"member-1",` +
      `"orgPath":"/songjiang/town-1/branch-1/","at":{"$numberDouble":"1700000000000.0"},"method":"scan","name":"演示数据"}`,
  ],
});

const agent = new Agent({ keepAlive: true });

function post(
  url: string,
  body: string,
  answerBytes: number,
): Promise<{ ms: number; bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: 'bench',
      'x-answer-bytes': answerBytes,
    };
    const sent = request(`${url}/admin`, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const answer = Buffer.concat(chunks);
        resolve({ ms: performance.now() - startedAt, bytes: answer.length, text: answer.toString() });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function startServer(task: ServerTask): Promise<Server> {
  const child = fork(join(__dirname, 'localcloud-server.ts'), { execArgv: ['--import', 'tsx'] });
  const ask = async <Answer>(message: ServerTask | 'memory'): Promise<Answer> => {
    child.send(message);
    return ((await once(child, 'message')) as [Answer])[0];
  };
  const { url, failure } = await ask<{ url?: string; failure?: string }>(task);
  if (url === undefined) throw new Error(failure);
  return {
    url,
    memoryMb: async () => (await ask<{ memoryMb: number }>('memory')).memoryMb,
    stop: () => stop(child),
  };
}

const stop = (child: ChildProcess): void => {
  child.kill('SIGKILL');
};
