import { View } from '@tarojs/components';
import { officesOf, type HeldRole } from '../../domain/roles';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatMonth, formatTime, monthOf, shiftMonth } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { usePaged } from '../../kit/hooks/use-paged';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListEnd } from '../../kit/list-end';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { Titled } from '../../kit/titled';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { StageTag } from '../stage-tag';

definePageConfig({
  navigationBarTitleText: '历月指导清单',
  enablePullDownRefresh: true,
});

type Guidance = Output<'guidance.list'>['guidances'][number];

async function load(after?: string) {
  const { guidances, next } = await call('guidance.list', { after });
  return { items: guidances, next };
}

/** 历月指导清单, newest month first; those who write one begin the next here. */
export default function Guidances() {
  const state = usePaged(load);
  const me = useCall('organization.me', {}, { remember: 'me' });
  useReloadOnReturn(state.reload);
  const offices = officesOf(me.data?.person);
  return (
    <PageShell
      state={state}
      wide
      empty={(guidances) =>
        guidances.length === 0 &&
        offices.length === 0 && (
          <StatusView icon="book" title="还没有指导清单" hint="区里发布后会出现在这里，并通知您" />
        )
      }
    >
      {(guidances) => (
        <View className="stack">
          <View className="cards">
            {guidances.map((guidance) => (
              <GuidanceRow key={`${guidance.id}:${guidance.stage}`} guidance={guidance} />
            ))}
          </View>
          {state.end !== 'end' && <ListEnd end={state.end} more={state.more} />}
          {offices.length > 0 && <WriteNext offices={offices} guidances={guidances} />}
        </View>
      )}
    </PageShell>
  );
}

function GuidanceRow({ guidance }: { guidance: Guidance }) {
  const { id, month, theme, issuerName, stage, publishedAt, version } = guidance;
  return (
    <Card
      onPress={() =>
        open(
          stage === 'published'
            ? pages.guidance.detail({ guidanceId: id })
            : pages.guidance.draft({ guidanceId: id }),
        )
      }
    >
      <Titled large title={formatMonth(month)} aside={<StageTag stage={stage} />} />
      <View className="clamped">{theme}</View>
      <View className="secondary numbers">
        {publishedAt === undefined
          ? issuerName
          : `${issuerName} · ${formatTime(publishedAt)} ${version > 1 ? `更新（第 ${version} 版）` : '发布'}`}
      </View>
    </Card>
  );
}

/** The next month that the issuer has no guidance of yet, this month first. */
function nextMonth(organizationId: string, guidances: Guidance[]): string {
  let month = monthOf(Date.now());
  while (guidances.some(({ id }) => id === `${organizationId}:${month}`)) month = shiftMonth(month, 1);
  return month;
}

/** The next one to write, for each that the reader writes for. */
function WriteNext({ offices, guidances }: { offices: HeldRole[]; guidances: Guidance[] }) {
  return (
    <ActionBar tall={offices.length > 1}>
      <View className="stack">
        {offices.map(({ organizationId, organizationName }) => {
          const month = nextMonth(organizationId, guidances);
          const whose = offices.length > 1 ? `${organizationName} ` : '';
          return (
            <PrimaryButton
              key={organizationId}
              icon="edit"
              onPress={() => open(pages.guidance.edit({ organizationId, month }))}
            >
              {`${whose}编写${formatMonth(month)}清单`}
            </PrimaryButton>
          );
        })}
      </View>
    </ActionBar>
  );
}
