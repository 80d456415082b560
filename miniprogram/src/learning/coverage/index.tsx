import { useState } from 'react';
import { RollUp } from '../../domain/roll-up';
import { yearOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { YearSwitcher } from '../../kit/year-switcher';
import { pages } from '../../services/pages';
import { Level, type Row } from './level';

definePageConfig({ navigationBarTitleText: '教育培训覆盖', enablePullDownRefresh: true });

/** 教育培训覆盖: how many members were trained in a year, from the district down to the branch; figures only. */
export default function Coverage() {
  const organizationId = useParameter('organizationId');
  const asked = Number(useParameter('year'));
  const [year, setYear] = useState(() => asked || yearOf(Date.now()));
  return (
    <RollUp<Row>
      organizationId={organizationId}
      header={<YearSwitcher year={year} onChange={setYear} />}
      leadsTo={({ id, kind }) =>
        kind === 'branch' ? undefined : { below: pages.learning.coverage({ organizationId: id, year }) }
      }
    >
      {(of, choosing) => <Level organizationId={of} year={year} choosing={choosing} />}
    </RollUp>
  );
}
