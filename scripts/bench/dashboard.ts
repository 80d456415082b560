import type { DemoDistrict } from '../demo/district';
import { openids } from '../demo/accounts';
import { monthAfter } from '../demo/months';
import { fewAndMany } from './few-and-many';
import { judge, round, type BenchReport, type Progress } from './report';
import { startWorld, type World } from './world';

const few = 57_600;
const many = 576_000;
const month = '2026-11';
const batch = 20_000;

/** The pages of a town and of the district, with so many attendance records and with ten times as many. */
export async function dashboard(progress: Progress): Promise<BenchReport> {
  const worlds: World[] = [];
  try {
    for (const [records, from, to] of [
      [few, 0, 0.15],
      [many, 0.15, 0.8],
    ] as const) {
      const world = await startWorld({ onDisk: true });
      worlds.push(world);
      await addHistory(world, records, (part) => progress(from + part * (to - from)));
    }
    const [small, large] = worlds as [World, World];
    const of = (organizationId: string) => ({ organizationId, month });
    const ofTown = of(small.district.rosterTown._id);
    const town = await fewAndMany([small, large], openids.town, 'report.themeDays', ofTown);
    progress(0.9);
    const { _id: districtId } = small.district.organizations[0] ?? { _id: '' };
    const district = await fewAndMany([small, large], openids.district, 'report.themeDays', of(districtId));
    return judge({
      name: 'dashboard',
      metrics: {
        townRequests: town.requests,
        townInSequence: town.inSequence,
        districtRequests: district.requests,
        districtInSequence: district.inSequence,
        townOfManyMs: round(town.manyMs),
        districtOfManyMs: round(district.manyMs),
      },
      floor: { townOfFewMs: round(town.fewMs), districtOfFewMs: round(district.fewMs) },
      ratios: {
        townManyToFew: round(town.manyMs / town.fewMs),
        districtManyToFew: round(district.manyMs / district.fewMs),
      },
      goals: {
        townRequests: 3,
        townInSequence: 2,
        districtRequests: 3,
        districtInSequence: 2,
        townManyToFew: 1.2,
        districtManyToFew: 1.2,
      },
    });
  } finally {
    for (const world of worlds) await world.close();
  }
}

/** Theme days of earlier months, month by month, until there are so many attendance records. */
async function addHistory({ cloud, district }: World, records: number, progress: Progress): Promise<void> {
  let left = records - cloud.documents('attendances').length;
  for (let back = 2; left > 0; back++) {
    const past = heldIn(district, monthAfter(month, -back));
    await cloud.importDocuments(
      'branchMonths',
      past.map(({ branchMonth }) => branchMonth),
    );
    await cloud.importDocuments(
      'ledgerLines',
      past.flatMap(({ lines }) => lines),
    );
    const attendances = past.flatMap((held) => held.attendances).slice(0, left);
    for (let from = 0; from < attendances.length; from += batch)
      await cloud.importDocuments('attendances', attendances.slice(from, from + batch));
    left -= attendances.length;
    progress(1 - left / records);
  }
}

/** What each branch's first theme day left behind, once more in an earlier month. */
function heldIn({ held }: DemoDistrict, past: string): DemoDistrict['held'] {
  const first = new Map(held.map((one) => [one.branchMonth.organizationId, one]));
  return [...first.values()].map((one) => {
    const activityId = `${one.branchMonth.organizationId}-bench-${past}`;
    return {
      ...one,
      branchMonth: { ...one.branchMonth, _id: `${one.branchMonth.organizationId}:${past}`, month: past },
      lines: one.lines.map((line) => ({
        ...line,
        _id: `${activityId}:${line.organizationId}:${line.kind}`,
        activityId,
        month: past,
      })),
      attendances: one.attendances.map((attendance) => ({
        ...attendance,
        _id: `${activityId}:${attendance.memberId}`,
        activityId,
      })),
    };
  });
}
