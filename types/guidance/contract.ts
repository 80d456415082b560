import * as z from 'zod';
import { asked, technical } from '../asks';
import { contentErrors } from '../domain/content';
import { action, contract, type Target } from '../contract';
import { actKey, id, instant, line, month, recordId, text } from '../fields';
import { pageInput, pageOutput } from '../domain/page';
import { guidanceContent, guidanceItem, guidanceText, guidanceView, importantDate } from '../domain/guidance';
import { officers } from '../shared/roles';
import { attachmentEndings, guidanceStages } from '../shared/guidances';
import { organizationTarget } from '../domain/targets';

export const guidanceTarget = {
  name: 'guidance',
  by: 'guidanceId',
} as const satisfies Target;

const draftTarget = {
  name: 'guidanceDraft',
  by: 'guidanceId',
} as const satisfies Target;

const readers = { allow: 'audience', of: guidanceTarget, orHolders: officers } as const;

/** The officers of the organisation that issues it, or of one above. */
const writers = { allow: 'holders', roles: officers, over: draftTarget } as const;

/** Which text of a draft is meant: one that somebody changed meanwhile is not reviewed or published unseen. */
const revision = technical(z.int().min(1));

const draftErrors = ['GUIDANCE.CHANGED_MEANWHILE'] as const;

/** A guidance being written, or a new version of one. */
const draftView = z.object({
  id,
  month,
  issuerName: z.string(),
  stage: z.enum(guidanceStages),
  revision,
  /** What this version changes; empty for the first. */
  changeNote: z.string(),
  content: guidanceText,
  writtenBy: z.string(),
  writtenAt: z.int(),
  review: z.object({ by: z.string(), at: z.int(), approved: z.boolean(), note: z.string() }).optional(),
  /** When it is to be published. */
  publishAt: z.int().optional(),
  /** The version that readers see now; 0 when there is none. */
  publishedVersion: z.int(),
});

export const guidanceContract = contract('guidance', {
  /**
   * The guidances the caller may see, newest month first, the district's before a town's, a page at a time; drafts, for
   * their writers, with the first.
   */
  list: action({
    access: { allow: 'bound' },
    input: z.strictObject(pageInput),
    output: z.object({
      guidances: z.array(
        guidanceView
          .pick({ id: true, month: true, theme: true, issuerName: true, readings: true })
          .extend({ publishedAt: z.int().optional(), version: z.int(), stage: z.enum(guidanceStages) }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** One guidance, whole, and below the district's what the caller's town adds to it for the same month. */
  detail: action({
    access: readers,
    input: z.strictObject({ guidanceId: id }),
    output: z.object({
      guidance: guidanceView,
      supplements: z.array(guidanceView),
      /** The readings of these that the caller, a member, has opened; `guidance` is the guidance itself. */
      readIds: z.array(id),
      /** The caller may write a new version. */
      mayWrite: z.boolean(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Records that the caller, a member, opened a guidance (`guidance`) or one of its readings; once for ever. */
  recordReading: action({
    access: readers,
    input: z.strictObject({ guidanceId: id, readingId: recordId }),
    output: z.object({ readAt: z.int() }),
    errors: ['GUIDANCE.UNKNOWN_READING', 'ACCOUNT.NOT_A_MEMBER'],
    repeat: 'safe',
  }),
  /** An earlier version as it was published. */
  version: action({
    access: readers,
    input: z.strictObject({ guidanceId: id, version: technical(z.int().min(1)) }),
    output: z.object({ guidance: guidanceView }),
    errors: ['GUIDANCE.NOT_FOUND'],
    repeat: 'safe',
  }),
  /** An address for a while at which an attachment can be fetched. */
  file: action({
    access: readers,
    input: z.strictObject({ guidanceId: id, fileId: technical(z.string().max(220)) }),
    output: z.object({ url: z.string() }),
    errors: ['GUIDANCE.FILE_MISSING'],
    repeat: 'safe',
  }),
  /** What writing a month's guidance can start from: the draft or the version there is, last month's, items used before. */
  prepare: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, month: technical(month) }),
    output: z.object({
      issuerName: z.string(),
      /** What a draft is based on; 0 when nothing was written yet. */
      revision: z.int(),
      draft: draftView.optional(),
      published: guidanceText.optional(),
      previous: guidanceText.extend({ month }).optional(),
      /** Items of earlier guidances of the issuer and of those above it, each with the month it was last used in. */
      library: z.array(guidanceItem.omit({ id: true }).extend({ month })),
      /** Days of the month to bear in mind, and what they rest on. */
      dates: z.array(importantDate.extend({ source: z.string() })),
      /** 学习专题 of the district, with which readings may be tagged. */
      topics: z.array(z.string()).optional(),
    }),
    errors: ['GUIDANCE.NOT_AN_ISSUER'],
    repeat: 'safe',
  }),
  /** Says where a file to be attached is to be uploaded, and sees to it that it does not stay unless a draft takes it up. */
  prepareFile: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, actKey, ending: technical(z.enum(attachmentEndings)) }),
    output: z.object({ cloudPath: z.string(), fileId: z.string() }),
    errors: [],
    repeat: 'safe',
  }),
  /** A draft as it stands, for its writers. */
  draft: action({
    access: writers,
    input: z.strictObject({ guidanceId: id }),
    output: z.object({ draft: draftView, mayReview: z.boolean() }),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * Writes the draft of a month, one a month and issuer; it is to be reviewed anew. `basedOn` is the revision it was
   * made from, 0 for the first; of two writers the second is told.
   */
  saveDraft: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      month: technical(month),
      content: guidanceContent,
      changeNote: line(120).or(z.literal('')).default(''),
      basedOn: technical(z.int().min(0)),
    }),
    output: z.object({ guidanceId: id, revision }),
    errors: [
      'GUIDANCE.NOT_AN_ISSUER',
      'GUIDANCE.CHANGED_MEANWHILE',
      'GUIDANCE.LINK_NOT_OFFICIAL',
      'GUIDANCE.FILE_MISSING',
      'GUIDANCE.FILE_KIND',
      'GUIDANCE.FILE_TOO_LARGE',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: { districtOfficer: 'monthly', others: 'whenWanted' },
  }),
  /** Hands a draft to a second officer for review. */
  submit: action({
    access: writers,
    input: z.strictObject({ guidanceId: id, revision }),
    output: z.object({ stage: z.enum(guidanceStages) }),
    errors: [...draftErrors, 'GUIDANCE.CHANGE_NOTE_MISSING', 'GUIDANCE.DEADLINE_OVER'],
    repeat: 'safe',
  }),
  /** A second officer approves a draft or hands it back; nobody reviews their own. */
  review: action({
    access: writers,
    input: z.strictObject({
      guidanceId: id,
      revision,
      approved: asked('ownAct', z.boolean()),
      note: text(200).default(''),
    }),
    output: z.object({ stage: z.enum(guidanceStages) }),
    errors: [
      ...draftErrors,
      'GUIDANCE.NOT_IN_REVIEW',
      'GUIDANCE.OWN_DRAFT',
      'GUIDANCE.NOTE_MISSING',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: { districtOfficer: 'monthly', others: 'whenWanted' },
  }),
  /**
   * Publishes a reviewed draft, now or at a set time; everybody it is for is told. A repeat answers the same
   * publication; another time replaces the one set before.
   */
  publish: action({
    access: writers,
    input: z.strictObject({ guidanceId: id, revision, at: instant.optional() }),
    output: z.object({
      guidanceId: id,
      publishedAt: z.int().optional(),
      publishAt: z.int().optional(),
    }),
    errors: [...draftErrors, 'GUIDANCE.NOT_REVIEWED', 'GUIDANCE.IN_THE_PAST', 'GUIDANCE.DEADLINE_OVER'],
    repeat: 'safe',
  }),
});
