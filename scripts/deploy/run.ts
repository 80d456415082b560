import { faultOf } from './fault';
import type { Progress } from './progress';
import { each, type Plan } from './step';

/**
 * Carries a plan out, stage by stage. What fails stops it; what was done stays done, and is not planned again.
 * @throws DeployFault
 */
export async function run(plan: Plan, progress: Progress): Promise<void> {
  const total = plan.flat().length;
  let done = 0;
  for (const stage of plan) {
    await each(stage, async ({ what, run: work }) => {
      await work().catch((error: unknown) => {
        throw faultOf(error, what);
      });
      progress((done += 1), total, what);
    });
  }
}
