import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListEnd } from '../../kit/list-end';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { Tiles } from '../../kit/tiles';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { stepLabels, termWords } from '../labels';
import { SummaryCard } from '../summary-card';

definePageConfig({ navigationBarTitleText: '换届选举', enablePullDownRefresh: true });

type Terms = Output<'election.terms'>;

/** 换届选举, for those above: whose term ends soon or is over, and the elections that go on. */
export default function ElectionTerms() {
  const organizationId = useParameter('organizationId');
  const state = useCall('election.terms', { organizationId });
  const load = useCallback(
    async (after?: string) => {
      const { elections, next } = await call('election.list', { organizationId, open: true, after });
      return { items: elections, next };
    },
    [organizationId],
  );
  const going = usePaged(load);
  useReloadOnReturn(state.reload);
  useReloadOnReturn(going.reload);
  const items = going.data ?? [];
  return (
    <PageShell state={state} wide>
      {(terms) => (
        <View className="stack">
          <Figures terms={terms} />
          {items.length > 0 && <View className="secondary">正在办的选举</View>}
          <View className="cards">
            {items.map((one) => (
              <SummaryCard key={one.id} election={one} named />
            ))}
          </View>
          <ListEnd end={going.end} more={going.more} />
          <Due terms={terms} />
        </View>
      )}
    </PageShell>
  );
}

function Figures({ terms: { name, bodies, over, soon, unregistered, citation } }: { terms: Terms }) {
  return (
    <Card title={name}>
      <Tiles
        tiles={[
          { figure: over, word: '已届满', ...(over > 0 && { tone: 'warn' as const }) },
          { figure: soon, word: '快届满' },
          { figure: unregistered, word: '没登记届满日' },
        ]}
      />
      <View className="secondary numbers">{`共 ${bodies} 个要按期换届的组织，临时支部不算。`}</View>
      <Basis citation={citation} />
    </Card>
  );
}

/** Bodies by when their term ends, each with its next step. */
function Due({ terms: { due, more } }: { terms: Terms }) {
  if (due.length === 0) return <Card>近期没有组织届满。</Card>;
  return (
    <Card title="快届满和已届满的组织" list>
      {due.map(({ id, name, term, election }) => (
        <MenuRow
          key={id}
          label={name}
          hint={`${termWords(term)}；${nextWords(election)}`}
          onPress={() => open(pages.election.body({ organizationId: id }))}
        />
      ))}
      {more > 0 && <View className="secondary numbers">{`还有 ${more} 个，请到下一级看`}</View>}
    </Card>
  );
}

function nextWords(election: Terms['due'][number]['election']): string {
  if (!election) return '下一步：请示';
  const { nextStep, waitsAbove } = election;
  if (!nextStep) return '待更新职务';
  return `${waitsAbove ? '等上级' : '下一步'}：${stepLabels[nextStep]}`;
}
