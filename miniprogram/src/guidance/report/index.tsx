import { RollUp } from '../../domain/roll-up';
import { useParameter } from '../../kit/hooks/use-parameter';
import { pages } from '../../services/pages';
import { Carried } from './carried';
import type { Row } from './rows';

definePageConfig({
  navigationBarTitleText: '清单开展情况',
  enablePullDownRefresh: true,
});

/** 清单开展情况: which branches held their theme day and told back, from the district down. */
export default function Report() {
  const organizationId = useParameter('organizationId');
  const guidanceId = useParameter('guidanceId');
  return (
    <RollUp<Row>
      organizationId={organizationId}
      leadsTo={({ id, kind }) =>
        kind === 'branch'
          ? { page: pages.guidance.told({ organizationId: id, guidanceId }) }
          : { below: pages.guidance.report({ organizationId: id, guidanceId }) }
      }
    >
      {(of, choosing) => <Carried organizationId={of} guidanceId={guidanceId} choosing={choosing} />}
    </RollUp>
  );
}
