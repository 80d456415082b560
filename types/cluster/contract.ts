import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { clusterKey } from '../domain/subject';
import { organizationTarget } from '../domain/targets';
import { actKey, day, givenDay, id, line, recordId, text } from '../fields';
import { clusterEvents, fiveOnes, writtenOnes } from '../shared/clusters';
import { organizationKinds } from '../shared/organizations';
import { branchKeepers, officers } from '../shared/roles';
import { classPhases } from '../shared/trainings';

const sees = { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget } as const;
const office = { allow: 'holders', roles: officers, over: organizationTarget } as const;
const district = {
  allow: 'holders',
  roles: ['districtOfficer', 'districtAdmin'],
  over: organizationTarget,
} as const;

const year = technical(z.int().min(2018).max(2100));
const version = technical(z.int().min(0).max(100_000));
const count = z.int().min(0);

/** A cluster as it is shown, with what it has: bodies, how many of them an organisation covers, and their employees. */
const cluster = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  isGreat: z.boolean(),
  isEnded: z.boolean(),
  committee: z.object({ id, name: z.string() }).optional(),
  /** 0 of one of the example of 2020 that the district did not write over. */
  version: count,
});

const figures = { bodies: count, covered: count, employees: count, employeesCovered: count };

const named = z.object({ id, name: z.string() });

/** Something done for a cluster that an office wrote down. */
const deed = z.object({
  id,
  actKey: z.string(),
  version: count,
  one: z.enum(writtenOnes),
  title: z.string(),
  on: day,
  document: z.string().optional(),
  note: z.string(),
  organizationId: id,
  organizationName: z.string(),
});

const event = z.object({
  id,
  event: z.enum(clusterEvents),
  title: z.string(),
  organizationName: z.string(),
  startsAt: z.int(),
  endsAt: z.int(),
  place: z.string(),
  phase: z.enum(classPhases),
  /** It is for the reader's people, or below the reader's office. */
  opens: z.boolean(),
});

/** What all of them say. */
const written = {
  title: asked('workPoints', line(60)),
  on: asked('workPoints', givenDay),
  note: text(200).default(''),
};

/** 产业集群 and 五个一: the clusters that the district keeps, and what is done for them in a year. */
export const clusterContract = contract('cluster', {
  /** The clusters that a subject or an activity can be of, for a choice. */
  list: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({ clusters: z.array(z.object({ id: z.string(), name: z.string() })) }),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * A year's five columns, by cluster, and the clusters with their figures: a town's own, or the whole district's. A branch
   * sees the clusters of the subjects that it covers, without figures.
   */
  board: action({
    access: sees,
    input: z.strictObject({ organizationId: id, year }),
    output: z.object({
      office: z.object({ id, name: z.string(), kind: z.enum(organizationKinds) }),
      year: z.int(),
      clusters: z.array(cluster.extend({ ...figures, toCome: count })),
      columns: z.array(
        z.object({
          one: z.enum(fiveOnes),
          /** How many the district means; nothing where it does not say. */
          meant: z.int().optional(),
          /** Each once, also where it is of two clusters. */
          done: count,
          ofClusters: z.array(z.object({ clusterId: z.string(), done: count })),
        }),
      ),
      /** The document in which the year's numbers stand. */
      source: z.string().optional(),
      /** Kinds of activity that count as 要素对接活动. */
      events: z.array(z.enum(clusterEvents)),
      version: count,
      mayLay: z.boolean(),
      mayWrite: z.boolean(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** One cluster in a year: its leading enterprises, its figures town by town, and what is done for it and comes. */
  get: action({
    access: sees,
    input: z.strictObject({ organizationId: id, clusterId: technical(clusterKey), year }),
    output: z.object({
      office: z.object({ id, name: z.string(), kind: z.enum(organizationKinds) }),
      year: z.int(),
      cluster: cluster.extend(figures),
      /** Every town, and the district where subjects of it lie in none; to an office. */
      towns: z.array(named.extend({ inTown: z.boolean(), ...figures })),
      /** Leading enterprises (龙头企业). */
      leading: z.array(named.extend({ townName: z.string() })),
      /** Organisations that cover their first subjects since a day of this year. */
      formed: z.array(named.extend({ since: day, subjects: count })),
      deeds: z.array(deed),
      /** Earliest first. */
      events: z.array(event),
      mayLay: z.boolean(),
      mayWrite: z.boolean(),
    }),
    errors: ['CLUSTER.NO_SUCH'],
    repeat: 'safe',
  }),
  /** Writes a cluster down, or puts it right, over what was read; one of the example becomes the district's own. */
  keep: action({
    access: district,
    input: z.strictObject({
      organizationId: id,
      clusterId: technical(clusterKey),
      version,
      name: asked('workPoints', line(20)),
      source: asked('workPoints', line(80)),
      isGreat: z.boolean().default(false),
      committeeId: id.optional(),
      isEnded: z.boolean().default(false),
    }),
    output: z.object({ version: count }),
    errors: ['CLUSTER.CHANGED', 'CLUSTER.NOT_THE_DISTRICT', 'CLUSTER.NO_COMMITTEE', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** How many of each column are meant in a year, by a document of the district; and which activities count. */
  lay: action({
    access: district,
    input: z.strictObject({
      organizationId: id,
      year,
      version,
      meant: z.partialRecord(z.enum(fiveOnes), z.int().min(1).max(999)).default({}),
      events: z.array(z.enum(clusterEvents)).max(clusterEvents.length).default([]),
      source: asked('workPoints', line(80)),
    }),
    output: z.object({ version: count }),
    errors: ['CLUSTER.CHANGED', 'CLUSTER.NOT_THE_DISTRICT', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /**
   * Writes down something done for a cluster, or puts it right, over what was read: by the office that did it, once. What
   * is called 示范 rests on a document.
   */
  write: action({
    access: office,
    input: z.strictObject({
      organizationId: id,
      clusterId: technical(clusterKey),
      actKey,
      version,
      deed: z.discriminatedUnion('one', [
        z.strictObject({
          one: asked('workPoints', z.literal('projects')),
          document: asked('workPoints', line(60)),
          ...written,
        }),
        z.strictObject({
          one: asked('workPoints', z.literal('examples')),
          document: asked('workPoints', line(60)),
          ...written,
        }),
        z.strictObject({
          one: asked('workPoints', z.literal('carriers')),
          document: line(60).optional(),
          ...written,
        }),
      ]),
    }),
    output: z.object({ deedId: id, version: count }),
    errors: [
      'CLUSTER.NO_SUCH',
      'CLUSTER.NOT_AN_OFFICE',
      'CLUSTER.CHANGED',
      'CLUSTER.NO_DOCUMENT',
      'CLUSTER.NOT_YET',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Takes something back that was written down by mistake. */
  remove: action({
    access: office,
    input: z.strictObject({ organizationId: id, deedId: recordId }),
    output: z.object({ removed: z.boolean() }),
    errors: ['CLUSTER.NOT_YOURS', 'CLUSTER.CHANGED'],
    repeat: 'safe',
  }),
});
