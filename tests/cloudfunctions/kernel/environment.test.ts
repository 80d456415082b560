import { messageTemplates } from '../../../types/shared/messages';
import {
  environmentFaults,
  environmentVariables,
  startsWell,
  templateVariable,
} from '../../../cloudfunctions/kernel/environment';
import { environment } from '../../../scripts/cloud';

const key = (fill: string) => Buffer.alloc(32, fill).toString('base64');
const whole = { PHONE_KEYS: `k2:${key('2')},k1:${key('1')}`, PHONE_INDEX_KEY: key('i') };

it.each([
  [{}, []],
  [{ TEMPLATE_DIGEST: '' }, []],
  [{ PHONE_KEYS: '' }, [{ variable: 'PHONE_KEYS', fault: 'missing' }]],
  [{ PHONE_INDEX_KEY: undefined }, [{ variable: 'PHONE_INDEX_KEY', fault: 'missing' }]],
  [{ PHONE_KEYS: 'k1:AAAA' }, [{ variable: 'PHONE_KEYS', fault: 'malformed' }]],
  [{ PHONE_KEYS: key('1') }, [{ variable: 'PHONE_KEYS', fault: 'malformed' }]],
  [{ PHONE_KEYS: `a.b:${key('1')}` }, [{ variable: 'PHONE_KEYS', fault: 'malformed' }]],
  [{ PHONE_KEYS: `k1:${key('1')},k1:${key('2')}` }, [{ variable: 'PHONE_KEYS', fault: 'malformed' }]],
  [{ PHONE_KEYS: `k1:${key('1')},` }, [{ variable: 'PHONE_KEYS', fault: 'malformed' }]],
  [{ PHONE_INDEX_KEY: `${key('i')} ` }, [{ variable: 'PHONE_INDEX_KEY', fault: 'malformed' }]],
  [{ TEMPLATE_DIGEST: '模板' }, [{ variable: 'TEMPLATE_DIGEST', fault: 'malformed' }]],
])('with %j what is wrong is %j', (changed, faults) => {
  expect(environmentFaults({ ...whole, ...changed })).toEqual(faults);
});

it('there is a variable for each template, and the local cloud sets all of them', () => {
  const names = ['PHONE_KEYS', 'PHONE_INDEX_KEY', ...messageTemplates.map(templateVariable)];
  expect(environmentVariables).toEqual(names);
  expect(Object.keys(environment).sort()).toEqual([...names].sort());
});

it('a function that starts without says which, and no value', () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  Object.assign(process.env, whole, { PHONE_INDEX_KEY: 'a-secret' });
  expect(startsWell()).toBe(false);
  expect(said.mock.calls.join()).toContain('PHONE_INDEX_KEY is malformed');
  expect(said.mock.calls.join()).not.toContain('a-secret');
  said.mockRestore();
});
