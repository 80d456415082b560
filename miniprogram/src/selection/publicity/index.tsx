import { useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatCalendarDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import '../conditions.scss';

definePageConfig({
  navigationBarTitleText: '公示',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

/** 公示: open to everybody, bound or not: who is proposed, for what, until when, and where to say something of it. */
export default function Publicity() {
  const roundId = useParameter('roundId');
  const state = useCall('selection.publicity', { roundId });
  useShareAppMessage(() => ({
    title: state.data ? `公示：${state.data.title}` : '公示',
    path: pages.selection.publicity({ roundId }),
  }));
  return (
    <PageShell state={state}>
      {({ title, term, officeName, document, from, until, isOver, proposed }) => (
        <View className="stack">
          <View>
            <View className="page-title">{title}</View>
            <View className="secondary">{officeName}</View>
          </View>
          {isOver && <NoticeLine tone="good">公示期已满</NoticeLine>}
          <Card title={`拟命名为${term}`}>
            {proposed.map(({ name, organizationName }) => (
              <View key={`${name}:${organizationName}`} className="selection-said">
                <View>{name}</View>
                {name !== organizationName && <View className="secondary">{organizationName}</View>}
              </View>
            ))}
          </Card>
          <Card>
            <View className="numbers">{`公示时间：${formatCalendarDay(from)}到${formatCalendarDay(until)}`}</View>
            {document && <View className="numbers">{`通知文号：${document}`}</View>}
          </Card>
          <Card list>
            <MenuRow
              icon="edit"
              label="对公示有意见"
              hint="可以不留姓名，由区里办理并答复"
              onPress={() => open(pages.complaint.write({ about: 'other', begins: `关于“${title}”公示：` }))}
            />
          </Card>
        </View>
      )}
    </PageShell>
  );
}
