import * as z from 'zod';
import { asked } from '../asks';
import type { Target } from '../contract';
import { day, id, line } from '../fields';
import { clusterKeyPattern } from '../shared/clusters';
import {
  carrierKinds,
  contactPurposes,
  coverages,
  coverageTypes,
  listingPattern,
  subjects,
  subjectStatuses,
} from '../shared/subjects';

/** A subject of the register (两新组织) as contracts tell of it. */

/** Kept by the town that a subject is in, or by the district while nobody said which that is. */
export const subjectTarget = { name: 'subject', by: 'subjectId' } as const satisfies Target;

const count = z.int().min(0).max(1_000_000);

export const memberCounts = z.strictObject({
  full: z.int().min(0).max(10_000),
  probationary: z.int().min(0).max(10_000),
  elsewhere: z.int().min(0).max(10_000),
  partTime: z.int().min(0).max(10_000),
});

export const listing = z.string().regex(listingPattern);

export const carrier = z.strictObject({ kind: z.enum(carrierKinds), name: line(40) });

/** The key of a cluster (产业集群); which there are, the district says. */
export const clusterKey = z.string().regex(clusterKeyPattern);

/** A code as people and files write it; the cloud tidies it and checks its last sign. */
export const writtenCode = z.string().trim().max(30);

/** What is written of a subject by hand; what is left out is not known. */
export const subjectFields = {
  kind: asked('workPoints', z.enum(subjects)),
  name: asked('workPoints', line(60)),
  code: writtenCode.default(''),
  carrier: carrier.optional(),
  employees: count.optional(),
  listed: z.array(listing).max(20).default([]),
  cluster: clusterKey.optional(),
  leadsCluster: z.boolean().default(false),
  status: z.enum(subjectStatuses).default('operating'),
  members: memberCounts.optional(),
  ownerIsMember: z.boolean().optional(),
};

/** Whom to ask of a subject, and what for: seen by those who look after it. */
export const contactInput = z.strictObject({
  name: asked('ownAct', line(20)),
  post: line(20).optional(),
  purpose: asked('leastData', z.enum(contactPurposes)),
  /** Left out, the number that is there stays. */
  phone: z.string().trim().max(20).optional(),
});

/** Which organisation covers a subject, and how. */
const covering = {
  coverage: z.enum(coverages),
  coverageType: z.enum(coverageTypes).optional(),
  coveringId: id.optional(),
  coveringName: z.string().optional(),
  coveredSince: day.optional(),
  /** Who looks after it (党建工作指导员). */
  instructorName: z.string().optional(),
};

export const subjectSummary = z.object({
  id,
  kind: z.enum(subjects),
  name: z.string(),
  code: z.string().optional(),
  /** The town that it is in; absent where nobody said so yet. */
  townName: z.string().optional(),
  carrier: z.object({ kind: z.enum(carrierKinds), name: z.string() }).optional(),
  employees: z.int().optional(),
  listed: z.array(z.string()),
  status: z.enum(subjectStatuses),
  ...covering,
});

export const subjectView = subjectSummary.extend({
  version: z.int(),
  townId: id.optional(),
  cluster: z.string().optional(),
  clusterName: z.string().optional(),
  leadsCluster: z.boolean(),
  members: memberCounts.optional(),
  ownerIsMember: z.boolean().optional(),
  contact: z
    .object({
      name: z.string(),
      post: z.string().optional(),
      purpose: z.enum(contactPurposes),
      phoneTail: z.string().optional(),
      at: z.int(),
    })
    .optional(),
});
