import type { CarrierKind, CoverageType, Subject } from './subjects';

/** Figures of coverage (两个覆盖), in the words of both sides. */

/** How a target is meant in its document: 力争 or 达到. */
export const strengths = ['strive', 'reach'] as const;
export type Strength = (typeof strengths)[number];

/** Which subjects a figure is about; all of it must hold. Only those that operate are in any figure. */
export interface SubjectFilter {
  kind?: Subject | undefined;
  /** Lists that they are on, all of them. */
  listed: string[];
  /** Kinds of carrier that they are in, one of them; any where it is empty. */
  carriers: CarrierKind[];
  employeesAtLeast?: number | undefined;
}

/** What a year is measured by: data of the district, and no rule of the program. */
export interface Indicator {
  key: string;
  name: string;
  /** How a subject must be covered to count. */
  types: CoverageType[];
  filter: SubjectFilter;
  /** In percent, of bodies. */
  target: number;
  /** Calendar day. */
  until: string;
  strength: Strength;
  /** The document that lays it down. */
  source: string;
  /** Buckets of one name must exclude each other. */
  bucket?: string | undefined;
}

/** In two units: bodies and their employees. */
export interface Figure {
  key: string;
  bodies: number;
  covered: number;
  employees: number;
  employeesCovered: number;
}

/** Bodies that are in two buckets of one name. */
export interface Overlap {
  bucket: string;
  bodies: number;
}

/** How many more bodies have to be covered until the target is reached; whole ones. */
export const stillToForm = (
  { bodies, covered }: Pick<Figure, 'bodies' | 'covered'>,
  target: number,
): number => Math.max(0, Math.ceil((bodies * target) / 100) - covered);

/** Figures of several keepers together. */
export function sumOf(all: readonly Figure[]): Figure {
  const sum = (field: Exclude<keyof Figure, 'key'>) => all.reduce((total, one) => total + one[field], 0);
  return {
    key: all[0]?.key ?? '',
    bodies: sum('bodies'),
    covered: sum('covered'),
    employees: sum('employees'),
    employeesCovered: sum('employeesCovered'),
  };
}

/** How a target is meant, in words. */
export const strengthWords: Record<Strength, string> = { strive: '力争', reach: '达到' };
