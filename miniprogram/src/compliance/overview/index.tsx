import { useState } from 'react';
import { RollUp } from '../../domain/roll-up';
import { monthOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MonthSwitcher } from '../../kit/month-switcher';
import { pages } from '../../services/pages';
import { OverviewLevel } from './level';
import type { Row } from './rows';

definePageConfig({
  navigationBarTitleText: '组织生活开展情况',
  enablePullDownRefresh: true,
});

/** What a branch owes stands for now; of a month that is over, what it held then. */
const branchPage = (organizationId: string, month: string): string =>
  month === monthOf(Date.now())
    ? pages.compliance.branch({ organizationId })
    : pages.ledger.year({ organizationId, month });

/** 组织生活开展情况: how the branches below an organisation stand in a month, by name. */
export default function Overview() {
  const organizationId = useParameter('organizationId');
  const asked = useParameter('month');
  const [month, setMonth] = useState(() => asked || monthOf(Date.now()));
  return (
    <RollUp<Row>
      organizationId={organizationId}
      header={<MonthSwitcher month={month} onChange={setMonth} />}
      leadsTo={({ id, kind }) =>
        kind === 'branch'
          ? { page: branchPage(id, month) }
          : { below: pages.compliance.overview({ organizationId: id, month }) }
      }
    >
      {(of, choosing) => <OverviewLevel organizationId={of} month={month} choosing={choosing} />}
    </RollUp>
  );
}
