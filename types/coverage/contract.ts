import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { listing } from '../domain/subject';
import { organizationTarget } from '../domain/targets';
import { day, givenDay, id, line, month } from '../fields';
import { strengths } from '../shared/coverages';
import { organizationKinds } from '../shared/organizations';
import { officers } from '../shared/roles';
import { carrierKinds, coverageTypes, subjects } from '../shared/subjects';

const office = { allow: 'holders', roles: officers, over: organizationTarget } as const;
const lays = {
  allow: 'holders',
  roles: ['districtOfficer', 'districtAdmin'],
  over: organizationTarget,
} as const;

const year = technical(z.int().min(2018).max(2100));
const count = z.int().min(0);
const key = technical(z.string().regex(/^[\w-]{1,40}$/));

const filter = z.strictObject({
  kind: z.enum(subjects).optional(),
  listed: z.array(listing).max(5).default([]),
  carriers: z.array(z.enum(carrierKinds)).max(carrierKinds.length).default([]),
  employeesAtLeast: z.int().min(0).max(100_000).optional(),
});

const indicator = z.strictObject({
  key,
  name: asked('workPoints', line(40)),
  types: asked('workPoints', z.array(z.enum(coverageTypes)).min(1).max(coverageTypes.length)),
  filter: filter.default({ listed: [], carriers: [] }),
  target: asked('workPoints', z.int().min(1).max(100)),
  until: asked('workPoints', givenDay),
  strength: asked('workPoints', z.enum(strengths)),
  source: asked('workPoints', line(80)),
  bucket: line(20).optional(),
});

const shownIndicator = z.object({
  key: z.string(),
  name: z.string(),
  types: z.array(z.enum(coverageTypes)),
  filter: z.object({
    kind: z.enum(subjects).optional(),
    listed: z.array(z.string()),
    carriers: z.array(z.enum(carrierKinds)),
    employeesAtLeast: z.int().optional(),
  }),
  target: z.int(),
  until: day,
  strength: z.enum(strengths),
  source: z.string(),
  bucket: z.string().optional(),
});

const figure = z.object({
  key: z.string(),
  bodies: count,
  covered: count,
  employees: count,
  employeesCovered: count,
});

/** 两个覆盖: which part of the subjects a Party organisation covers, by indicators that the district lays down. */
export const coverageContract = contract('coverage', {
  /**
   * The figures of a month by keeper, for a year's indicators; a town sees its own. Without a month those of the one under way, of a
   * closed year those of the month for which all were counted last. Nothing of it grows with subjects.
   */
  board: action({
    access: office,
    input: z.strictObject({ organizationId: id, year, month: technical(month).optional() }),
    output: z.object({
      office: z.object({ id, name: z.string(), kind: z.enum(organizationKinds) }),
      year: z.int(),
      /** Years that can be looked at, latest first; the example is one of them. */
      years: z.array(z.object({ year: z.int(), closed: z.boolean() })),
      closed: z.boolean(),
      /** It is the example of 2020, of which there are no figures. */
      isExample: z.boolean(),
      version: count,
      month: z.string(),
      indicators: z.array(shownIndicator),
      keepers: z.array(z.object({ id, name: z.string(), inTown: z.boolean(), figures: z.array(figure) })),
      overlaps: z.array(z.object({ bucket: z.string(), bodies: count })),
      /** When the oldest of these figures was counted (epoch ms); absent where none was yet. */
      asOf: z.int().optional(),
      mayLay: z.boolean(),
    }),
    errors: ['COVERAGE.NOT_AN_OFFICE'],
    repeat: 'safe',
  }),
  /** One indicator month by month, of a town or of the district as a whole. */
  history: action({
    access: office,
    input: z.strictObject({ organizationId: id, year, key }),
    output: z.object({
      name: z.string(),
      target: z.int(),
      months: z.array(figure.omit({ key: true }).extend({ month: z.string() })),
    }),
    errors: ['COVERAGE.NOT_AN_OFFICE', 'COVERAGE.NO_SUCH'],
    repeat: 'safe',
  }),
  /** Lays down what a year is measured by, over the version that was read. */
  lay: action({
    access: lays,
    input: z.strictObject({
      organizationId: id,
      year,
      version: technical(z.int().min(0).max(100_000)),
      indicators: z.array(indicator).min(1).max(24),
    }),
    output: z.object({ version: z.int() }),
    errors: [
      'COVERAGE.NOT_AN_OFFICE',
      'COVERAGE.CHANGED',
      'COVERAGE.CLOSED',
      'COVERAGE.KEY_TWICE',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Begins a year with a copy of another's indicators, lists and days put into the new year. */
  copy: action({
    access: lays,
    input: z.strictObject({ organizationId: id, from: year, year }),
    output: z.object({ version: z.int() }),
    errors: ['COVERAGE.NOT_AN_OFFICE', 'COVERAGE.NO_SUCH', 'COVERAGE.THERE_ALREADY'],
    repeat: 'safe',
  }),
  /** Ends a year: its figures stay as they are. */
  close: action({
    access: lays,
    input: z.strictObject({ organizationId: id, year }),
    output: z.object({ closed: z.boolean() }),
    errors: ['COVERAGE.NOT_AN_OFFICE', 'COVERAGE.NO_SUCH'],
    repeat: 'safe',
  }),
});
