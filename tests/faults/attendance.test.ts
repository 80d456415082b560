import { randomFrom } from '../../scripts/demo/random';
import { minute, startTestCloud, type TestCloud } from '../support/cloud';
import { branch, district, faraway, members, people, sister } from '../support/district';
import { calm, Phones, rounds, seed, shuffled, storm, twoTimers } from './weather';
import type { AttendanceRecord, LedgerLineRecord } from '../../cloudfunctions/domain/gathering/model';
import type { AuditRecord } from '../../cloudfunctions/kernel/model';

let world: TestCloud;
beforeEach(async () => {
  world = await startTestCloud();
});
afterEach(() => world.cloud.close());

/** What a branch's evening came to, as its people were told. */
interface Told {
  activityId: string;
  organizationId: string;
  secretary: string;
  /** When each OPENID was told to have checked in. */
  acknowledged: Map<string, number>;
  closedAt: number;
}

const hour = 60 * minute;

test.each(Array.from({ length: rounds }, (_, index) => index))(
  `a stormy theme day: everyone who was told so is recorded once, and every count agrees (seed ${seed}, round %i)`,
  async (round) => {
    const { cloud } = world;
    const random = randomFrom(seed + round);
    const phones = new Phones(world, random);
    storm(cloud, seed + round);
    const startsAt = cloud.now() + hour;
    const told = await Promise.all(
      [branch, sister, faraway].map(async ({ _id: organizationId }): Promise<Told> => {
        const secretary = `${organizationId}-a`.toUpperCase();
        const { activityId } = await phones.get(secretary, 'activity.publish', {
          organizationId,
          actKey: `stormy-evening-${round}`,
          kinds: ['themeDay'],
          title: '主题党日',
          startsAt,
          endsAt: startsAt + 20 * hour,
          place: '党员活动室',
          itemIds: [],
        });
        return { activityId, organizationId, secretary, acknowledged: new Map(), closedAt: 0 };
      }),
    );
    cloud.setNow(Math.max(startsAt, cloud.now()));
    await Promise.all(told.map((evening) => hold(phones, evening, shuffled(visitors, random))));
    await phones.settled();
    await calm(cloud);
    for (const evening of told) await check(evening);
    await checkDistrict();
  },
);

/** Every member of every branch; most are not asked. */
const visitors = members.map(({ _id }) => _id.toUpperCase());

/** All come at once; the secretary closes while the last ones are on their way, and two timers run into it. */
async function hold(phones: Phones, evening: Told, coming: string[]): Promise<void> {
  const { activityId, organizationId, secretary, acknowledged } = evening;
  const code = async () => {
    const { codes } = await phones.get(secretary, 'attendance.showCode', { activityId });
    return { activityId, code: codes[0]?.text.split('/').at(-1) ?? '' };
  };
  const checkIn = async (openid: string) => {
    const reply = await phones.ask(openid, 'attendance.checkIn', code);
    if (!openid.startsWith(`${organizationId.toUpperCase()}-`))
      expect(reply).toMatchObject({ ok: false, error: { code: 'ACTIVITY.NOT_INVITED' } });
    if (reply.ok) acknowledged.set(openid, reply.data.checkedInAt);
  };
  const late = coming.splice(-4);
  await Promise.all(coming.map(checkIn));
  const [{ closedAt }] = await Promise.all([
    phones.get(secretary, 'activity.close', { activityId, nobodyCame: true }),
    twoTimers(world.cloud),
    ...late.map(checkIn),
  ]);
  evening.closedAt = closedAt;
}

async function check({ activityId, organizationId, secretary, acknowledged, closedAt }: Told): Promise<void> {
  const records = (world.cloud.documents('attendances') as AttendanceRecord[]).filter(
    (attendance) => attendance.activityId === activityId,
  );
  const recorded = new Map(records.map(({ openid, at }) => [openid, at]));
  // One of each member, all of the branch, and with the time that was told.
  expect(recorded.size).toBe(records.length);
  expect([...recorded.keys()].every((openid) => openid.startsWith(organizationId.toUpperCase()))).toBe(true);
  expect([...acknowledged].map(([openid]) => [openid, recorded.get(openid)])).toEqual([...acknowledged]);

  const counts = { expected: 4, present: records.length, absent: 4 - records.length };
  const roster = await world.caller.get(secretary, 'attendance.roll', { activityId });
  expect(roster.counts).toMatchObject(counts);
  const { lines } = await world.caller.get(secretary, 'ledger.year', { organizationId, year: 2026 });
  expect(lines.filter((line) => line.activityId === activityId)).toEqual([
    expect.objectContaining({ closedAt, counts: roster.counts }),
  ]);

  const audits = (world.cloud.documents('audits') as AuditRecord[]).filter(
    ({ target }) => target === activityId,
  );
  expect(audits.map(({ action }) => action).sort()).toEqual(['activity.close', 'activity.publish']);
}

/** The figures of the month are the sum of what lies below. */
async function checkDistrict(): Promise<void> {
  const lines = world.cloud.documents('ledgerLines') as LedgerLineRecord[];
  const months = new Set(lines.map(({ month }) => month));
  for (const month of months) {
    const { total } = await world.caller.get(people.district, 'report.themeDays', {
      organizationId: district._id,
      month,
    });
    const present = lines
      .filter((line) => line.month === month)
      .reduce((sum, line) => sum + line.counts.present, 0);
    expect([month, total.present]).toEqual([month, present]);
  }
}
