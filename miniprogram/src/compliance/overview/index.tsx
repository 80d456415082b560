import { useState } from 'react';
import { RollUp } from '../../domain/roll-up';
import { monthOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MonthSwitcher } from '../../kit/month-switcher';
import { pages } from '../../services/pages';
import { OverviewLevel } from './level';
import type { Row } from './rows';

definePageConfig({
  navigationBarTitleText: '谁需要帮一把',
  enablePullDownRefresh: true,
});

/** What is open of a branch stands for now; of a month that is over, what it held then. */
const branchPage = (organizationId: string, month: string): string =>
  month === monthOf(Date.now())
    ? pages.checkup.branch({ organizationId })
    : pages.ledger.year({ organizationId, month });

/**
 * 谁需要帮一把: what is open of the branches below an organisation, by what is due, each with its reason and next step; of a month
 * that is over, which meetings were held (组织生活开展情况).
 */
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
