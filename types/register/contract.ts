import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { declaredField, shownValues, valueErrors, word, written } from '../domain/declared';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { actKey, day, id, recordId } from '../fields';
import { attachmentEndings } from '../shared/guidances';
import { organizationKinds } from '../shared/organizations';
import { registerGroups, stateTones } from '../shared/registers';
import { branchKeepers, officers, onlookers } from '../shared/roles';

/** A record of any register. */
export const recordTarget = { name: 'record', by: 'recordId' } as const satisfies Target;

const register = technical(word);

const summary = {
  id,
  title: z.string(),
  organizationName: z.string(),
  state: word,
  /** The day it is of; of a register without one the day it was written down. */
  on: day,
  /** By when something is to be done with it, while it is open. */
  dueOn: day.optional(),
  /** What it is of the words by which the list is narrowed. */
  facet: word.optional(),
};

const figureWords = z.array(z.object({ word: z.string(), unit: z.string(), isMoney: z.boolean() }));

const office = { name: z.string(), kind: z.enum(organizationKinds) };

const holders = {
  allow: 'holders',
  roles: [...branchKeepers, ...officers],
  over: organizationTarget,
} as const;
const admin = { allow: 'holders', roles: ['districtAdmin'], over: organizationTarget } as const;

const refusals = ['REGISTER.OFF'] as const;

/** 登记: lists that the district declares, each by one file; all are kept, shown, moved and taken out in the same way. */
export const registerContract = contract('register', {
  /** The registers that are switched on and that the caller has anything to do with, by kind of work. */
  kinds: action({
    access: { allow: 'bound' },
    /** For whose work; without it what everybody sees. */
    input: z.strictObject({ organizationId: id.optional() }),
    output: z.object({
      registers: z.array(
        z.object({
          register: word,
          term: z.string(),
          /** The initials of the term, by which it is found as well. */
          initials: z.string(),
          group: z.enum(registerGroups),
          hint: z.string(),
          /** The organisation whose list is opened. */
          organizationId: id,
        }),
      ),
      /** The office whose three teams the caller may look at. */
      teamsOf: id.optional(),
      /** The caller says which registers the district uses. */
      maySwitch: z.boolean(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** One register as it is declared: all that the app needs to draw it. */
  kind: action({
    access: { allow: 'bound' },
    input: z.strictObject({ register }),
    output: z.object({
      register: word,
      term: z.string(),
      group: z.enum(registerGroups),
      hint: z.string(),
      /** Where the source document asks for it. */
      source: z.string(),
      fields: z.array(
        declaredField.extend({
          /** Asked for by a transition, and not in the form. */
          later: z.boolean(),
        }),
      ),
      states: z.array(z.object({ state: word, word: z.string(), tone: z.enum(stateTones) })),
      moves: z.array(z.object({ move: word, word: z.string(), to: word, asks: z.array(word) })),
      facet: word.optional(),
    }),
    errors: refusals,
    repeat: 'safe',
  }),
  /**
   * The records of an organisation and of all below it, a page at a time: the latest first, or what a search finds by its
   * title. `search` is the beginning of a title or of its initials. Who is no keeper sees what its register shows to all.
   */
  list: action({
    access: { allow: 'audience', of: organizationTarget, orHolders: [...branchKeepers, ...officers] },
    input: z.strictObject({
      organizationId: id,
      register,
      /** Only what stands under this record of another register. */
      underId: id.optional(),
      state: word.optional(),
      facet: word.optional(),
      search: z.string().trim().max(30).default(''),
      ...pageInput,
    }),
    output: z.object({
      office: z.object(office),
      records: z.array(z.object(summary)),
      /** Whether the caller writes records of this organisation, and takes the list out. */
      mayWrite: z.boolean(),
      mayTake: z.boolean(),
      ...pageOutput,
    }),
    errors: refusals,
    repeat: 'safe',
  }),
  /** One record, what happened to it, and what the caller may do with it. */
  get: action({
    access: { allow: 'audience', of: recordTarget, orHolders: [...branchKeepers, ...officers] },
    input: z.strictObject({ recordId }),
    output: z.object({
      ...summary,
      register: word,
      organizationId: id,
      organizationKind: z.enum(organizationKinds),
      version: z.int(),
      /** In the order of the declaration; what is empty is left out. */
      values: shownValues,
      /** Who wrote it down: an organisation, no person. */
      raisedBy: z.string(),
      steps: z.array(z.object({ move: word, at: z.int(), by: z.string() })),
      /** The record of another register under which it stands. */
      under: z.object({ id, term: z.string(), title: z.string() }).optional(),
      /** Registers whose records stand under it, by whose lists of them are the caller's: how many they see of each state. */
      below: z.array(
        z.object({
          register: word,
          term: z.string(),
          verb: z.string(),
          sides: z.array(
            z.object({
              id,
              name: z.string(),
              states: z.array(z.object({ word: z.string(), count: z.int() })),
              /** The caller may add one for it now. */
              mayAdd: z.boolean(),
            }),
          ),
        }),
      ),
      /** Transitions that the caller may make now. */
      moves: z.array(word),
      mayWrite: z.boolean(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Writes a record down, or with `recordId` puts it right over the version that was read. */
  save: action({
    access: holders,
    input: z.strictObject({
      organizationId: id,
      register,
      actKey,
      recordId: id.optional(),
      /** Of a new one: the record of another register under which it stands, where its own says so. */
      underId: id.optional(),
      version: z.int().min(0).max(1_000_000).optional(),
      values: written,
    }),
    output: z.object({ recordId: id, version: z.int() }),
    errors: [
      ...refusals,
      'REGISTER.NOT_YOURS',
      'REGISTER.CHANGED',
      'REGISTER.CLOSED',
      'REGISTER.ONE_EACH',
      'ORGANIZATION.CLOSED',
      ...valueErrors,
    ],
    repeat: 'safe',
  }),
  /** Makes a transition that the register declares, with what it asks for. */
  move: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: recordTarget },
    input: z.strictObject({
      recordId,
      version: technical(z.int().min(0).max(1_000_000)),
      move: technical(word),
      values: written,
    }),
    output: z.object({ state: word, version: z.int() }),
    errors: ['REGISTER.NOT_YOURS', 'REGISTER.CHANGED', ...valueErrors],
    repeat: 'safe',
  }),
  /** Takes a record away that was written down by mistake, as long as nothing happened to it. */
  remove: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: recordTarget },
    input: z.strictObject({ recordId, version: technical(z.int().min(0).max(1_000_000)) }),
    output: z.object({}),
    errors: ['REGISTER.NOT_YOURS', 'REGISTER.CHANGED', 'REGISTER.CLOSED'],
    repeat: 'once',
  }),
  /** How many there are and in which states, of an organisation and of each directly below it; no names. */
  figures: action({
    access: {
      allow: 'holders',
      roles: [...branchKeepers, ...onlookers, ...officers],
      over: organizationTarget,
    },
    input: z.strictObject({ organizationId: id, register }),
    output: z.object({
      office: z.object(office),
      words: figureWords,
      total: z.array(z.int()),
      rows: z.array(z.object({ id, ...office, counts: z.array(z.int()), words: figureWords })),
    }),
    errors: refusals,
    repeat: 'safe',
  }),
  /** The list as a file, marked with who took it out and when; that is left in the audit. */
  table: action({
    access: holders,
    input: z.strictObject({ organizationId: id, register, state: word.optional() }),
    output: z.object({ url: z.string(), name: z.string(), rows: z.int() }),
    errors: [...refusals, 'REGISTER.TOO_MANY', 'REGISTER.NOT_YOURS'],
    repeat: 'once',
  }),
  /**
   * 三支队伍: secretaries, affairs workers and enterprises whose owner is a member, branch by branch, a page at a time; read from
   * posts, roles and the register of subjects.
   */
  teams: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      rows: z.array(
        z.object({
          organizationId: id,
          organizationName: z.string(),
          secretary: z.object({ name: z.string(), since: day }).optional(),
          termEndsOn: day.optional(),
          workers: z.array(z.object({ name: z.string(), role: z.string() })),
          /** What the enterprises are called. */
          owners: z.array(z.string()),
        }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** The same as one table, marked with who took it out and when; that is left in the audit. */
  teamsTable: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({ url: z.string(), name: z.string(), rows: z.int() }),
    errors: [],
    repeat: 'once',
  }),
  /** Says where a file is to be uploaded, and sees to it that it does not stay unless a record takes it up. */
  prepareFile: action({
    access: holders,
    input: z.strictObject({ organizationId: id, actKey, ending: technical(z.enum(attachmentEndings)) }),
    output: z.object({ cloudPath: z.string(), fileId: z.string() }),
    errors: [],
    repeat: 'safe',
  }),
  /** An address for a file of a record, and for no other. */
  file: action({
    access: { allow: 'audience', of: recordTarget, orHolders: [...branchKeepers, ...officers] },
    input: z.strictObject({ recordId, fileId: technical(z.string().max(220)) }),
    output: z.object({ url: z.string() }),
    errors: ['REGISTER.FILE_MISSING'],
    repeat: 'safe',
  }),
  /** Every register that is declared, and whether the district uses it. */
  switches: action({
    access: admin,
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      registers: z.array(
        z.object({
          register: word,
          term: z.string(),
          group: z.enum(registerGroups),
          hint: z.string(),
          source: z.string(),
          isOn: z.boolean(),
        }),
      ),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Switches a register on, or off: then it is nowhere, and its records stay. */
  switch: action({
    access: admin,
    input: z.strictObject({
      organizationId: id,
      register: technical(word),
      isOn: asked('ownAct', z.boolean()),
    }),
    output: z.object({ isOn: z.boolean() }),
    errors: ['REGISTER.UNKNOWN'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
});
