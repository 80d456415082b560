import * as z from 'zod';
import { asked, technical } from '../asks';
import { gatherings } from '../domain/bases';
import { citation } from '../domain/citation';
import { contentErrors } from '../domain/content';
import { action, contract } from '../contract';
import { actKey, id, line } from '../fields';
import { pageInput, pageOutput } from '../domain/page';
import { attendanceCounts } from '../domain/roll-call';
import { gatheringKeepers } from '../shared/roles';
import { activityKinds, activityStatuses } from '../shared/activities';
import { minutesSigners, voteOutcomes } from '../shared/minutes';
import { activityTarget } from '../domain/targets';
import { personOfBranch } from '../domain/person';
import { minutesContent } from '../domain/minutes';

/** A photo in the folder of its activity; other files are none of this context's business. */
const photoId = z.string().regex(/^cloud:\/\/[\w.-]{1,100}\/minutes\/[\w:-]{1,96}\/[\w-]{8,40}\.jpg$/);

const photosAtMost = 9;

/** One call carries this many characters at most. */
const charactersAtMost = 20_000;

const lengthOf = ({ agenda, summary, speeches, resolutions }: z.infer<typeof minutesContent>): number =>
  [...agenda, summary, ...speeches.map(({ points }) => points), ...resolutions.map((one) => one.text)].join(
    '',
  ).length;

/** A confirmation; `writtenBy` is the keeper who wrote down that it stands on paper. */
const signature = personOfBranch.extend({ at: z.int(), writtenBy: z.string().optional() });

/** An earlier text of minutes: one that had been confirmed and why it was put right, or one that another wrote over. */
const earlierText = z.object({
  version: z.int(),
  at: z.int(),
  by: z.string(),
  reason: z.string(),
  /** It had not been confirmed by both. */
  draft: z.boolean(),
  content: minutesContent,
});

export const minutesView = z.object({
  version: z.int(),
  content: minutesContent,
  /**
   * Of each resolution, in order: what its vote comes to, by which article, and how many had to be there and for it;
   * `null` where none was taken.
   */
  verdicts: z.array(
    z
      .object({
        outcome: z.enum(voteOutcomes),
        citation,
        presentAtLeast: z.int(),
        forAtLeast: z.int(),
      })
      .nullable(),
  ),
  /** Addresses hold for an hour. */
  photos: z.array(z.object({ fileId: z.string(), url: z.string() })),
  chair: personOfBranch,
  recorder: personOfBranch,
  signatures: z.partialRecord(z.enum(minutesSigners), signature),
  savedAt: z.int(),
  savedBy: z.string(),
  corrections: z.int(),
});

/** Those invited may look once it is confirmed; who keeps the branch, chairs or records it, before. */
const readers = {
  allow: 'audience',
  of: activityTarget,
  orHolders: gatheringKeepers,
  refused: 'ACTIVITY.NOT_INVITED',
} as const;

const ofKind = { activityId: id, kind: technical(z.enum(activityKinds)) };
/** Which text is confirmed, and as whom. */
const confirmation = z.strictObject({
  ...ofKind,
  as: technical(z.enum(minutesSigners)),
  version: technical(z.int().min(1).max(100_000)),
});
const readErrors = ['ACTIVITY.NOT_INVITED'] as const;
const writeErrors = [
  ...readErrors,
  'MINUTES.NOT_YOURS',
  'MINUTES.NOT_HELD',
  'MINUTES.NOT_OF_THIS_KIND',
] as const;

/** The minutes (会议记录) of gatherings: one record of each activity as each of its kinds. */
export const minutesContract = contract('minutes', {
  /** What is written down of an activity as each of its kinds, and what a new record would begin with. */
  get: action({
    access: readers,
    input: z.strictObject({ activityId: id }),
    output: z.object({
      activity: z.object({
        id,
        title: z.string(),
        organizationName: z.string(),
        startsAt: z.int(),
        endsAt: z.int(),
        place: z.string(),
        status: z.enum(activityStatuses),
        counts: attendanceCounts,
      }),
      mayWrite: z.boolean(),
      /** The caller keeps the gathering, and may write down who signed on paper. */
      keeps: z.boolean(),
      /** Who may chair and record: the branch's members. For writers only. */
      people: z.array(personOfBranch),
      /** 应到、到会有表决权者 by the roster: full members only. */
      voters: z.object({ expected: z.int(), present: z.int() }),
      records: z.array(
        z.object({
          kind: z.enum(activityKinds),
          /** Absent when nothing is written, or nothing that the caller may see yet. */
          minutes: minutesView.optional(),
          suggested: z.object({
            agenda: z.array(z.string()),
            chair: personOfBranch.optional(),
            recorder: personOfBranch.optional(),
          }),
          /** What the caller still has to confirm. */
          mayConfirm: z.array(z.enum(minutesSigners)),
        }),
      ),
    }),
    errors: readErrors,
    repeat: 'safe',
    tellsNames: true,
  }),
  /**
   * Writes the minutes down. `version` is the one that was read, 0 for none: somebody else's newer text is never
   * written over. `actKey` makes a resend the same save. A new text takes away a single confirmation; after both it is
   * a correction, needs a reason, and the earlier text stays.
   */
  save: action({
    access: readers,
    input: z
      .strictObject({
        ...ofKind,
        actKey,
        version: technical(z.int().min(0).max(100_000)),
        content: minutesContent,
        photos: z.array(photoId).max(photosAtMost).default([]),
        chairId: asked(gatherings, id),
        recorderId: asked(gatherings, id),
        reason: line(80).optional(),
        /** The voters of a vote are meant to be others than those of the roll. */
        votersDiffer: z.literal(true).optional(),
      })
      .refine(({ content }) => lengthOf(content) <= charactersAtMost, {
        path: ['content'],
        message: 'too long',
      }),
    output: z.object({ version: z.int() }),
    errors: [
      ...writeErrors,
      ...contentErrors,
      'MINUTES.CHANGED_SINCE',
      'MINUTES.SAME_PERSON',
      'MINUTES.PERSON_NOT_IN_BRANCH',
      'MINUTES.VOTE_IMPOSSIBLE',
      'MINUTES.VOTERS_DIFFER',
      'MINUTES.PHOTO_MISSING',
      'MINUTES.REASON_NEEDED',
    ],
    repeat: 'safe',
    often: 'eachGathering',
  }),
  /** Where a photo is to be uploaded; what no minutes take up within a day is removed. */
  preparePhoto: action({
    access: readers,
    input: z.strictObject({ activityId: id, actKey }),
    output: z.object({ cloudPath: z.string(), fileId: z.string() }),
    errors: [...readErrors, 'MINUTES.NOT_YOURS'],
    repeat: 'safe',
  }),
  /** The recorder, or the chair, confirms the text they have read, in their own name. */
  confirm: action({
    access: readers,
    input: confirmation,
    output: z.object({ confirmed: z.boolean() }),
    errors: [
      ...readErrors,
      'MINUTES.NOT_FOUND',
      'MINUTES.NOT_YOURS',
      'MINUTES.CHANGED_SINCE',
      'MINUTES.EMPTY',
    ],
    repeat: 'safe',
  }),
  /**
   * Writes down that the chair or the recorder, who does not use the app, signed this text on paper. It counts like their
   * own confirmation, says who wrote it down, and they are told.
   */
  confirmOnPaper: action({
    access: { allow: 'holders', roles: gatheringKeepers, over: activityTarget },
    input: confirmation,
    output: z.object({ confirmed: z.boolean() }),
    errors: ['MINUTES.NOT_FOUND', 'MINUTES.CHANGED_SINCE', 'MINUTES.EMPTY'],
    repeat: 'safe',
  }),
  /**
   * The earlier texts of minutes, latest first, a page at a time: those corrected after both had confirmed them, and for
   * its writers those that one of them had written or confirmed before another wrote over it.
   */
  history: action({
    access: readers,
    input: z.strictObject({ ...ofKind, ...pageInput }),
    output: z.object({ earlier: z.array(earlierText), ...pageOutput }),
    errors: [...readErrors, 'MINUTES.NOT_YOURS'],
    repeat: 'safe',
    tellsNames: true,
  }),
});
