import { monthsFrom } from '../../cloudfunctions/kernel/clock';
import type { DemoDistrict } from '../demo/district';
import { openids } from '../demo/accounts';
import { monthAfter } from '../demo/months';
import { districtId } from '../demo/organizations';
import { goRound } from '../timer';
import type { ActionName, Input } from '../../types';
import { fewAndMany, reportOfPages, type FewAndMany } from './few-and-many';
import type { BenchReport, Progress } from './report';
import { pay } from './paid';
import { startWorld, type World } from './world';

const few = 57_600;
const many = 576_000;
const month = '2026-11';
const batch = 20_000;
/** Months that everybody paid, where there is much. */
const months = 10;

/** The pages of a town and of the district, of every kind, with so many attendance records and with ten times as many. */
export async function dashboard(progress: Progress): Promise<BenchReport> {
  const worlds: World[] = [];
  try {
    for (const [records, from, to] of [
      [few, 0, 0.15],
      [many, 0.15, 0.6],
    ] as const) {
      const world = await startWorld({ onDisk: true });
      worlds.push(world);
      await addHistory(world, records, (part) => progress(from + part * (to - from)));
      await pay(world, monthsFrom('2026-01', monthAfter('2025-12', Math.round((months * records) / many))));
      // What is written down of branches for those above them.
      await goRound(world.cloud);
    }
    const [small, large] = worlds as [World, World];
    const pages: Record<string, FewAndMany> = {};
    const offices = { town: small.district.rosterTown._id, district: districtId };
    for (const [office, organizationId] of Object.entries(offices)) {
      const looks = Object.entries(kindsOf(small, organizationId));
      for (const [kind, look] of looks) {
        const openid = openids[office as keyof typeof offices];
        pages[`${office}${kind}`] = await look([small, large], openid);
        progress(0.6 + (0.4 * Object.keys(pages).length) / (looks.length * 2));
      }
    }
    return reportOfPages('dashboard', pages);
  } finally {
    for (const world of worlds) await world.close();
  }
}

/** A district's page takes long enough to be measured in so many turns. */
const times = { warmUp: 5, measured: 40 };

/** The pages of figures that an office opens. */
function kindsOf({ district }: World, organizationId: string): Record<string, Looked> {
  const guidance = district.guidances.find((one) => one.month === month && one.orgPath === `/${districtId}/`);
  const ofMonth = { organizationId, month };
  return {
    ThemeDays: page('report.themeDays', ofMonth),
    Meetings: page('compliance.overview', ofMonth),
    Guidance: page('feedback.report', { organizationId, guidanceId: guidance?._id ?? '' }),
    Training: page('learning.coverage', { organizationId, year: Number(month.slice(0, 4)) }),
    Development: page('development.overview', { organizationId }),
    Share: page('development.share', { organizationId, year: Number(month.slice(0, 4)) }),
    Backbones: page('development.backboneFigures', { organizationId }),
    Dues: page('dues.overview', { organizationId, year: Number(month.slice(0, 4)) }),
    Terms: page('election.terms', { organizationId }),
    Rooms: page('venue.figures', { organizationId }),
    Clusters: page('cluster.board', { organizationId, year: Number(month.slice(0, 4)) }),
  };
}

type Looked = (worlds: [World, World], openid: string) => Promise<FewAndMany>;

const page =
  <Name extends ActionName>(name: Name, input: Input<Name>): Looked =>
  (worlds, openid) =>
    fewAndMany(worlds, openid, { name, input }, times);

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
