import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { bundleFunctions } from './bundles';

const source = `
  const cloud = require('wx-server-sdk');
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  exports.main = async ({ api, parameters }) => {
    const [family, name] = api.split('.');
    try {
      const { buffer, ...answer } = await cloud.openapi[family][name](parameters);
      return buffer ? { ...answer, buffer: Buffer.from(buffer).toString('base64') } : answer;
    } catch (error) { return { errCode: error.errCode, errMsg: error.errMsg || error.message }; }
  };`;

const functions = bundleFunctions({
  sender: {
    source,
    config: {
      timeout: 20,
      permissions: {
        openapi: [
          'subscribeMessage.send',
          'phonenumber.getPhoneNumber',
          'wxacode.getUnlimited',
          'security.msgSecCheck',
          'customerServiceMessage.send',
        ],
      },
    },
  },
  silent: { source, config: { timeout: 20, permissions: { openapi: [] } } },
});

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({
    data: ':memory:',
    functions: functions.directory,
    collections: [],
    templates: {
      T1: ['thing1', 'time2'],
      T2: ['phrase3', 'number4', 'date5', 'amount6', 'character_string7', 'name8', 'phone_number9'],
    },
  });
});
afterAll(async () => {
  await cloud.close();
  functions.remove();
});
afterEach(() => {
  cloud.useRealTime();
  cloud.wechat.clearFaults();
});

type Answer = Record<string, unknown>;
const call = async (api: string, parameters: object, name = 'sender'): Promise<Answer> =>
  (await cloud.call(name, { api, parameters })).result as Answer;
const post = async (path: string, body: object, openid = 'p'): Promise<[number, Answer]> => {
  const answer = await fetch(cloud.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': openid, origin: 'http://localhost:1' },
    body: JSON.stringify(body),
  });
  return [answer.status, (await answer.json()) as Answer];
};

test('an API the function does not list is refused, and so is one that is not known here', async () => {
  expect(await call('subscribeMessage.send', {}, 'silent')).toMatchObject({ errCode: -604101 });
  expect(await call('customerServiceMessage.send', {})).toMatchObject({ errCode: -604100 });
});

describe('subscribeMessage.send', () => {
  const message = (
    touser: string,
    data: Answer = { thing1: { value: '主题党日' }, time2: { value: '2026年11月23日 15:30' } },
    templateId = 'T1',
  ) => call('subscribeMessage.send', { touser, templateId, page: 'pages/home/index?a=1', data });

  test('one consent is one message', async () => {
    expect(await message('ann')).toMatchObject({ errCode: 43101 });
    cloud.wechat.grant('ann', 'T1', 2);
    expect([await message('ann'), await message('ann'), await message('ann')]).toMatchObject([
      { errCode: 0 },
      { errCode: 0 },
      { errCode: 43101 },
    ]);
    cloud.wechat.grant('bob', 'T2');
    expect(await message('bob')).toMatchObject({ errCode: 43101 });
    expect(cloud.wechat.sentMessages()).toHaveLength(2);
    expect(cloud.wechat.sentMessages()[0]).toMatchObject({
      openid: 'ann',
      templateId: 'T1',
      page: 'pages/home/index?a=1',
      data: { thing1: { value: '主题党日' } },
    });
  });

  test('a tap in the browser grants one message of each template', async () => {
    expect(await post('/wechat/subscribe', { templateIds: ['T1', 'T2'] }, 'cyd')).toEqual([
      200,
      { T1: 'accept', T2: 'accept' },
    ]);
    expect(await message('cyd')).toMatchObject({ errCode: 0 });
    expect((await post('/wechat/subscribe', { templateIds: ['1', '2', '3', '4'] }))[0]).toBe(400);
    expect((await post('/wechat/subscribe', { templateIds: ['T1'] }, ''))[0]).toBe(401);
  });

  test.each([
    [
      'thing',
      { thing1: { value: '一二三四五六七八九十一二三四五六七八九十长' }, time2: { value: '15:30' } },
      'T1',
    ],
    ['time', { thing1: { value: '好' }, time2: { value: '下午三点' } }, 'T1'],
    ['an empty value', { thing1: { value: '' }, time2: { value: '15:30' } }, 'T1'],
    ['a missing field', { thing1: { value: '好' } }, 'T1'],
    [
      'a field of another template',
      { thing1: { value: '好' }, time2: { value: '15:30' }, thing9: { value: 'x' } },
      'T1',
    ],
  ])('a wrong field is refused and costs no consent: %s', async (_, data, template) => {
    cloud.wechat.grant('dee', template);
    const before = cloud.wechat.sentMessages().length;
    expect(await message('dee', data, template)).toMatchObject({ errCode: 47003 });
    expect(cloud.wechat.sentMessages()).toHaveLength(before);
  });

  test('each kind of field has its rule', async () => {
    const good = {
      phrase3: { value: '已通过' },
      number4: { value: 12.5 },
      date5: { value: '2026年11月23日' },
      amount6: { value: '100.00元' },
      character_string7: { value: 'AB-12/3' },
      name8: { value: '张三' },
      phone_number9: { value: '+86-13800000000' },
    };
    cloud.wechat.grant('eve', 'T2', 10);
    expect(await message('eve', good, 'T2')).toMatchObject({ errCode: 0 });
    const bad = {
      phrase3: '超过五个汉字了',
      number4: '十二',
      date5: '明天',
      amount6: '一百元',
      character_string7: '汉字',
      name8: '一个超过十个字的名字呀呀',
      phone_number9: 'abc',
    };
    for (const [field, value] of Object.entries(bad))
      expect([field, await message('eve', { ...good, [field]: { value } }, 'T2')]).toMatchObject([
        field,
        { errCode: 47003 },
      ]);
  });

  test('nobody, or an unknown template', async () => {
    expect(await message('')).toMatchObject({ errCode: 40003 });
    expect(await message('ann', undefined, 'T9')).toMatchObject({ errCode: 40037 });
  });
});

describe('phonenumber.getPhoneNumber', () => {
  const code = async (): Promise<unknown> =>
    (await post('/wechat/phone-code', { phoneNumber: '13800000001' }))[1]['code'];

  test('a code gives its number, once', async () => {
    const given = await code();
    expect(await call('phonenumber.getPhoneNumber', { code: given })).toMatchObject({
      phoneInfo: { phoneNumber: '13800000001', purePhoneNumber: '13800000001', countryCode: '86' },
    });
    expect(await call('phonenumber.getPhoneNumber', { code: given })).toMatchObject({ errCode: 40029 });
    expect(await call('phonenumber.getPhoneNumber', { code: 'made up' })).toMatchObject({ errCode: 40029 });
  });

  test('for five minutes', async () => {
    const [early, late] = [await code(), await code()];
    cloud.advance(4 * 60_000);
    expect(await call('phonenumber.getPhoneNumber', { code: early })).toMatchObject({ errCode: 0 });
    cloud.advance(61_000);
    expect(await call('phonenumber.getPhoneNumber', { code: late })).toMatchObject({ errCode: 40029 });
  });

  test('a number must be one', async () => {
    expect((await post('/wechat/phone-code', { phoneNumber: '123' }))[0]).toBe(400);
  });
});

describe('wxacode.getUnlimited', () => {
  test('a picture any phone can read', async () => {
    const answer = await call('wxacode.getUnlimited', {
      scene: 'a=1',
      page: 'pages/activity/index',
      width: 430,
    });
    expect(answer['contentType']).toBe('image/png');
    const image = PNG.sync.read(Buffer.from(answer['buffer'] as string, 'base64'));
    expect(image.width).toBe(430);
    const text = jsQR(new Uint8ClampedArray(image.data), image.width, image.height)?.data;
    expect(text).toBe(`${cloud.url}/app/#/pages/activity/index?scene=a%3D1`);
  });

  test.each([
    [{ scene: 'x'.repeat(33) }, 40129],
    [{ scene: '' }, 40129],
    [{ scene: '汉字' }, 40129],
    [{ scene: 'a', page: '/pages/home' }, 41030],
    [{ scene: 'a', page: 'pages/home?x=1' }, 41030],
    [{ scene: 'a', width: 100 }, 40097],
  ])('limits: %j', async (parameters, errCode) => {
    expect(await call('wxacode.getUnlimited', parameters)).toMatchObject({ errCode });
  });
});

describe('security.msgSecCheck', () => {
  const check = (parameters: object) =>
    call('security.msgSecCheck', {
      openid: 'writer',
      scene: 2,
      version: 2,
      content: '今天学习了党章',
      ...parameters,
    });

  test('passes ordinary text, finds flagged text, of a person who was here in the last two hours', async () => {
    expect(await check({})).toMatchObject({ errCode: 61010 });
    await post('/functions/sender', { api: 'security.msgSecCheck', parameters: {} }, 'writer');
    expect(await check({})).toMatchObject({ result: { suggest: 'pass', label: 100 } });
    cloud.wechat.flagWords('违禁词');
    expect(await check({ content: '含违禁词的话' })).toMatchObject({ result: { suggest: 'risky' } });
    cloud.advance(2 * 3_600_000 + 1000);
    expect(await check({})).toMatchObject({ errCode: 61010 });
  });

  test.each([{ version: 1 }, { scene: 5 }, { content: '' }, { content: 'x'.repeat(2501) }])(
    'refuses %j',
    async (parameters) => {
      expect(await check(parameters)).toMatchObject({ errCode: 40097 });
    },
  );
});

describe('injected faults', () => {
  const send = () =>
    call('subscribeMessage.send', {
      touser: 'fay',
      templateId: 'T1',
      data: { thing1: { value: '好' }, time2: { value: '15:30' } },
    });

  test('an error code, for so many calls', async () => {
    cloud.wechat.grant('fay', 'T1', 9);
    cloud.wechat.injectFault('subscribeMessage.send', {
      errcode: 20004,
      errmsg: 'main switch off',
      times: 1,
    });
    expect(await send()).toMatchObject({ errCode: 20004 });
    expect(await send()).toMatchObject({ errCode: 0 });
  });

  test('a dropped answer: the work is done, the caller does not know', async () => {
    const before = cloud.wechat.sentMessages().length;
    cloud.wechat.injectFault('subscribeMessage.send', { drop: true, times: 1 });
    const { errCode } = await send();
    expect(errCode).not.toBe(0);
    expect(cloud.wechat.sentMessages()).toHaveLength(before + 1);
  });

  test('a delay', async () => {
    cloud.wechat.injectFault('subscribeMessage.send', { delayMs: 150, times: 1 });
    const { durationMs } = await cloud.call('sender', {
      api: 'subscribeMessage.send',
      parameters: { touser: '', templateId: 'T1' },
    });
    expect(durationMs).toBeGreaterThan(140);
  });
});
