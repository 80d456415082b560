import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { NoticeRecord } from '../../../cloudfunctions/domain/messaging/model';
import type { VenueDayRecord, VenueRecord } from '../../../cloudfunctions/domain/venue/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input } from '../../../types';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, north, people, sister, south } from '../../support/district';

/** Venues through the functions: who sees them, who books them, and what happens to a booking. Noon is a Monday. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const farSecretary = 'SOUTH-B1-A';
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '18:00' }));

let counter = 0;
const newKey = () => `venue-act-${(counter += 1)}`;

type Saved = Partial<Input<'venue.save'>>;
const given = (saved: Saved = {}): Input<'venue.save'> => ({
  organizationId: branch._id,
  actKey: newKey(),
  kind: 'activityRoom',
  name: '一楼活动室',
  address: '荣乐路 1 号',
  hours: weekdays,
  ...saved,
});
const codeOfSaving = (openid: string, saved?: Saved) =>
  world.caller.codeOf(openid, 'venue.save', given(saved));
const save = async (saved?: Saved, openid: string = people.secretary) =>
  (await world.caller.get(openid, 'venue.save', given(saved))).venueId;

type Booked = Partial<Input<'venue.book'>>;
const asked = (venueId: string, booked: Booked = {}): Input<'venue.book'> => ({
  organizationId: sister._id,
  venueId,
  actKey: newKey(),
  day: '2026-11-24',
  from: '10:00',
  until: '11:30',
  purpose: '组织生活会',
  ...booked,
});
const book = (venueId: string, booked?: Booked, openid: string = people.sisterSecretary) =>
  world.caller.codeOf(openid, 'venue.book', asked(venueId, booked));
const bookingOf = async (venueId: string, booked?: Booked, openid: string = people.sisterSecretary) =>
  (await world.caller.get(openid, 'venue.book', asked(venueId, booked))).bookingId;

const get = (venueId: string, openid: string = people.secretary) =>
  world.caller.get(openid, 'venue.get', { venueId });
const seenBy = (openid: string, venueId: string) => world.caller.codeOf(openid, 'venue.get', { venueId });
const openTo = async (openid: string, placeId?: string) =>
  (await world.caller.get(openid, 'venue.open', { ...(placeId && { placeId }) })).venues.map(({ id }) => id);

const venueOf = (id: string) =>
  (world.cloud.documents('venues') as VenueRecord[]).find(({ _id }) => _id === id);
const standing = () =>
  (world.cloud.documents('venueDays') as VenueDayRecord[]).flatMap(({ day: on, bookings }) =>
    bookings
      .filter(({ ended }) => !ended)
      .map(({ from, organizationId }) => `${on} ${from} ${organizationId}`),
  );
const told = (of: string) =>
  (world.cloud.documents('notices') as NoticeRecord[])
    .filter((one) => one.of === of)
    .map(({ audience }) => audience.join());
const audited = () =>
  (world.cloud.documents('audits') as AuditRecord[])
    .map(({ action }) => action)
    .filter((action) => action.startsWith('venue.'));
const kill = (fault: object) =>
  world.cloud.database.injectFault({ functionName: 'registers', kill: 'after', times: 1, ...fault });

describe('a venue', () => {
  it('is written down once, however often it is sent, and put right over what was read', async () => {
    const input = given();
    const first = await world.caller.get(people.secretary, 'venue.save', input);
    expect(await world.caller.get(people.secretary, 'venue.save', input)).toEqual(first);
    const { venueId } = first;
    const right = given({ venueId, version: 1, name: '二楼活动室', seats: 40 });
    expect(await world.caller.get(people.secretary, 'venue.save', right)).toEqual({ venueId, version: 2 });
    expect(await world.caller.get(people.secretary, 'venue.save', right)).toEqual({ venueId, version: 2 });
    expect(await codeOfSaving(people.secretary, { venueId, version: 1 })).toBe('VENUE.CHANGED');
    expect(await get(venueId)).toMatchObject({ name: '二楼活动室', seats: 40, version: 2 });
    // What is left out is gone.
    await save({ venueId, version: 2 });
    expect(venueOf(venueId)?.seats).toBeUndefined();
    expect(audited()).toEqual(['venue.save', 'venue.save', 'venue.save']);
  });

  it('is written by who keeps it and by the offices above, and by nobody else', async () => {
    const venueId = await save();
    expect(await codeOfSaving(people.member)).toBe('ACCESS_DENIED');
    expect(await codeOfSaving(people.sisterSecretary)).toBe('ACCESS_DENIED');
    const mine = { organizationId: sister._id, venueId, version: 1 };
    expect(await codeOfSaving(people.sisterSecretary, mine)).toBe('VENUE.NOT_YOURS');
    expect(await codeOfSaving(people.town, { venueId, version: 1 })).toBe('ok');
  });

  const wrong: [string, Saved, string][] = [
    ['closes before it opens', { hours: [{ weekday: 1, from: '10:00', until: '09:00' }] }, 'INVALID_INPUT'],
    ['opens at no half hour', { hours: [{ weekday: 1, from: '09:15', until: '10:00' }] }, 'INVALID_INPUT'],
    ['opens twice on one day', { hours: [...weekdays, ...weekdays.slice(0, 1)] }, 'INVALID_INPUT'],
    ['is shared with nobody', { sharing: 'named', sharedIds: [] }, 'VENUE.NOBODY_NAMED'],
    ['is shared with itself', { sharing: 'named', sharedIds: [branch._id] }, 'VENUE.NOBODY_NAMED'],
    ['is shared with who is not there', { sharing: 'named', sharedIds: ['nobody'] }, 'VENUE.NOT_THERE'],
    ['is looked after by another’s member', { lookedAfterById: 'north-b2-a' }, 'VENUE.NOT_THERE'],
    [
      'has a file of nobody’s',
      { files: [{ fileId: 'cloud://x.y/a.jpg', name: 'a.jpg' }] },
      'VENUE.FILE_MISSING',
    ],
  ];

  it('that does not hold together, or names who is not there, is refused', async () => {
    for (const [what, saved, code] of wrong)
      expect([what, await codeOfSaving(people.secretary, saved)]).toEqual([what, code]);
    expect(world.cloud.documents('venues')).toEqual([]);
  });

  it('of the district is in no town', async () => {
    const saved = { organizationId: district._id, sharing: 'town' as const };
    expect(await codeOfSaving(people.district, saved)).toBe('VENUE.NO_TOWN');
    expect(await codeOfSaving(people.town, { organizationId: north._id, sharing: 'town' })).toBe('ok');
  });

  it('is seen by whom it is open to, and by no curious member of another branch or town', async () => {
    const own = await save({ name: '甲' });
    const named = await save({ name: '乙', sharing: 'named', sharedIds: [faraway._id] });
    const town = await save({ name: '丙', sharing: 'town' });
    const everybody = await save({ name: '丁', sharing: 'district' });
    const office = await save({ name: '戊', organizationId: north._id }, people.town);
    const table: [string, string[]][] = [
      [people.member, [own, named, town, everybody]],
      [people.sisterMember, [town, everybody]],
      [people.farMember, [named, everybody]],
      [people.town, [own, named, town, everybody, office]],
      [people.stranger, []],
    ];
    for (const [openid, mine] of table) {
      const may: string[] = [];
      for (const id of [own, named, town, everybody, office]) {
        if ((await seenBy(openid, id)) === 'ok') may.push(id);
      }
      expect([openid, may]).toEqual([openid, mine]);
    }
    expect((await openTo(people.member)).sort()).toEqual([own, named, town, everybody].sort());
    expect((await openTo(people.sisterMember)).sort()).toEqual([town, everybody].sort());
    expect((await openTo(people.farMember, north._id)).sort()).toEqual([named, everybody].sort());
    expect((await openTo(people.farMember, district._id)).sort()).toEqual([named, everybody].sort());
    expect(await openTo(people.farMember)).toEqual([]);
    expect(await openTo(people.district, south._id)).toEqual([]);
  });

  it('of the district itself is in the list of every town', async () => {
    const id = await save({ organizationId: district._id, sharing: 'district' }, people.district);
    expect(await openTo(people.member)).toEqual([id]);
    expect(await openTo(people.farMember)).toEqual([id]);
    expect(await openTo(people.farMember, district._id)).toEqual([id]);
  });

  it('says whether it is open now, by Beijing’s clock', async () => {
    const venueId = await save();
    expect(await get(venueId)).toMatchObject({ isOpenNow: true, today: { from: '09:00', until: '18:00' } });
    // Seven in the evening in Beijing, and half past midnight, which is Monday still elsewhere.
    world.cloud.setNow(noon + 5 * 60 * minute);
    expect(await get(venueId)).toMatchObject({ isOpenNow: false, day: '2026-11-23' });
    world.cloud.setNow(noon + 10.5 * 60 * minute);
    expect(await get(venueId)).toMatchObject({ isOpenNow: false, day: '2026-11-24' });
    world.cloud.setNow(noon + 5 * day);
    expect((await get(venueId)).today).toBeUndefined();
  });

  it('that was given up is its keeper’s alone, and may come back', async () => {
    const venueId = await save({ sharing: 'district' });
    const end = (isGivenUp: boolean, version: number) =>
      world.caller.codeOf(people.secretary, 'venue.end', { venueId, version, isGivenUp });
    expect(await end(true, 1)).toBe('ok');
    expect(await end(true, 1)).toBe('ok');
    expect(venueOf(venueId)?.version).toBe(2);
    expect(await seenBy(people.farMember, venueId)).toBe('ACCESS_DENIED');
    expect(await seenBy(people.secretary, venueId)).toBe('ok');
    expect(await openTo(people.member)).toEqual([]);
    expect(await book(venueId)).toBe('VENUE.ENDED');
    expect(await end(false, 2)).toBe('ok');
    expect(await seenBy(people.farMember, venueId)).toBe('ok');
  });
});

describe('a booking', () => {
  let venueId: string;
  beforeEach(async () => {
    venueId = await save({ sharing: 'town' });
  });

  it('is made once, however often it is sent, and tells who keeps the venue', async () => {
    const input = asked(venueId);
    const first = await world.caller.get(people.sisterSecretary, 'venue.book', input);
    expect(await world.caller.get(people.sisterSecretary, 'venue.book', input)).toEqual(first);
    expect(standing()).toEqual([`2026-11-24 10:00 ${sister._id}`]);
    expect(told('venueBooked')).toEqual([`keepers:${branch._id}`]);
    // What is said there stays between the two.
    expect((await get(venueId)).bookings).toMatchObject([{ purpose: '组织生活会', isReleasable: true }]);
    const [seen] = (await get(venueId, people.member)).bookings;
    expect(seen).toMatchObject({ organizationName: sister.name, isOwn: false, isReleasable: false });
    expect(seen?.purpose).toBeUndefined();
  });

  const table: [string, Booked, string][] = [
    ['the same time', {}, 'VENUE.TAKEN'],
    ['what begins before and ends within', { from: '09:30', until: '10:30' }, 'VENUE.TAKEN'],
    ['what lies within', { from: '10:30', until: '11:00' }, 'VENUE.TAKEN'],
    ['what goes round it', { from: '09:00', until: '12:00' }, 'VENUE.TAKEN'],
    ['what ends as it begins', { from: '09:00', until: '10:00' }, 'ok'],
    ['what begins as it ends', { from: '11:30', until: '12:00' }, 'ok'],
    ['another day', { day: '2026-11-25' }, 'ok'],
    ['a Sunday', { day: '2026-11-29' }, 'VENUE.CLOSED_THEN'],
    ['before it opens', { from: '08:30', until: '09:30' }, 'VENUE.CLOSED_THEN'],
    ['what is over', { day: '2026-11-23', from: '09:00', until: '10:00' }, 'VENUE.OVER'],
    ['what has begun', { day: '2026-11-23', from: '13:30', until: '15:00' }, 'ok'],
    ['too far a day', { day: '2027-02-01' }, 'VENUE.TOO_FAR'],
    ['no half hour', { from: '10:10', until: '11:00' }, 'INVALID_INPUT'],
    ['nothing', { from: '11:00', until: '11:00' }, 'INVALID_INPUT'],
  ];

  it('is refused where another has it, or it is closed or over, and taken beside it', async () => {
    await bookingOf(venueId, { organizationId: branch._id }, people.secretary);
    for (const [what, booked, code] of table)
      expect([what, await book(venueId, booked)]).toEqual([what, code]);
  });

  it('goes to one of several that ask at once', async () => {
    const codes = await Promise.all([
      book(venueId),
      book(venueId, { from: '11:00', until: '12:00' }),
      book(venueId, { organizationId: branch._id, from: '10:30' }, people.secretary),
      book(venueId, { organizationId: branch._id, from: '11:00', until: '13:00' }, people.secretary),
    ]);
    const made = standing();
    expect(codes.filter((code) => code === 'ok')).toHaveLength(made.length);
    expect(made).toHaveLength(1);
    expect(codes.filter((code) => code !== 'ok').every((code) => code === 'VENUE.TAKEN')).toBe(true);
  });

  it('is not for whom it is not open to, nor where one only comes in', async () => {
    expect(await book(venueId, { organizationId: faraway._id }, farSecretary)).toBe('ACCESS_DENIED');
    expect(await book(venueId, { organizationId: sister._id }, people.sisterMember)).toBe('ACCESS_DENIED');
    expect(await book('nobody')).toBe('ACCESS_DENIED');
    const walkIn = await save({ sharing: 'town', use: 'walkIn' });
    expect(await book(walkIn)).toBe('VENUE.WALK_IN_ONLY');
    expect((await get(walkIn, people.sisterSecretary)).mayBookFor).toEqual([]);
    expect((await get(venueId, people.sisterSecretary)).mayBookFor).toMatchObject([{ id: sister._id }]);
  });

  it('is whole or not there, wherever a call is killed; sent again it is there once', async () => {
    const days = Array.from({ length: 10 }, (_, week) => `2026-12-${String(week + 1).padStart(2, '0')}`);
    for (const [after, on] of days.entries()) {
      // Each of its own day: all of them stand side by side.
      const input = asked(venueId, { day: on });
      kill({ after });
      await world.caller.codeOf(people.sisterSecretary, 'venue.book', input).catch(() => 'killed');
      world.cloud.database.clearFaults();
      // What a killed call held is let go.
      world.cloud.advance(2 * minute);
      const code = await world.caller.codeOf(people.sisterSecretary, 'venue.book', input);
      expect(code).toBe([5, 6].includes(after + 1) ? 'VENUE.CLOSED_THEN' : 'ok');
    }
    const made = standing();
    expect(new Set(made).size).toBe(made.length);
    expect(told('venueBooked')).toHaveLength(made.length);
    expect(audited().filter((action) => action === 'venue.book')).toHaveLength(made.length);
  });

  it('is given up by who booked, and then is free; what made it, late, makes it no more', async () => {
    const input = asked(venueId);
    const { bookingId } = await world.caller.get(people.sisterSecretary, 'venue.book', input);
    const cancel = (openid: string) => world.caller.codeOf(openid, 'venue.cancel', { bookingId });
    expect(await cancel(people.secretary)).toBe('ACCESS_DENIED');
    expect(await cancel(people.sisterMember)).toBe('ACCESS_DENIED');
    expect(await cancel(people.sisterSecretary)).toBe('ok');
    expect(await cancel(people.sisterSecretary)).toBe('ok');
    expect(told('venueTakenBack')).toEqual([]);
    expect(await world.caller.codeOf(people.sisterSecretary, 'venue.book', input)).toBe('VENUE.GIVEN_UP');
    expect(await book(venueId)).toBe('ok');
    expect(audited().filter((action) => action === 'venue.cancel')).toHaveLength(1);
  });

  it('is taken back by who keeps the venue, with why, and who booked is told once', async () => {
    const bookingId = await bookingOf(venueId);
    const release = (openid: string) =>
      world.caller.codeOf(openid, 'venue.release', { bookingId, why: '要开支部大会' });
    expect(await release(people.sisterSecretary)).toBe('ACCESS_DENIED');
    expect(await release(people.secretary)).toBe('ok');
    expect(await release(people.secretary)).toBe('ok');
    expect(told('venueTakenBack')).toEqual([`keepers:${sister._id}`]);
    const { bookings } = await world.caller.get(people.sisterSecretary, 'venue.bookings', {
      organizationId: sister._id,
    });
    expect(bookings).toMatchObject([{ ended: 'released', why: '要开支部大会', venueId }]);
  });

  it('is not given up when it is over', async () => {
    const bookingId = await bookingOf(venueId);
    world.cloud.setNow(noon + 2 * day);
    expect(await world.caller.codeOf(people.sisterSecretary, 'venue.cancel', { bookingId })).toBe(
      'VENUE.OVER',
    );
    expect(await world.caller.codeOf(people.secretary, 'venue.release', { bookingId, why: '晚了' })).toBe(
      'VENUE.OVER',
    );
  });
});

describe('days that are closed', () => {
  let venueId: string;
  const close = (version: number, from = '2026-11-24', until = '2026-11-25') =>
    world.caller.codeOf(people.secretary, 'venue.setClosed', {
      venueId,
      version,
      closedDays: [{ from, until, why: '装修' }],
    });
  beforeEach(async () => {
    venueId = await save({ sharing: 'town' });
    await bookingOf(venueId);
    await bookingOf(venueId, { day: '2026-11-26' });
  });

  it('give back what was booked then, and nothing else; a second sending does no more', async () => {
    expect(await close(1)).toBe('ok');
    expect(await close(1)).toBe('ok');
    expect(standing()).toEqual([`2026-11-26 10:00 ${sister._id}`]);
    expect(told('venueTakenBack')).toEqual([`keepers:${sister._id}`]);
    expect(await book(venueId)).toBe('VENUE.CLOSED_THEN');
    expect((await get(venueId)).closedDays).toEqual([
      { from: '2026-11-24', until: '2026-11-25', why: '装修' },
    ]);
    expect(venueOf(venueId)?.clearing).toBeNull();
  });

  it('so do other hours, and giving it up', async () => {
    await save({
      venueId,
      version: 1,
      sharing: 'town',
      hours: weekdays.filter(({ weekday }) => weekday !== 2),
    });
    expect(standing()).toEqual([`2026-11-26 10:00 ${sister._id}`]);
    await world.caller.get(people.secretary, 'venue.end', { venueId, version: 2, isGivenUp: true });
    expect(standing()).toEqual([]);
    expect(told('venueTakenBack')).toHaveLength(2);
  });

  it('leave what was booked in nobody’s hands, wherever the call is killed: the timer goes on', async () => {
    for (const after of [4, 8, 10, 12, 14]) {
      const version = venueOf(venueId)?.version ?? 0;
      kill({ after });
      await close(version, `2026-11-${after === 4 ? 24 : 26}`, '2026-11-26').catch(() => 'killed');
      world.cloud.database.clearFaults();
      world.cloud.advance(2 * minute);
    }
    await close(venueOf(venueId)?.version ?? 0);
    await tickUntilIdle(world.cloud);
    await close(venueOf(venueId)?.version ?? 0, '2026-11-24', '2026-11-26');
    await tickUntilIdle(world.cloud);
    expect(standing()).toEqual([]);
    expect(told('venueTakenBack')).toHaveLength(2);
    expect(venueOf(venueId)?.clearing).toBeNull();
  });

  it('never leave a booking that was made at the same moment', async () => {
    const [, code] = await Promise.all([close(1), book(venueId, { from: '15:00', until: '16:00' })]);
    await tickUntilIdle(world.cloud);
    expect(standing()).toEqual([`2026-11-26 10:00 ${sister._id}`]);
    expect(['ok', 'VENUE.CLOSED_THEN']).toContain(code);
  });
});

describe('organisations that move and merge', () => {
  it('take along their venues and what they booked; rights are those of now', async () => {
    const venueId = await save({ sharing: 'town' });
    const bookingId = await bookingOf(venueId);
    // The keeper goes to the other town: that town’s members see it, those of the former do not.
    await world.caller.get(people.district, 'organization.move', {
      organizationId: branch._id,
      toParentId: south._id,
    });
    expect(await seenBy(people.sisterMember, venueId)).toBe('ACCESS_DENIED');
    expect(await seenBy(people.farMember, venueId)).toBe('ok');
    expect(await seenBy(people.town, venueId)).toBe('ACCESS_DENIED');
    await tickUntilIdle(world.cloud);
    expect(await openTo(people.farMember)).toEqual([venueId]);
    expect(await openTo(people.sisterMember)).toEqual([]);
    // What was booked stays, and its booker may give it up; another is not made.
    expect(await book(venueId, { day: '2026-11-25' })).toBe('ACCESS_DENIED');
    // The booker is merged into another: that one has the booking.
    await world.caller.get(people.district, 'organization.merge', {
      organizationId: sister._id,
      intoId: faraway._id,
    });
    await tickUntilIdle(world.cloud);
    const booked = await world.caller.get(farSecretary, 'venue.bookings', { organizationId: faraway._id });
    expect(booked.bookings).toMatchObject([{ id: bookingId }]);
    expect(await world.caller.codeOf(farSecretary, 'venue.cancel', { bookingId })).toBe('ok');
  });

  it('tell who answers for a booking now that it is taken back', async () => {
    const bookingId = await bookingOf(await save({ sharing: 'town' }));
    await world.caller.get(people.district, 'organization.merge', {
      organizationId: sister._id,
      intoId: faraway._id,
    });
    await world.caller.get(people.secretary, 'venue.release', { bookingId, why: '要开支部大会' });
    expect(told('venueTakenBack')).toEqual([`keepers:${faraway._id}`]);
  });

  it('hand a merged branch’s rooms on, with who shares them', async () => {
    const venueId = await save({ sharing: 'named', sharedIds: [sister._id] });
    await world.caller.get(people.district, 'organization.merge', {
      organizationId: branch._id,
      intoId: faraway._id,
    });
    await tickUntilIdle(world.cloud);
    expect(venueOf(venueId)).toMatchObject({
      organizationId: faraway._id,
      organizationName: faraway.name,
      above: [district._id, south._id, faraway._id],
    });
    expect(await seenBy(people.sisterMember, venueId)).toBe('ok');
    expect(await seenBy(people.member, venueId)).toBe('ok');
    const saved = { organizationId: faraway._id, venueId, version: 1 };
    expect(await codeOfSaving(farSecretary, saved)).toBe('ok');
  });
});
