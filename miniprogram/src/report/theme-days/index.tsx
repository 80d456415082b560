import { useState } from 'react';
import { Panes } from '../../kit/panes';
import { MonthSwitcher } from '../../kit/month-switcher';
import { inPageRoot } from '../../kit/page-root';
import { monthOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useWide } from '../../kit/hooks/use-wide';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Report } from './report';

definePageConfig({
  navigationBarTitleText: '主题党日开展情况',
  enablePullDownRefresh: true,
});

/**
 * 主题党日开展情况: how many branches held theirs in a month, by what lies directly below an organisation.
 * On a phone a row leads to the page of what is below it; on a desk screen that opens beside it.
 */
function ThemeDays() {
  const organizationId = useParameter('organizationId');
  const asked = useParameter('month');
  const [month, setMonth] = useState(() => asked || monthOf(Date.now()));
  const [chosen, setChosen] = useState<string>();
  const wide = useWide();
  const choose = (id: string) =>
    wide ? setChosen(id) : open(pages.report.themeDays({ organizationId: id, month }));
  return (
    <Panes
      wide={wide}
      header={<MonthSwitcher month={month} onChange={setMonth} />}
      beside={
        wide && chosen && <Report key={chosen} organizationId={chosen} month={month} onChoose={setChosen} />
      }
    >
      <Report organizationId={organizationId} month={month} chosen={chosen} onChoose={choose} />
    </Panes>
  );
}

export default inPageRoot(ThemeDays);
