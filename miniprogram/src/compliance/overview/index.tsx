import { useState } from 'react';
import { Panes } from '../../kit/panes';
import { MonthSwitcher } from '../../kit/month-switcher';
import { inPageRoot } from '../../kit/page-root';
import { monthOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useWide } from '../../kit/hooks/use-wide';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Row } from './rows';
import { Standing } from './standing';

definePageConfig({
  navigationBarTitleText: '组织生活开展情况',
  enablePullDownRefresh: true,
});

/**
 * 组织生活开展情况: how the branches below an organisation stand in a month, those behind first. On a phone a row leads
 * to what is below it; on a desk screen that opens beside it.
 */
function Overview() {
  const organizationId = useParameter('organizationId');
  const asked = useParameter('month');
  const [month, setMonth] = useState(() => asked || monthOf(Date.now()));
  const [chosen, setChosen] = useState<string>();
  const wide = useWide();
  const choose = ({ id, kind }: Row) => {
    if (kind === 'branch') open(pages.compliance.branch({ organizationId: id }));
    else if (wide) setChosen(id);
    else open(pages.compliance.overview({ organizationId: id, month }));
  };
  return (
    <Panes
      wide={wide}
      header={<MonthSwitcher month={month} onChange={setMonth} />}
      beside={
        wide && chosen && <Standing key={chosen} organizationId={chosen} month={month} onChoose={choose} />
      }
    >
      <Standing organizationId={organizationId} month={month} chosen={chosen} onChoose={choose} />
    </Panes>
  );
}

export default inPageRoot(Overview);
