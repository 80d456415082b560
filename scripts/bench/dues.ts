import { monthsFrom } from '../../cloudfunctions/kernel/clock';
import type { ActionName, Input } from '../../types';
import { openids } from '../demo/accounts';
import { districtId } from '../demo/organizations';
import { fewAndMany, reportOfPages, type FewAndMany } from './few-and-many';
import { pay } from './paid';
import { round, type BenchReport, type Progress } from './report';
import { startWorld, type World } from './world';

const year = 2026;
const few = monthsFrom('2026-01', '2026-02');
/** Ten times as many: this year and most of the one before. */
const many = monthsFrom('2025-03', '2026-10');

/** The pages of dues, where everybody paid two months and where they paid twenty: of a member, a branch, a town and the district. */
export async function dues(progress: Progress): Promise<BenchReport> {
  const worlds: World[] = [];
  try {
    for (const months of [few, many]) {
      const world = await startWorld({ onDisk: true });
      worlds.push(world);
      await pay(world, months);
      progress(0.35 * worlds.length);
    }
    const [small, large] = worlds as [World, World];
    const branch = { organizationId: small.district.rosterBranch._id };
    const town = { organizationId: small.district.rosterTown._id };
    const page = <Name extends ActionName>(openid: string, name: Name, input: Input<Name>) =>
      fewAndMany([small, large], openid, { name, input });
    const month = await page(openids.secretary, 'dues.month', { ...branch, month: '2026-11' });
    const pages: Record<string, FewAndMany> = {
      mine: await page(openids.member, 'dues.mine', { year }),
      handedUp: await page(openids.secretary, 'dues.handUps', { ...branch, year }),
      town: await page(openids.town, 'dues.overview', { ...town, year }),
      district: await page(openids.district, 'dues.overview', { organizationId: districtId, year }),
    };
    // A branch's month looks at the payments of two years: no more, but all of them.
    return reportOfPages('dues', pages, {
      monthRequests: month.requests,
      monthInSequence: month.inSequence,
      monthOfFewMs: round(month.fewMs),
      monthOfManyMs: round(month.manyMs),
    });
  } finally {
    for (const world of worlds) await world.close();
  }
}
