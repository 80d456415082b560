import fc from 'fast-check';
import { monthOf } from '../../../cloudfunctions/kernel/clock';
import { tickUntilIdle } from '../../../scripts/timer';
import { compare, compareReports } from './years/pages';
import { play, start, steps } from './years/play';

/**
 * Random years of a district: branches are founded, moved, merged and closed, people come and go, theme days are held,
 * called off and corrected. Whatever happened, and whenever one looks, every page says what a recount of the events says,
 * and rows add up. The recount knows nothing of records: it remembers where each organisation stood when.
 */

it('whatever happens in a year, figures from roll-ups equal a recount, whenever one looks', async () => {
  let played = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (year) => {
      const one = await start();
      const { cloud } = one.world;
      try {
        let looked = '';
        for (const [index, step] of year.entries()) {
          await play(one, step, `property-${(played += 1)}`);
          // The timer looks at each branch in every month that it stands in; more often changes nothing.
          const month = monthOf(cloud.now());
          if (month !== looked || step.kind === 'create') await tickUntilIdle(cloud);
          looked = month;
          if (index === 12) await compareReports(one);
        }
        await compare(one);
      } finally {
        await cloud.close();
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
});
