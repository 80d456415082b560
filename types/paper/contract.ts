import * as z from 'zod';
import { technical, upload } from '../asks';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { organizationTarget } from '../domain/targets';
import { actKey, id, line } from '../fields';
import { gatheringKeepers, officers } from '../shared/roles';
import { notYetReasons, ownPaperNames, paperNames, paperSetNames } from '../shared/papers';

/** What a set is about: an activity, a class, a branch, a transfer, a member, an election. */
const aboutTarget = { name: 'about', by: 'aboutId' } as const;

/** A member of a committee gets papers of 党员发展 only, and by their post: the action looks at both. */
const keeps = {
  allow: 'holders',
  roles: [...gatheringKeepers, 'committeeMember'],
  over: aboutTarget,
  above: officers,
} as const;

/** A set and what it is about; `year` is this year's where none is given and the set has one. */
const whichSet = {
  set: technical(z.enum(paperSetNames)),
  aboutId: id,
  year: z.int().min(2020).max(2100).optional(),
};

/** Names a paper within its set. */
const key = z.string().regex(/^[a-zA-Z]{1,40}(-[a-zA-Z]{1,40})?$/);

const file = z.object({ name: z.string(), fileId: z.string(), url: z.string() });

const setErrors = [
  'ACTIVITY.NOT_PUBLISHED',
  'ACTIVITY.CANCELLED',
  'TRAINING.NOT_PUBLISHED',
  'TRAINING.CANCELLED',
  'ORGANIZATION.NOT_A_BRANCH',
  /** A branch that was merged has no calendar of its own. */
  'ORGANIZATION.CLOSED',
  /** Papers with what members owe are the branch's own keeper's of dues. */
  'DUES.NOT_THE_KEEPER',
  /** Names of people on the way into the Party. */
  'DEVELOPMENT.NOT_YOURS',
  /** More was held in the year than one file takes. */
  'PAPER.TOO_MUCH',
] as const;

/** A paper that is not of this set, or cannot be made yet. */
const takeErrors = [...setErrors, 'PAPER.NOT_IN_SET', 'PAPER.NOT_YET'] as const;

/** A part of a paper as a browser shows it: a paragraph, or a table by rows by cells. */
const block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paragraph'),
    text: z.string(),
    align: z.enum(['left', 'center', 'right']),
    bold: z.boolean(),
    pageBreak: z.boolean(),
  }),
  z.object({
    kind: z.literal('table'),
    heads: z.int(),
    rows: z.array(z.array(z.object({ text: z.string(), span: z.int(), low: z.literal(true).optional() }))),
    /** `low`: it stands at the foot of its cell. How wide each column is, and how high each row at the least (twips; 0 where it does not say). */
    columns: z.array(z.int()).optional(),
    heights: z.array(z.int()).optional(),
  }),
]);

/** The district's own templates are its officers' matter. */
const changes = {
  allow: 'holders',
  roles: ['districtOfficer', 'districtAdmin'],
  over: organizationTarget,
} as const;

const paper = technical(z.enum(paperNames));

/** A version of a template; 0 is the one that comes with the program. */
const version = technical(z.int().min(0).max(100_000));

const uploaded = z.string().regex(/^cloud:\/\/[\w./-]{1,300}$/);

const fileErrors = [
  'PAPER.NOT_THE_DISTRICT',
  'PAPER.FILE_MISSING',
  'PAPER.FILE_TOO_LARGE',
  'PAPER.FILE_UNREADABLE',
  /** Macros, links to elsewhere, embedded objects, or fields that fetch something: `what`. */
  'PAPER.FILE_UNSAFE',
] as const;

/** What is wrong with a template, tag by tag; with any of it but `unused` it is not taken. */
const faults = z.object({
  broken: z.array(z.string()),
  unknown: z.array(z.string()),
  peoplesOwn: z.array(z.string()),
  fullWidth: z.array(z.string()),
  missing: z.array(z.string()),
  unused: z.array(z.string()),
});

/** Papers (成套文件) that are made from records: a set for each piece of work, and what is still to come for each paper. */
export const paperContract = contract('paper', {
  /** The papers of a set: which can be made, which facts wait, and which are people's own. */
  set: action({
    access: keeps,
    input: z.strictObject(whichSet),
    output: z.object({
      about: z.string(),
      year: z.int().optional(),
      organizationId: id,
      papers: z.array(
        z.object({
          key,
          name: z.enum(paperNames),
          title: z.string(),
          notYet: z.enum(notYetReasons).optional(),
          /** Facts that no record has, and the collection in which each would stand. */
          missing: z.array(z.object({ tag: z.string(), from: z.string() })),
          /** The registers that it is filled from. */
          from: z.array(z.string()),
          /** When it was taken out last; `changed`: the records say something else by now. */
          taken: z.object({ at: z.int(), by: z.string(), changed: z.boolean() }).optional(),
        }),
      ),
      own: z.array(z.enum(ownPaperNames)),
    }),
    errors: setErrors,
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Takes papers out: one as its file, several in one `.zip`. Names, for each, what is left to be written by hand. */
  take: action({
    access: keeps,
    input: z.strictObject({ ...whichSet, keys: technical(z.array(key).min(1).max(40)) }),
    output: z.object({
      file,
      blanks: z.array(z.object({ key, tags: z.array(z.string()) })),
    }),
    errors: takeErrors,
    repeat: 'safe',
  }),
  /** The same of one paper, for a browser to show and print. */
  print: action({
    access: keeps,
    input: z.strictObject({ ...whichSet, key: technical(key) }),
    output: z.object({ title: z.string(), taken: z.string(), blocks: z.array(block) }),
    errors: takeErrors,
    repeat: 'safe',
  }),
  /** The caller's own list of hours (学时清单) of a year. */
  takeOwnHours: action({
    access: { allow: 'bound' },
    input: z.strictObject({ year: technical(z.int().min(2020).max(2100)) }),
    output: z.object({ file }),
    errors: ['ACCOUNT.NOT_A_MEMBER', 'PAPER.NOT_IN_SET', 'PAPER.NOT_YET'],
    repeat: 'safe',
  }),
  /** Every paper's template: which version is used, and which there are. */
  templates: action({
    access: changes,
    /** `everything`: the app knows the papers that came after release 1 too. */
    input: z.strictObject({ organizationId: id, everything: z.boolean().optional() }),
    output: z.object({
      templates: z.array(
        z.object({
          paper: z.enum(paperNames),
          current: z.int(),
          versions: z.array(
            z.object({ version: z.int(), at: z.int(), uploadedBy: z.string(), note: z.string() }),
          ),
          /** What the paper can say: each tag, the register it is from, and the list that it stands in. */
          tags: z.array(z.object({ tag: z.string(), register: z.string(), inList: z.string().optional() })),
        }),
      ),
    }),
    errors: ['PAPER.NOT_THE_DISTRICT'],
    repeat: 'safe',
  }),
  /** A version of a template as a file, to be changed in Word or Excel. */
  templateFile: action({
    access: changes,
    input: z.strictObject({ organizationId: id, paper, version }),
    output: z.object({ file }),
    errors: ['PAPER.NOT_THE_DISTRICT', 'PAPER.NO_TEMPLATE'],
    repeat: 'safe',
  }),
  /** A place to upload a changed template to. */
  prepareTemplate: action({
    access: changes,
    input: z.strictObject({ organizationId: id, actKey, paper }),
    output: z.object({ cloudPath: z.string(), fileId: z.string() }),
    errors: ['PAPER.NOT_THE_DISTRICT'],
    repeat: 'safe',
  }),
  /** Looks an uploaded template through, names what is wrong with it, and shows it filled with its own tags. */
  checkTemplate: action({
    access: changes,
    input: z.strictObject({ organizationId: id, paper, fileId: technical(uploaded) }),
    output: z.object({ faults, blocks: z.array(block) }),
    errors: fileErrors,
    repeat: 'safe',
  }),
  /** Takes an uploaded template as the next version, from which papers are made from then on; `read` is the latest that was seen. */
  putTemplate: action({
    access: changes,
    input: z.strictObject({
      organizationId: id,
      paper,
      read: version,
      fileId: upload('ownAct', uploaded),
      note: line(60).optional(),
    }),
    output: z.object({ version: z.int() }),
    errors: [...fileErrors, ...contentErrors, 'PAPER.TEMPLATE_FAULTY', 'PAPER.TEMPLATE_CHANGED'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Goes back to an earlier version, or to the one that comes with the program. */
  useTemplate: action({
    access: changes,
    input: z.strictObject({ organizationId: id, paper, version }),
    output: z.object({ current: z.int() }),
    errors: ['PAPER.NOT_THE_DISTRICT', 'PAPER.NO_TEMPLATE'],
    repeat: 'safe',
  }),
});
