import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { Input } from '../../../types';
import {
  fitsSetting,
  initialSettings,
  settingNames,
  settingTable,
  type SettingName,
} from '../../../types/shared/settings';
import { noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people } from '../../support/district';

/** What the district sets for itself. */

it('holds initial values that fit the table', () => {
  for (const name of settingNames)
    expect([name, fitsSetting(name, initialSettings[name])]).toEqual([name, true]);
});

it.each<[SettingName, string | number, boolean]>([
  ['organiser', '松江区委社会工作部', true],
  ['organiser', '字'.repeat(41), false],
  ['organiser', 3, false],
  ['complaintDays', 1, true],
  ['complaintDays', 30, true],
  ['complaintDays', 0, false],
  ['complaintDays', 31, false],
  ['complaintDays', '15', false],
  // The night is made longer, never shorter.
  ['quietFrom', 22, false],
  ['quietFrom', 18, true],
  ['quietUntil', 7, false],
  ['complaintHandler', 'north-b1-a', true],
  ['complaintHandler', '不是代号', false],
  ['hostedVideo', 'on', true],
  ['hostedVideo', '', false],
  ['topics', '', true],
  ['topics', '四史\n党章党规', true],
  ['topics', '字'.repeat(21), false],
  ['topics', Array.from({ length: 31 }, (_, index) => `专题${index}`).join('\n'), false],
])('%s %s fits: %s', (name, value, fits) => expect(fitsSetting(name, value)).toBe(fits));

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const change = (
  openid: string,
  input: Omit<Input<'setting.change'>, 'organizationId'>,
  over = district._id,
) => world.caller.codeOf(openid, 'setting.change', { organizationId: over, ...input });
const document = '松委〔2026〕1号';
const audits = () =>
  (world.cloud.documents('audits') as AuditRecord[]).filter(({ action }) => action === 'setting.change');

it('is read by everybody, also before there is anything', async () => {
  expect(await world.caller.get(people.stranger, 'setting.shown', {})).toEqual({
    organiser: '',
    filingNumber: '',
    leadingOffice: settingTable.leadingOffice.initial,
    helpContact: '',
    complaintDays: 15,
  });
});

it('is set by an administrator, with who, when, from what and by which document, and is read everywhere after', async () => {
  expect(await change(people.admin, { setting: 'leadingOffice', value: '区委社会工作部', document })).toBe(
    'ok',
  );
  expect(await change(people.admin, { setting: 'complaintDays', value: 10 })).toBe('ok');
  const { settings, added = [] } = await world.caller.get(people.admin, 'setting.list', {
    organizationId: district._id,
  });
  expect([...settings, ...added].map(({ setting }) => setting)).toEqual(settingNames);
  expect(settings.find(({ setting }) => setting === 'leadingOffice')).toEqual({
    setting: 'leadingOffice',
    value: '区委社会工作部',
    last: { before: '区委组织部', at: noon, changedBy: 'ADMIN', document },
  });
  expect(settings.find(({ setting }) => setting === 'organiser')).toEqual({
    setting: 'organiser',
    value: '',
  });
  expect(audits()).toMatchObject([
    {
      at: noon,
      orgPath: district.path,
      before: { leadingOffice: '区委组织部' },
      after: { leadingOffice: '区委社会工作部', document },
    },
    { before: { complaintDays: 15 }, after: { complaintDays: 10 } },
  ]);
  expect(await world.caller.get(people.stranger, 'setting.shown', {})).toMatchObject({
    leadingOffice: '区委社会工作部',
    complaintDays: 10,
  });
});

it('keeps a list of words without what is empty or stands twice', async () => {
  expect(await change(people.admin, { setting: 'topics', value: ' 四史 \n\n四史\n新专题' })).toBe('ok');
  expect(audits()).toMatchObject([{ after: { topics: '四史\n新专题' } }]);
});

it('changes nothing when it is so already', async () => {
  const same = { setting: 'organiser', value: '区委', document } as const;
  for (let time = 0; time < 2; time += 1) expect(await change(people.admin, same)).toBe('ok');
  expect(audits()).toHaveLength(1);
});

it.each<[string, Omit<Input<'setting.change'>, 'organizationId'>, string]>([
  ['without a document', { setting: 'organiser', value: '区委' }, 'SETTING.DOCUMENT_NEEDED'],
  ['what does not fit', { setting: 'quietFrom', value: 23 }, 'SETTING.DOES_NOT_FIT'],
  ['words for a number', { setting: 'complaintDays', value: '十天' }, 'SETTING.DOES_NOT_FIT'],
  [
    'a person who does not serve the district',
    { setting: 'complaintHandler', value: `${branch._id}-a`, document },
    'SETTING.NO_OFFICER',
  ],
])('refuses %s', async (_, input, code) => {
  expect(await change(people.admin, input)).toBe(code);
  expect(world.cloud.documents('settings')).toEqual([]);
});

it('belongs to the district alone, and to its administrators', async () => {
  const one = { setting: 'complaintDays', value: 10 } as const;
  expect(await change(people.admin, one, north._id)).toBe('SETTING.NOT_THE_DISTRICT');
  for (const openid of [people.district, people.town, people.secretary])
    expect(await change(openid, one)).toBe('ACCESS_DENIED');
});

it('keeps both of two that are set at once', async () => {
  const both = await Promise.all([
    change(people.admin, { setting: 'complaintDays', value: 10 }),
    change(people.admin, { setting: 'filingNumber', value: '沪政移应备 1 号' }),
  ]);
  expect(both).toEqual(['ok', 'ok']);
  expect(await world.caller.get(people.stranger, 'setting.shown', {})).toMatchObject({
    complaintDays: 10,
    filingNumber: '沪政移应备 1 号',
  });
});

it('makes the night longer for whom it tells of it', async () => {
  await change(people.admin, { setting: 'quietFrom', value: 19 });
  const { quietHours } = await world.caller.get(people.member, 'message.preferences', {});
  expect(quietHours).toEqual({ from: 19, until: 8 });
});

it('holds at once wherever it was known otherwise: every warm instance of every function goes by it with its next call', async () => {
  const shown = async () =>
    (
      await Promise.all(
        Array.from({ length: 6 }, () => world.caller.get(people.stranger, 'setting.shown', {})),
      )
    ).map(({ complaintDays }) => complaintDays);
  const prepared = () => world.caller.get(people.member, 'complaint.prepare', {});
  expect(new Set(await shown())).toEqual(new Set([15]));
  expect(await prepared()).toMatchObject({ days: 15 });
  for (const value of [10, 20]) {
    expect(await change(people.admin, { setting: 'complaintDays', value })).toBe('ok');
    expect(new Set(await shown())).toEqual(new Set([value]));
    expect(await prepared()).toMatchObject({ days: value });
  }
});

it('costs one request at most, and none for a minute after', async () => {
  const asked = [];
  for (let time = 0; time < 6; time += 1)
    asked.push((await world.caller.ask(people.stranger, 'setting.shown', {})).databaseRequests);
  // Who calls is one request; each of three instances asks for the settings once.
  expect(Math.max(...asked)).toBeLessThanOrEqual(2);
  expect(asked.filter((count) => count === 2).length).toBeLessThanOrEqual(3);
  expect(asked.at(-1)).toBe(1);
});
