import { startLocalCloud, type LocalCloud } from '../../localcloud';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({
    data: ':memory:',
    functions: '',
    collections: [{ name: 'things', indexes: [] }],
  });
});
afterAll(() => cloud.close());

const send = async (body: object): Promise<unknown> => {
  const answer = await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(body) });
  return answer.json();
};
// As the SDK sends it; fetch marks its requests as a browser's, which are refused.
const ask = async (body: object): Promise<unknown> => {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const sent = request(
      `${cloud.url}/admin`,
      { method: 'POST', headers: { authorization: 'x', 'content-type': 'application/json' } },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve(JSON.parse(text)));
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
};

test.each([
  [{ action: 'database.getWsSign' }, 'database.getWsSign'],
  [{ action: 'storage.getFileAuthority' }, 'storage.getFileAuthority'],
  [{ action: 'wx.wxPayApi' }, 'wx.wxPayApi'],
  [
    {
      action: 'database.aggregateDocuments',
      collectionName: 'things',
      stages: [{ stageKey: '$facet', stageValue: '{}' }],
    },
    '$facet',
  ],
  [
    {
      action: 'database.modifyDocument',
      collectionName: 'things',
      merge: true,
      upsert: true,
      query: '{}',
      data: '{"$set":{"a":1}}',
    },
    'upsert',
  ],
])('%j says NOT_IMPLEMENTED and names the call', async (body, call) => {
  expect(await ask(body)).toMatchObject({
    code: 'NOT_IMPLEMENTED',
    message: expect.stringContaining(call) as string,
    requestId: expect.any(String) as string,
  });
});

test.each([
  [{}, 'action'],
  [{ action: 'database.getDocument' }, 'collectionName'],
  [{ action: 'database.getDocument', collectionName: 'things', query: '{' }, 'JSON'],
  [{ action: 'database.getDocument', collectionName: 'things', query: '[]' }, 'query'],
  [{ action: 'database.getDocument', collectionName: 'things', limit: -1 }, 'limit'],
  [{ action: 'database.getDocument', collectionName: 'things', order: '{"a":2}' }, 'order'],
  [{ action: 'database.insertDocument', collectionName: 'things', data: [] }, 'data'],
  [
    { action: 'database.modifyDocument', collectionName: 'things', merge: true, data: '{"a":1}' },
    'operators',
  ],
  [
    {
      action: 'database.getDocument',
      collectionName: 'things',
      query: '{"a":{"$regularExpression":{"pattern":"(","options":""}}}',
    },
    'regular expression',
  ],
  [{ action: 'functions.invokeFunction' }, 'function_name'],
  [{ action: 'storage.batchDeleteFile' }, 'fileid_list'],
])('%j is malformed, and says where', async (body, part) => {
  expect(await ask(body)).toMatchObject({
    code: 'INVALID_PARAM',
    message: expect.stringContaining(part) as string,
  });
});

test('a request that is no server SDK is refused', async () => {
  expect(await send({ action: 'database.getDocument', collectionName: 'things' })).toMatchObject({
    code: 'INVALID_REQUEST_SOURCE',
  });
});
