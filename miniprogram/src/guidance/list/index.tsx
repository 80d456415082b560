import { View } from '@tarojs/components';
import { ActionBar } from '../../components/action-bar';
import { Card } from '../../components/card';
import { PageShell } from '../../components/page-shell';
import { PrimaryButton } from '../../components/primary-button';
import { StatusView } from '../../components/status-view';
import { formatMonth, formatTime, monthOf, shiftMonth } from '../../format/time';
import { useCall } from '../../hooks/use-call';
import { useReloadOnReturn } from '../../hooks/use-reload-on-return';
import type { Output } from '../../services/contract';
import { open, pages } from '../../services/navigate';
import { isDistrictOfficer } from '../../services/roles';
import { GuidanceState } from '../guidance-state';
import './index.scss';

type Guidance = Output<'guidance.list'>['guidances'][number];

/** 历月指导清单, newest month first; the district begins the next one here. */
export default function Guidances() {
  const state = useCall('guidance.list', {});
  const me = useCall('organization.me', {}, { remember: 'me' });
  useReloadOnReturn(state.reload);
  const writes = me.data?.person?.roles.some(isDistrictOfficer) ?? false;
  return (
    <PageShell
      state={state}
      empty={({ guidances }) =>
        guidances.length === 0 &&
        !writes && <StatusView icon="book" title="还没有指导清单" hint="区里发布后会出现在这里，并通知您" />
      }
    >
      {({ guidances }) => (
        <View className="stack">
          {guidances.map((guidance) => (
            <GuidanceRow key={guidance.id} guidance={guidance} />
          ))}
          {writes && <WriteNext guidances={guidances} />}
        </View>
      )}
    </PageShell>
  );
}

function GuidanceRow({ guidance }: { guidance: Guidance }) {
  return (
    <Card onPress={() => open(pages.guidance(guidance.id))}>
      <View className="guidance-row-head">
        <View className="guidance-row-month">{formatMonth(guidance.month)}</View>
        <GuidanceState status={guidance.status} />
      </View>
      <View>{guidance.theme}</View>
      {guidance.publishedAt !== undefined && (
        <View className="secondary numbers">{`${formatTime(guidance.publishedAt)} 发布`}</View>
      )}
    </Card>
  );
}

/** The next month that has no checklist yet, this month first. */
function nextMonth(guidances: Guidance[]): string {
  let month = monthOf(Date.now());
  while (guidances.some((guidance) => guidance.month === month)) month = shiftMonth(month, 1);
  return month;
}

function WriteNext({ guidances }: { guidances: Guidance[] }) {
  const month = nextMonth(guidances);
  return (
    <ActionBar>
      <PrimaryButton icon="edit" onPress={() => open(pages.newGuidance(month))}>
        {`编写${formatMonth(month)}清单`}
      </PrimaryButton>
    </ActionBar>
  );
}
