import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import {
  clusterKey,
  contactInput,
  listing,
  memberCounts,
  subjectFields,
  subjectSummary,
  subjectTarget,
  subjectView,
} from '../domain/subject';
import { organizationTarget } from '../domain/targets';
import { actKey, givenDay, id, recordId } from '../fields';
import { organizationKinds } from '../shared/organizations';
import { branchKeepers, officers } from '../shared/roles';
import {
  carrierKinds,
  contactPurposes,
  coverages,
  coverageTypes,
  subjects,
  subjectStatuses,
} from '../shared/subjects';

const office = { allow: 'holders', roles: officers, over: organizationTarget } as const;
const keeps = { allow: 'holders', roles: officers, over: subjectTarget } as const;
const covers = { allow: 'holders', roles: branchKeepers, over: organizationTarget } as const;

const version = technical(z.int().min(0).max(1_000_000));
const saved = z.object({ id, version: z.int() });

const codeErrors = ['SUBJECT.CODE_INVALID', 'SUBJECT.CODE_TAKEN', 'SUBJECT.CODE_MISSING'] as const;

/** 两新组织台账: the enterprises, social organisations and carriers of new employment among whom branches work. */
export const subjectContract = contract('subject', {
  /**
   * The subjects of a town, or of the whole district, by name, a page at a time. `search` is the beginning of a name
   * (without the place before it), of its initials, or of the code.
   */
  list: action({
    access: office,
    input: z.strictObject({
      organizationId: id,
      search: z.string().trim().max(30).default(''),
      /** One town's of the district's; `none` those of which nobody said where they are. */
      townId: id.optional(),
      kind: z.enum(subjects).optional(),
      carriers: z.array(z.enum(carrierKinds)).max(carrierKinds.length).default([]),
      /** Lists that they are on, all of them. */
      listed: z.array(listing).max(5).default([]),
      employeesAtLeast: z.int().min(0).max(100_000).optional(),
      /** Ways of coverage; those covered so, or with `covered: false` those that are not. */
      types: z.array(z.enum(coverageTypes)).max(coverageTypes.length).optional(),
      covered: z.boolean().optional(),
      coverage: z.enum(coverages).optional(),
      status: z.enum(subjectStatuses).optional(),
      cluster: clusterKey.optional(),
      ...pageInput,
    }),
    output: z.object({
      office: z.object({ name: z.string(), kind: z.enum(organizationKinds) }),
      subjects: z.array(subjectSummary),
      ...pageOutput,
    }),
    errors: ['SUBJECT.NOT_AN_OFFICE'],
    repeat: 'safe',
  }),
  /** One subject with all that is known of it; of a contact's number the last digits. */
  get: action({
    access: keeps,
    input: z.strictObject({ subjectId: id }),
    output: subjectView,
    errors: [],
    repeat: 'safe',
  }),
  /** Writes one down that no list brought. With a code it is the same one for everybody who writes it down. */
  add: action({
    access: office,
    input: z.strictObject({ organizationId: id, actKey, townId: id.optional(), ...subjectFields }),
    output: saved,
    errors: [
      'SUBJECT.NOT_AN_OFFICE',
      'SUBJECT.NOT_A_TOWN',
      'SUBJECT.NO_CLUSTER',
      ...codeErrors,
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Puts right what is known of one, all of it, over the version that was read. */
  change: action({
    access: keeps,
    input: z.strictObject({ subjectId: id, version, townId: id.optional(), ...subjectFields }),
    output: saved,
    errors: ['SUBJECT.CHANGED', 'SUBJECT.NOT_A_TOWN', 'SUBJECT.NO_CLUSTER', ...codeErrors, ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /**
   * Says which Party organisation covers it, and how; or that none does. Whether an instructor does then (`work`) is what
   * the register of instructors says: `work` and `none` say the same here.
   */
  cover: action({
    access: keeps,
    input: z.strictObject({
      subjectId: id,
      version,
      coverage: asked('workPoints', z.enum(coverages)),
      /** Of one that an organisation covers. */
      coverageType: z.enum(coverageTypes).optional(),
      coveringId: id.optional(),
      since: givenDay.optional(),
    }),
    output: saved,
    errors: ['SUBJECT.CHANGED', 'SUBJECT.COVERING_MISSING', 'SUBJECT.DAY_IMPOSSIBLE', 'ORGANIZATION.CLOSED'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Writes down whom to ask there, and what for; or that there is nobody. Kept for two years, or until it is said anew. */
  setContact: action({
    access: keeps,
    input: z.strictObject({ subjectId: id, version, contact: contactInput.nullable().default(null) }),
    output: saved,
    errors: ['SUBJECT.CHANGED', 'SUBJECT.PHONE_INVALID', ...contentErrors],
    repeat: 'safe',
  }),
  /** A contact's number, whole, for a stated purpose; the look is audited. */
  showContact: action({
    access: keeps,
    input: z.strictObject({ subjectId: id, purpose: asked('leastData', z.enum(contactPurposes)) }),
    output: z.object({ phone: z.string() }),
    errors: ['SUBJECT.NO_CONTACT'],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** The subjects that a branch covers, by name. */
  covered: action({
    access: covers,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({ subjects: z.array(subjectSummary), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** One of them, as its branch sees it. */
  ofBranch: action({
    access: covers,
    input: z.strictObject({ organizationId: id, subjectId: recordId }),
    output: subjectView.omit({ contact: true }),
    errors: ['SUBJECT.NOT_COVERED'],
    repeat: 'safe',
  }),
  /** What a branch knows better than any list of a subject that it covers. */
  correct: action({
    access: covers,
    input: z.strictObject({
      organizationId: id,
      subjectId: recordId,
      version,
      employees: subjectFields.employees,
      status: z.enum(subjectStatuses).default('operating'),
      members: memberCounts.optional(),
      ownerIsMember: z.boolean().optional(),
    }),
    output: saved,
    errors: ['SUBJECT.NOT_COVERED', 'SUBJECT.CHANGED'],
    repeat: 'safe',
  }),
});
