import { useState } from 'react';
import { RollUp } from '../../domain/roll-up';
import { monthOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MonthSwitcher } from '../../kit/month-switcher';
import { pages } from '../../services/pages';
import { Report } from './report';
import type { Row } from './rows';

definePageConfig({
  navigationBarTitleText: '主题党日开展情况',
  enablePullDownRefresh: true,
});

/** 主题党日开展情况: how many branches held theirs in a month, from the district down. */
export default function ThemeDays() {
  const organizationId = useParameter('organizationId');
  const asked = useParameter('month');
  const [month, setMonth] = useState(() => asked || monthOf(Date.now()));
  return (
    <RollUp<Row>
      organizationId={organizationId}
      header={<MonthSwitcher month={month} onChange={setMonth} />}
      leadsTo={({ id, kind }) =>
        kind === 'branch'
          ? { page: pages.ledger.year({ organizationId: id, month }) }
          : { below: pages.report.themeDays({ organizationId: id, month }) }
      }
    >
      {(of, choosing) => <Report organizationId={of} month={month} choosing={choosing} />}
    </RollUp>
  );
}
