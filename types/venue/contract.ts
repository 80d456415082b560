import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { attached, attachments } from '../domain/attachment';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { actKey, day, givenDay, id, line, recordId, text } from '../fields';
import { attachmentEndings } from '../shared/guidances';
import { organizationKinds } from '../shared/organizations';
import { branchKeepers, officers, onlookers } from '../shared/roles';
import {
  checkReviews,
  essentialAnswers,
  halfHour,
  venueKinds,
  venueSharings,
  venueUses,
} from '../shared/venues';

/** A venue; a booking of one as its booker sees it, and as the venue's keeper does; a self-check as the office above does. */
export const venueTarget = { name: 'venue', by: 'venueId' } as const satisfies Target;
export const bookingTarget = { name: 'booking', by: 'bookingId' } as const satisfies Target;
export const bookedTarget = { name: 'booked', by: 'bookingId' } as const satisfies Target;
export const checkTarget = { name: 'check', by: 'checkId' } as const satisfies Target;

const keepers = [...branchKeepers, ...officers] as const;
/** An organisation whose rooms are summed up. */
const officeTarget = { name: 'office', by: 'organizationId' } as const;

const holders = { allow: 'holders', roles: keepers, over: organizationTarget } as const;
const ofVenue = { allow: 'holders', roles: keepers, over: venueTarget } as const;
const audience = { allow: 'audience', of: venueTarget, orHolders: keepers } as const;
const district = {
  allow: 'holders',
  roles: ['districtOfficer', 'districtAdmin'],
  over: organizationTarget,
} as const;

const count = z.int().min(0);
const version = technical(z.int().min(0).max(1_000_000));
const edition = z.int().min(0).max(10_000);
const clock = z.string().regex(halfHour);
const name = line(40);

/** The key of an item of 六个有, which stays the same from edition to edition; a field of the records. */
const itemKey = technical(z.string().regex(/^[a-z][a-z0-9]{0,19}$/));

const hours = z
  .array(
    z
      .strictObject({
        weekday: technical(z.int().min(1).max(7)),
        from: asked('workPoints', clock),
        until: asked('workPoints', clock),
      })
      .refine((one) => one.from < one.until, { path: ['until'], message: 'closes after it opens' }),
  )
  .max(7)
  .refine((all) => new Set(all.map(({ weekday }) => weekday)).size === all.length, 'each weekday once');

const closedDays = z.array(z.object({ from: day, until: day, why: z.string() }));

const summary = {
  id,
  name: z.string(),
  kind: z.enum(venueKinds),
  organizationId: id,
  /** Who keeps it. */
  organizationName: z.string(),
  address: z.string(),
  use: z.enum(venueUses),
  /** From when until when it is open today; nothing where it is closed, and why that is, where it usually is open. */
  today: z.object({ from: z.string(), until: z.string() }).optional(),
  closedToday: z.string().optional(),
  isOpenNow: z.boolean(),
};

const booking = {
  id,
  day,
  from: z.string(),
  until: z.string(),
  organizationName: z.string(),
  purpose: z.string(),
  /** What was taken back; what its booker gave back is not listed. */
  ended: z.enum(['released', 'closed']).optional(),
  why: z.string().optional(),
};

/** How a room stands with 六个有, as its list shows it. */
const checked = z.object({
  on: day,
  /** It was checked by the items that are asked for now. */
  isCurrent: z.boolean(),
  review: z.enum(checkReviews),
  correctBy: day.optional(),
  isCorrection: z.boolean(),
});

const item = z.object({ key: z.string(), name: z.string(), seen: z.string() });

/** The items that the district asks for; nothing before it has published any. */
const template = z.object({ edition, source: z.string(), publishedOn: day, items: z.array(item) });

const answers = z.array(z.object({ key: z.string(), answer: z.enum(essentialAnswers), note: z.string() }));

const check = z.object({
  id,
  version: count,
  on: day,
  edition,
  /** As they were called in the edition that it was checked by. */
  answers: z.array(z.object({ name: z.string(), answer: z.enum(essentialAnswers), note: z.string() })),
  files: attached,
  isCorrection: z.boolean(),
  review: z.enum(checkReviews),
  reviewNote: z.string(),
  reviewedBy: z.string().optional(),
  correctBy: day.optional(),
});

const office = z.object({ id, name: z.string(), kind: z.enum(organizationKinds) });

const fileErrors = ['VENUE.FILE_MISSING', 'VENUE.FILE_KIND', 'VENUE.FILE_TOO_LARGE'] as const;

/** 阵地: rooms and stations, when they are open, who booked them, and 六个有 by the items that the district publishes. */
export const venueContract = contract('venue', {
  /** What is open to the caller, by name: in a town, in their own where none is named, or in the whole district. */
  open: action({
    access: { allow: 'bound' },
    input: z.strictObject({ placeId: id.optional(), ...pageInput }),
    output: z.object({
      /** The district and its towns, and which of them this is of. */
      places: z.array(z.object({ id, name: z.string() })),
      placeId: id,
      venues: z.array(z.object(summary)),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** What an organisation keeps and what is kept below it, by name; of a branch also what is shared with it by name. */
  kept: action({
    access: holders,
    input: z.strictObject({
      organizationId: id,
      kind: z.enum(venueKinds).optional(),
      ...pageInput,
    }),
    output: z.object({
      office,
      venues: z.array(
        z.object({
          ...summary,
          isGivenUp: z.boolean(),
          /** Another keeps it and shares it with this one. */
          isShared: z.boolean(),
          /** Of a room, where the district has published what is asked for. */
          check: checked.optional(),
        }),
      ),
      mayWrite: z.boolean(),
      /** The district has published what 六个有 are. */
      hasTemplate: z.boolean(),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** One venue, when it is open, and who booked it from today on. */
  get: action({
    access: audience,
    input: z.strictObject({ venueId: id }),
    output: z.object({
      ...summary,
      version: count,
      hours: z.array(z.object({ weekday: z.int(), from: z.string(), until: z.string() })),
      /** Today's and those to come. */
      closedDays,
      seats: count.optional(),
      facilities: z.string(),
      contact: z.string(),
      lookedAfterBy: z.object({ id, name: z.string() }).optional(),
      sharing: z.enum(venueSharings),
      shared: z.array(z.object({ id, name: z.string() })),
      files: attached,
      isGivenUp: z.boolean(),
      day,
      /** In the order of days and hours. What it is for is told to who booked it and to its keeper. */
      bookings: z.array(
        z.object({
          ...booking,
          purpose: z.string().optional(),
          isOwn: z.boolean(),
          isReleasable: z.boolean(),
        }),
      ),
      mayWrite: z.boolean(),
      /** The organisations for which the caller may book it. */
      mayBookFor: z.array(z.object({ id, name: z.string() })),
      check: checked.optional(),
      /** 六个有 of it can be looked at by the caller. */
      hasEssentials: z.boolean(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Writes a venue down, or with `venueId` puts it right over the version that was read. */
  save: action({
    access: holders,
    input: z.strictObject({
      organizationId: id,
      actKey,
      venueId: id.optional(),
      version: z.int().min(0).max(1_000_000).optional(),
      kind: asked('workPoints', z.enum(venueKinds)),
      name: asked('workPoints', name),
      address: asked('workPoints', line(80)),
      hours,
      use: z.enum(venueUses).default('both'),
      sharing: z.enum(venueSharings).default('own'),
      sharedIds: z.array(id).max(20).default([]),
      seats: z.int().min(1).max(9999).optional(),
      facilities: text(200).default(''),
      contact: text(60).default(''),
      lookedAfterById: id.optional(),
      files: attachments,
    }),
    output: z.object({ venueId: id, version: count }),
    errors: [
      'VENUE.CHANGED',
      'VENUE.NOT_YOURS',
      'VENUE.NO_TOWN',
      'VENUE.NOBODY_NAMED',
      'VENUE.NOT_THERE',
      'ORGANIZATION.CLOSED',
      ...fileErrors,
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Says on which days it is closed; what was booked then is given back, and who booked it is told. */
  setClosed: action({
    access: ofVenue,
    input: z.strictObject({
      venueId: id,
      version,
      closedDays: z
        .array(
          z
            .strictObject({
              from: asked('ownAct', givenDay),
              until: asked('ownAct', givenDay),
              why: asked('ownAct', line(40)),
            })
            .refine((one) => one.from <= one.until, {
              path: ['until'],
              message: 'ends on or after it begins',
            }),
        )
        .max(20),
    }),
    output: z.object({ version: count }),
    errors: ['VENUE.CHANGED', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** It is given up for good, or was not after all. */
  end: action({
    access: ofVenue,
    input: z.strictObject({ venueId: id, version, isGivenUp: asked('ownAct', z.boolean()) }),
    output: z.object({ version: count }),
    errors: ['VENUE.CHANGED'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Books a venue that is open to an organisation for it: whoever comes first has it. */
  book: action({
    access: holders,
    input: z
      .strictObject({
        organizationId: id,
        venueId: recordId,
        actKey,
        day: asked('ownAct', givenDay),
        from: asked('ownAct', clock),
        until: asked('ownAct', clock),
        purpose: asked('ownAct', line(40)),
      })
      .refine((one) => one.from < one.until, { path: ['until'], message: 'ends after it begins' }),
    output: z.object({ bookingId: id }),
    errors: [
      'VENUE.TAKEN',
      'VENUE.CLOSED_THEN',
      'VENUE.WALK_IN_ONLY',
      'VENUE.ENDED',
      'VENUE.TOO_FAR',
      'VENUE.OVER',
      'VENUE.GIVEN_UP',
      'ORGANIZATION.CLOSED',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What an organisation has booked, from today on; a page of days at a time. */
  bookings: action({
    access: holders,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      office,
      bookings: z.array(z.object({ ...booking, venueId: id, venueName: z.string(), address: z.string() })),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Who booked gives it up. */
  cancel: action({
    access: { allow: 'holders', roles: keepers, over: bookingTarget },
    input: z.strictObject({ bookingId: id }),
    output: z.object({}),
    errors: ['VENUE.OVER'],
    repeat: 'safe',
  }),
  /** The venue's keeper takes a booking back and says why; who booked is told. */
  release: action({
    access: { allow: 'holders', roles: keepers, over: bookedTarget },
    input: z.strictObject({ bookingId: id, why: asked('ownAct', line(40)) }),
    output: z.object({}),
    errors: ['VENUE.OVER', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What 六个有 are just now. */
  template: action({
    access: holders,
    input: z.strictObject({ organizationId: id }),
    output: z.object({ template: template.optional(), edition, mayPublish: z.boolean() }),
    errors: [],
    repeat: 'safe',
  }),
  /** Publishes what 六个有 are, over the edition that was read; without any item nothing is asked for any more. */
  publishTemplate: action({
    access: district,
    input: z.strictObject({
      organizationId: id,
      edition: technical(edition),
      source: asked('workPoints', line(80)),
      items: z
        .array(
          z.strictObject({
            /** Of one that the edition before had; a new one is given its own. */
            key: itemKey.optional(),
            name: asked('workPoints', line(20)),
            seen: text(80).default(''),
          }),
        )
        .max(20),
    }),
    output: z.object({ edition }),
    errors: ['VENUE.CHANGED', 'VENUE.NOT_THE_DISTRICT', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** 六个有 of one room: what is asked for, what its keeper said last, and what the office above said of it. */
  essentials: action({
    access: { allow: 'holders', roles: [...keepers, ...onlookers], over: venueTarget },
    input: z.strictObject({ venueId: id }),
    output: z.object({
      name: z.string(),
      organizationId: id,
      organizationName: z.string(),
      template: template.optional(),
      /** What is filled in beforehand: what was said last of the items that are asked for now. */
      begun: answers,
      last: check.optional(),
      mayCheck: z.boolean(),
      mayReview: z.boolean(),
    }),
    errors: ['VENUE.NOT_A_ROOM'],
    repeat: 'safe',
  }),
  /** Says of each item whether the room has it. While something is to be put right, this says that it was. */
  check: action({
    access: ofVenue,
    input: z.strictObject({
      venueId: id,
      actKey,
      edition: technical(edition),
      answers: z
        .array(
          z.strictObject({
            key: itemKey,
            answer: asked('workPoints', z.enum(essentialAnswers)),
            note: text(100).default(''),
          }),
        )
        .max(20),
      files: attachments,
    }),
    output: z.object({ checkId: id }),
    errors: [
      'VENUE.NOT_A_ROOM',
      'VENUE.ENDED',
      'VENUE.NO_TEMPLATE',
      'VENUE.CHANGED',
      'VENUE.ANSWER_MISSING',
      ...fileErrors,
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** An office above looked a self-check over: it is fine, or something is to be put right by a day. */
  review: action({
    access: { allow: 'holders', roles: officers, over: checkTarget },
    input: z.strictObject({
      checkId: id,
      version,
      verdict: asked('ownAct', z.enum(['fine', 'correct'])),
      correctBy: givenDay.optional(),
      note: text(100).default(''),
    }),
    output: z.object({ version: count }),
    errors: ['VENUE.CHANGED', 'VENUE.NO_DAY', 'VENUE.NOTHING_SAID', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** How many rooms there are, how many were checked by what is asked for now, and what they lack, item by item. */
  figures: action({
    access: { allow: 'holders', roles: [...keepers, ...onlookers], over: officeTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      office,
      template: template.optional(),
      rooms: count,
      checked: count,
      waiting: count,
      correcting: count,
      /** In the order of the items. */
      lacking: z.array(z.object({ name: z.string(), rooms: count })),
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          kind: z.enum(organizationKinds),
          rooms: count,
          /** Rooms that others keep and share with this one by name; each is counted once, with who keeps it. */
          shared: count,
          checked: count,
          /** What rooms of it, or shared with it, lack. */
          lacks: z.array(z.string()),
        }),
      ),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Says where a picture is to be uploaded, and sees to it that it does not stay unless something takes it up. */
  prepareFile: action({
    access: holders,
    input: z.strictObject({ organizationId: id, actKey, ending: technical(z.enum(attachmentEndings)) }),
    output: z.object({ cloudPath: z.string(), fileId: z.string() }),
    errors: [],
    repeat: 'safe',
  }),
  /** An address for a file of a venue; of its self-check only to who sees that. */
  file: action({
    access: { allow: 'audience', of: venueTarget, orHolders: [...keepers, ...onlookers] },
    input: z.strictObject({ venueId: id, fileId: technical(z.string().max(220)) }),
    output: z.object({ url: z.string() }),
    errors: ['VENUE.FILE_MISSING'],
    repeat: 'safe',
  }),
});
