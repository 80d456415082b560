import { useState } from 'react';
import { RollUp } from '../../domain/roll-up';
import { yearOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { YearSwitcher } from '../../kit/year-switcher';
import { pages } from '../../services/pages';
import { OverviewLevel, type Row } from './level';

definePageConfig({
  navigationBarTitleText: '党费上缴情况',
  enablePullDownRefresh: true,
});

/** 党费上缴情况: what the branches below received and handed up in a year; sums, and nobody's amount. */
export default function DuesOverview() {
  const organizationId = useParameter('organizationId');
  const asked = Number(useParameter('year'));
  const [year, setYear] = useState(() => asked || yearOf(Date.now()));
  return (
    <RollUp<Row>
      organizationId={organizationId}
      header={<YearSwitcher year={year} onChange={setYear} />}
      leadsTo={({ id, kind }) =>
        kind === 'branch' ? undefined : { below: pages.dues.overview({ organizationId: id, year }) }
      }
    >
      {(of, choosing) => <OverviewLevel organizationId={of} year={year} choosing={choosing} />}
    </RollUp>
  );
}
