import { activityKinds } from '../../../../types/shared/activities';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { draftOf, freshDraft } from './draft';
import type { Prepared } from './planning';
import { PublishForm } from './form';
import type { Wanted } from './proposal';

definePageConfig({
  navigationBarTitleText: '发布活动',
});

/**
 * 发布活动: what is due, filled in beforehand, so that most secretaries only check and publish; or the `kind` that a link
 * names, a theme day in its `month`. With `from` it goes on with a draft, or copies an earlier gathering (`copy`).
 */
export default function Publish() {
  const organizationId = useParameter('organizationId');
  const from = useParameter('from');
  const kind = useParameter('kind');
  const month = useParameter('month');
  const booked = [useParameter('place'), useParameter('startsAt'), useParameter('endsAt')] as const;
  const wanted = {
    kind: activityKinds.find((one) => one === kind),
    month: month || undefined,
    ...wantedAt(booked),
  };
  const state = useCall('activity.prepare', { organizationId });
  return (
    <PageShell state={state}>
      {(prepared) =>
        from ? (
          <FromPlan organizationId={organizationId} prepared={prepared} activityId={from} />
        ) : (
          <PublishForm
            organizationId={organizationId}
            prepared={prepared}
            name={['publish', organizationId, kind, month, ...booked].filter(Boolean).join(':')}
            begin={() => freshDraft({ prepared, now: Date.now() }, wanted)}
          />
        )
      }
    </PageShell>
  );
}

/** What a link says of where and when, as far as it says anything. */
function wantedAt([place, startsAt, endsAt]: readonly [string, string, string]): Wanted {
  return {
    ...(place && { place }),
    ...(startsAt && endsAt && { startsAt: Number(startsAt), endsAt: Number(endsAt) }),
  };
}

function FromPlan({
  organizationId,
  prepared,
  activityId,
}: {
  organizationId: string;
  prepared: Prepared;
  activityId: string;
}) {
  const asCopy = useParameter('copy') === '1';
  const state = useCall('activity.plan', { activityId });
  return (
    <PageShell state={state}>
      {(plan) => (
        <PublishForm
          organizationId={organizationId}
          prepared={prepared}
          name={`publish:${activityId}:${asCopy ? 'copy' : 'draft'}`}
          begin={() => draftOf(plan, asCopy, { prepared, now: Date.now() })}
          draftId={asCopy ? undefined : activityId}
        />
      )}
    </PageShell>
  );
}
