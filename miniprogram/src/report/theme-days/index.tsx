import { useState } from 'react';
import { View } from '@tarojs/components';
import { PeriodSwitcher } from '../../components/period-switcher';
import { inPageRoot } from '../../components/page-root';
import { formatMonth, monthOf, shiftMonth } from '../../format/time';
import { useParameter } from '../../hooks/use-parameter';
import { useWide } from '../../hooks/use-wide';
import { open, pages } from '../../services/navigate';
import { Report } from './report';
import './index.scss';

/**
 * 主题党日开展情况: how many branches held theirs in a month, by what lies directly below an organisation.
 * On a phone a row leads to the page of what is below it; on a desk screen that opens beside it.
 */
function ThemeDays() {
  const organizationId = useParameter('organizationId');
  const asked = useParameter('month');
  const [thisMonth] = useState(() => monthOf(Date.now()));
  const [month, setMonth] = useState(asked || thisMonth);
  const [chosen, setChosen] = useState<string>();
  const wide = useWide();
  const choose = (id: string) => (wide ? setChosen(id) : open(pages.themeDays(id, month)));
  return (
    <View className={`theme-days${wide ? ' theme-days-wide' : ''}`}>
      <View className="theme-days-period">
        <PeriodSwitcher
          label={formatMonth(month)}
          last={month >= thisMonth}
          onEarlier={() => setMonth(shiftMonth(month, -1))}
          onLater={() => setMonth(shiftMonth(month, 1))}
        />
      </View>
      <View className="theme-days-panes">
        <View className="theme-days-pane">
          <Report organizationId={organizationId} month={month} chosen={chosen} onChoose={choose} />
        </View>
        {wide && chosen && (
          <View className="theme-days-pane">
            <Report key={chosen} organizationId={chosen} month={month} onChoose={setChosen} />
          </View>
        )}
      </View>
    </View>
  );
}

export default inPageRoot(ThemeDays);
