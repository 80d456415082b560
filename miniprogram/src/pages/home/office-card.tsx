import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { ProgressBar } from '../../kit/progress-bar';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './office-card.scss';

interface Props {
  report: Output<'report.themeDays'>;
  month: string;
}

/** How many of the branches that an officer looks after have held this month's theme day; leads to which. */
export function OfficeCard({ report: { organization, total }, month }: Props) {
  const left = total.branches - total.held;
  return (
    <Card
      title="本月主题党日开展情况"
      onPress={() => open(pages.report.themeDays({ organizationId: organization.id, month }))}
    >
      <View className="office-line numbers">
        <View className="office-figure">{total.held}</View>
        <View className="secondary office-of">{`/ ${total.branches} 个支部已开展`}</View>
      </View>
      <ProgressBar part={total.held} whole={total.branches} />
      <View className="secondary office-foot numbers">
        {left > 0 ? `${organization.name} · 还有 ${left} 个没开展` : `${organization.name} · 都开展了`}
      </View>
    </Card>
  );
}
