import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { contentErrors } from '../domain/content';
import { declaredField, shownValues, valueErrors, word, written } from '../domain/declared';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { actKey, day, givenDay, id, line, recordId, text } from '../fields';
import { branchKeepers, officers } from '../shared/roles';
import {
  applicationStates,
  applicationSteps,
  honourHolders,
  honourStates,
  honourSteps,
  quotaAtMost,
  reviewersAtMost,
  roundPhases,
  stances,
} from '../shared/selections';

export const roundTarget = { name: 'round', by: 'roundId' } as const satisfies Target;
export const applicationTarget = { name: 'application', by: 'applicationId' } as const satisfies Target;
/** An application as the office that runs its round has it, wherever its branch lies by now. */
export const candidacyTarget = { name: 'candidacy', by: 'applicationId' } as const satisfies Target;
/** An honour as the office that gave it has it. */
export const givenTarget = { name: 'given', by: 'honourId' } as const satisfies Target;

const selection = technical(word);
const version = technical(z.int().min(0).max(1_000_000));
/** Something said in words: enough that nobody is told nothing. */
const words = (most: number) => text(most).min(1);

/** What a declaration says to who reads a notice or fills in an application. */
const kind = {
  selection: word,
  term: z.string(),
  hint: z.string(),
  /** The section of the work points that asks for it. */
  source: z.string(),
  of: z.enum(honourHolders),
  /** It is called 示范: a round needs a document. */
  model: z.boolean(),
  conditions: z.array(z.object({ text: z.string(), basis: z.enum(['notice', 'workPoints']) })),
};

const round = {
  id,
  selection: word,
  term: z.string(),
  title: z.string(),
  officeName: z.string(),
  phase: z.enum(roundPhases),
  applyBy: day,
  /** The days of the publicity; `publicUntil` may still move while the work days of a year are not known. */
  publicFrom: day.optional(),
  publicUntil: day.optional(),
};

const person = z.object({ id, name: z.string() });
const organization = z.object({ id, name: z.string() });

const application = {
  id,
  name: z.string(),
  organizationName: z.string(),
  state: z.enum(applicationStates),
  version: z.int(),
};

const opinion = z.object({ stance: z.enum(stances), text: z.string() });
const said = opinion.extend({ id, name: z.string() });

const honour = {
  id,
  term: z.string(),
  name: z.string(),
  of: z.enum(honourHolders),
  organizationName: z.string(),
  officeName: z.string(),
  /** 命名的文号. */
  document: z.string(),
  namedOn: day,
  /** Until when it holds; then it is looked at again. Without it as long as it is not taken back. */
  until: day.optional(),
  state: z.enum(honourStates),
};

const byOffice = { allow: 'holders', roles: officers, over: roundTarget } as const;
const ofOrganization = {
  allow: 'audience',
  of: organizationTarget,
  orHolders: [...branchKeepers, ...officers],
} as const;
const admin = { allow: 'holders', roles: ['districtAdmin'], over: organizationTarget } as const;

/**
 * 评选: a notice, applications, a look at them, written opinions of named people, publicity, a document that names, and a
 * second look. No votes, no points, no order of the better: an office decides, in words.
 */
export const selectionContract = contract('selection', {
  /** The rounds that concern an organisation, latest first, a page at a time; and what the caller may open there. */
  rounds: action({
    access: ofOrganization,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      rounds: z.array(z.object(round)),
      /** Selections of which the caller opens a round for this office. */
      mayOpen: z.array(z.object({ ...kind, publicityDays: z.int(), termYears: z.int().optional() })),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** One round: its notice, in which phase it is, and what the caller may do with it. */
  round: action({
    access: { allow: 'audience', of: roundTarget, orHolders: [...branchKeepers, ...officers] },
    input: z.strictObject({ roundId: recordId }),
    output: z.object({
      ...round,
      ...kind,
      officeId: id,
      /** 通知文号. */
      document: z.string().optional(),
      quota: z.int(),
      publicityDays: z.int(),
      termYears: z.int().optional(),
      /** What the notice says beside. */
      says: z.string(),
      /** Of what an application consists. */
      fields: z.array(declaredField),
      version: z.int(),
      /** For which organisations the caller hands in an application now; of branches that are themselves chosen none that did. */
      proposers: z.array(organization),
      /** Of which organisations the caller reads the applications: of the office that runs it, or of what they keep below it. */
      reads: z.array(organization),
      /** The caller is of the office that runs it; only that sees who reviews. */
      mayRun: z.boolean(),
      reviewers: z.array(person).optional(),
      /** The caller is asked for an opinion. */
      reviews: z.boolean(),
      /** Why those are proposed that are: only to the office that runs it. */
      because: z.string().optional(),
      /** Why nobody is named, where it was ended so; the document that named. */
      closedBecause: z.string().optional(),
      namedBy: z.string().optional(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Opens a round, or with `roundId` puts its notice right over the version that was read, before its publicity. */
  save: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      actKey,
      selection,
      roundId: id.optional(),
      version: z.int().min(0).max(1_000_000).optional(),
      title: asked('ownAct', line(40)),
      document: line(40).or(z.literal('')).default(''),
      applyBy: asked('ownAct', givenDay),
      quota: asked('ownAct', z.int().min(1).max(quotaAtMost)),
      publicityDays: technical(z.int().min(1).max(30)),
      says: text(1000).default(''),
      reviewers: technical(z.array(id).max(reviewersAtMost)).default([]),
    }),
    output: z.object({ roundId: id, version: z.int() }),
    errors: [
      'SELECTION.OFF',
      'SELECTION.NOT_HERE',
      'SELECTION.DOCUMENT_NEEDED',
      'SELECTION.DAY_PASSED',
      'SELECTION.NO_REVIEWER',
      'SELECTION.CHANGED',
      'SELECTION.TOO_LATE',
      'ORGANIZATION.CLOSED',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** People who may be asked for their opinion: those who hold a role over an organisation of the district, by name. */
  reviewers: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, at: id.optional() }),
    output: z.object({ people: z.array(person) }),
    errors: ['SELECTION.NOT_HERE'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Ends a round in which nobody is named, with the reason. */
  close: action({
    access: byOffice,
    input: z.strictObject({ roundId: recordId, version, text: asked('ownAct', words(300)) }),
    output: z.object({ version: z.int() }),
    errors: ['SELECTION.CHANGED', 'SELECTION.TOO_LATE', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Hands an application in, or with `applicationId` again over the version that was read. */
  apply: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      roundId: recordId,
      actKey,
      applicationId: id.optional(),
      version: z.int().min(0).max(1_000_000).optional(),
      values: written,
    }),
    output: z.object({ applicationId: id, version: z.int() }),
    errors: [
      'SELECTION.OFF',
      'SELECTION.NOT_HERE',
      'SELECTION.TOO_LATE',
      'SELECTION.OWN_CASE',
      'SELECTION.APPLIED',
      'SELECTION.CHANGED',
      'ORGANIZATION.CLOSED',
      ...valueErrors,
    ],
    repeat: 'safe',
  }),
  /** The applications of a round from an organisation and from below it, latest first, a page at a time. */
  applications: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({ organizationId: id, roundId: recordId, ...pageInput }),
    output: z.object({ applications: z.array(z.object(application)), ...pageOutput }),
    errors: ['SELECTION.OFF'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** One application, what happened to it, and what the caller may do with it. */
  application: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: applicationTarget },
    input: z.strictObject({ applicationId: recordId }),
    output: z.object({
      ...application,
      roundId: id,
      roundTitle: z.string(),
      organizationId: id,
      phase: z.enum(roundPhases),
      fields: z.array(declaredField),
      values: shownValues,
      steps: z.array(
        z.object({
          step: z.enum(applicationSteps),
          at: z.int(),
          by: z.string(),
          text: z.string().optional(),
        }),
      ),
      /** Only to the office that runs the round. */
      opinions: z.array(said).optional(),
      /** 补正前的意见: of what the application said before it was handed in again. */
      earlierOpinions: z.array(said).optional(),
      objections: z
        .array(z.object({ id, at: z.int(), text: z.string(), settled: z.string().optional() }))
        .optional(),
      mayChange: z.boolean(),
      mayWithdraw: z.boolean(),
      /** 审核: accept, send back, decline. */
      mayCheck: z.boolean(),
      /** Notes objections and takes out of the publicity. */
      mayRun: z.boolean(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Takes an application back, as long as it is not in publicity. */
  withdraw: action({
    access: { allow: 'holders', roles: branchKeepers, over: applicationTarget },
    input: z.strictObject({ applicationId: recordId, version }),
    output: z.object({ state: z.enum(applicationStates), version: z.int() }),
    errors: ['SELECTION.CHANGED', 'SELECTION.TOO_LATE'],
    repeat: 'safe',
  }),
  /** 审核: the office above finds that it meets what the notice asks, sends it back to be put right, or declines it. */
  check: action({
    access: { allow: 'holders', roles: officers, over: applicationTarget },
    input: z.strictObject({
      applicationId: recordId,
      version,
      found: z.discriminatedUnion('as', [
        z.strictObject({ as: asked('ownAct', z.literal('accepted')) }),
        z.strictObject({ as: asked('ownAct', z.literal('returned')), text: asked('ownAct', words(300)) }),
        z.strictObject({ as: asked('ownAct', z.literal('declined')), text: asked('ownAct', words(300)) }),
      ]),
    }),
    output: z.object({ state: z.enum(applicationStates), version: z.int() }),
    errors: ['SELECTION.CHANGED', 'SELECTION.TOO_LATE', 'SELECTION.OWN_CASE', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What waits for the caller's opinion, and what they said: of rounds that are not in publicity yet. */
  toReview: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({
      applications: z.array(
        z.object({
          id,
          roundTitle: z.string(),
          name: z.string(),
          organizationName: z.string(),
          stance: z.enum(stances).optional(),
        }),
      ),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** An application as its reviewer reads it, with what they said of it. */
  review: action({
    access: { allow: 'bound' },
    input: z.strictObject({ applicationId: recordId }),
    output: z.object({
      id,
      roundTitle: z.string(),
      term: z.string(),
      name: z.string(),
      organizationName: z.string(),
      source: z.string(),
      conditions: z.array(z.object({ text: z.string(), basis: z.enum(['notice', 'workPoints']) })),
      says: z.string(),
      fields: z.array(declaredField),
      values: shownValues,
      version: z.int(),
      opinion: opinion.optional(),
      /** What they said before it was handed in again, and are asked anew. */
      earlier: opinion.optional(),
      /** It comes from where the caller belongs, or is about them: their opinion is not asked. */
      inConflict: z.boolean(),
      mayOpine: z.boolean(),
    }),
    errors: ['SELECTION.NOT_ASKED'],
    repeat: 'safe',
  }),
  /** 评审意见: what the caller says of an application, in words; or that they are in conflict. */
  opine: action({
    access: { allow: 'bound' },
    input: z.strictObject({
      applicationId: recordId,
      /** What was read: of a text that was put right since nothing is said. */
      version: version.optional(),
      stance: asked('ownAct', z.enum(stances)),
      text: text(500).default(''),
    }),
    output: z.object({ stance: z.enum(stances) }),
    errors: [
      'SELECTION.NOT_ASKED',
      'SELECTION.IN_CONFLICT',
      'SELECTION.TOO_LATE',
      'SELECTION.CHANGED',
      'SELECTION.WORDS_NEEDED',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** 公示: which applications the office proposes, and why those; the days begin to run. */
  publish: action({
    access: byOffice,
    input: z.strictObject({
      roundId: recordId,
      version,
      proposed: asked('ownAct', z.array(id).min(1).max(quotaAtMost)),
      text: asked('ownAct', words(500)),
    }),
    output: z.object({ version: z.int(), publicUntil: day }),
    errors: [
      'SELECTION.CHANGED',
      'SELECTION.TOO_EARLY',
      'SELECTION.TOO_LATE',
      'SELECTION.OVER_QUOTA',
      'SELECTION.NOT_ACCEPTED',
      'SELECTION.TWICE',
      'SELECTION.OWN_CASE',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What came in during the publicity: noted, settled with what was found, or so that it is taken out. */
  object: action({
    access: { allow: 'holders', roles: officers, over: candidacyTarget },
    input: z.strictObject({
      applicationId: recordId,
      version,
      noted: z.discriminatedUnion('as', [
        z.strictObject({ as: asked('ownAct', z.literal('objection')), text: asked('ownAct', words(500)) }),
        z.strictObject({
          as: asked('ownAct', z.literal('settled')),
          objectionId: recordId,
          text: asked('ownAct', words(500)),
        }),
        z.strictObject({ as: asked('ownAct', z.literal('struck')), text: asked('ownAct', words(300)) }),
      ]),
    }),
    output: z.object({ state: z.enum(applicationStates), version: z.int() }),
    errors: ['SELECTION.CHANGED', 'SELECTION.NOT_PUBLIC', 'SELECTION.OWN_CASE', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** 命名: after the publicity, with nothing open against any of them; by a document. */
  name: action({
    access: byOffice,
    input: z.strictObject({ roundId: recordId, version, document: asked('ownAct', line(40)) }),
    output: z.object({ version: z.int(), honours: z.int() }),
    errors: [
      'SELECTION.CHANGED',
      'SELECTION.NOT_PUBLIC',
      'SELECTION.TOO_EARLY',
      'SELECTION.OBJECTION_OPEN',
      'SELECTION.NOBODY_LEFT',
      'SELECTION.OWN_CASE',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What a publicity says to everybody: name, branch, and what for. Nothing else of anybody. */
  publicity: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ roundId: recordId }),
    output: z.object({
      title: z.string(),
      term: z.string(),
      officeName: z.string(),
      document: z.string().optional(),
      from: day,
      until: day,
      isOver: z.boolean(),
      proposed: z.array(z.object({ name: z.string(), organizationName: z.string() })),
    }),
    errors: ['SELECTION.NOT_PUBLIC'],
    repeat: 'safe',
  }),
  /** The honours of an organisation and of what lies below it, latest first, a page at a time. */
  honours: action({
    access: ofOrganization,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({ honours: z.array(z.object(honour)), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** The caller's own. */
  mine: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({ honours: z.array(z.object(honour)) }),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * One honour, and what became of it: it was public before it was given. Why one was taken back is for those of its branch and the
   * offices above.
   */
  honour: action({
    access: { allow: 'bound' },
    input: z.strictObject({ honourId: recordId }),
    output: z.object({
      ...honour,
      version: z.int(),
      steps: z.array(
        z.object({ step: z.enum(honourSteps), at: z.int(), by: z.string(), text: z.string().optional() }),
      ),
      termYears: z.int().optional(),
      mayLook: z.boolean(),
    }),
    errors: ['SELECTION.OFF'],
    repeat: 'safe',
  }),
  /** 复核, 撤销: the office that named it confirms it for another term, or takes it back; with the words. */
  look: action({
    access: { allow: 'holders', roles: officers, over: givenTarget },
    input: z.strictObject({
      honourId: recordId,
      version,
      found: z.discriminatedUnion('as', [
        z.strictObject({ as: asked('ownAct', z.literal('confirmed')), text: asked('ownAct', words(300)) }),
        z.strictObject({ as: asked('ownAct', z.literal('revoked')), text: asked('ownAct', words(300)) }),
      ]),
    }),
    output: z.object({ state: z.enum(honourStates), version: z.int() }),
    errors: ['SELECTION.CHANGED', 'SELECTION.NO_TERM', 'SELECTION.OWN_CASE', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Every selection that is declared, and whether the district uses it. */
  switches: action({
    access: admin,
    input: z.strictObject({ organizationId: id }),
    output: z.object({ selections: z.array(z.object({ ...kind, isOn: z.boolean() })) }),
    errors: [],
    repeat: 'safe',
  }),
  /** Switches a selection on, or off: then it is nowhere, and its records stay. */
  switch: action({
    access: admin,
    input: z.strictObject({ organizationId: id, selection, isOn: asked('ownAct', z.boolean()) }),
    output: z.object({ isOn: z.boolean() }),
    errors: ['SELECTION.UNKNOWN'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
});
