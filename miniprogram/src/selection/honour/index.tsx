import { View } from '@tarojs/components';
import { ToldSteps } from '../../domain/told-steps';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatDate } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { honourLook, honourStepWords, toldStep } from '../labels';

definePageConfig({ navigationBarTitleText: '荣誉', enablePullDownRefresh: true });

/** One honour: by which document, until when, and what became of it. */
export default function HonourPage() {
  const honourId = useParameter('honourId');
  const state = useCall('selection.honour', { honourId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(honour) => {
        const { name, term, organizationName, officeName, document, namedOn, until } = honour;
        const say = (what: string) =>
          open(pages.selection.say({ what, id: honourId, version: honour.version }));
        return (
          <View className="stack">
            <Card title={name} aside={<Tag {...honourLook(honour)} />}>
              <View>{term}</View>
              {name !== organizationName && <View className="secondary">{organizationName}</View>}
              <View className="numbers">{`${officeName} · ${document}`}</View>
              <View className="numbers">{`命名日期：${formatDate(namedOn)}`}</View>
              {until && <View className="numbers">{`管到${formatCalendarDay(until)}，到期复核`}</View>}
            </Card>
            <ToldSteps steps={honour.steps.map(toldStep(honourStepWords))} />
            {honour.mayLook && (
              <PrimaryButton look="quiet" icon="close" onPress={() => say('revoked')}>
                撤销荣誉
              </PrimaryButton>
            )}
            {honour.mayLook && honour.termYears && (
              <ActionBar>
                <PrimaryButton onPress={() => say('confirmed')}>复核通过</PrimaryButton>
              </ActionBar>
            )}
          </View>
        );
      }}
    </PageShell>
  );
}
