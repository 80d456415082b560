import { useState } from 'react';
import { View } from '@tarojs/components';
import { fiveOneUnits, fiveOneWords } from '../../../../types/shared/clusters';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { ProgressBar } from '../../kit/progress-bar';
import { StatusView } from '../../kit/status-view';
import { YearSwitcher } from '../../kit/year-switcher';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { sizeWords } from '../words';

definePageConfig({ navigationBarTitleText: '产业集群', enablePullDownRefresh: true });

type Board = Output<'cluster.board'>;
type Column = Board['columns'][number];

/** 五个一: a year's five columns, and the clusters, each in its place and none before another for what it has. */
export default function ClusterBoard() {
  const organizationId = useParameter('organizationId');
  const said = useParameter('year');
  const [year, setYear] = useState(() => (said ? Number(said) : yearOf(Date.now())));
  const state = useCall('cluster.board', { organizationId, year });
  useReloadOnReturn(state.reload);
  return (
    <PageShell
      state={state}
      wide
      header={<YearSwitcher year={year} onChange={setYear} />}
      empty={({ clusters }) =>
        clusters.length === 0 && (
          <StatusView
            icon="people"
            title="还没有产业集群"
            hint="支部覆盖的单位登记了属于哪个集群，就在这里看到"
          />
        )
      }
    >
      {(board) => (
        <View className="stack">
          <Card list title="集群">
            {board.clusters
              .filter(({ isEnded }) => !isEnded || board.mayLay)
              .map((one) => (
                <MenuRow
                  key={one.id}
                  label={one.isEnded ? `${one.name}（不再列入）` : one.name}
                  hint={hintOf(one)}
                  onPress={() =>
                    open(pages.cluster.detail({ organizationId, clusterId: one.id, year: String(year) }))
                  }
                />
              ))}
          </Card>
          <View className="secondary">
            {board.source
              ? `五个一打算做多少，见${board.source}`
              : `${year}年的五个一打算各做多少，区里还没有定`}
          </View>
          <View className="cards">
            {board.columns.map((column) => (
              <ColumnCard key={column.one} column={column} clusters={board.clusters} />
            ))}
          </View>
          {board.mayLay && (
            <ActionBar>
              <ButtonPair>
                <PrimaryButton look="quiet" onPress={() => open(pages.cluster.keep({ organizationId }))}>
                  加集群
                </PrimaryButton>
                <PrimaryButton
                  icon="edit"
                  onPress={() => open(pages.cluster.lay({ organizationId, year: String(year) }))}
                >
                  定全年的数
                </PrimaryButton>
              </ButtonPair>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}

const hintOf = (one: Board['clusters'][number]): string =>
  [one.isGreat && '重点集群', sizeWords(one), one.toCome > 0 && `${one.toCome} 场活动要来`]
    .filter(Boolean)
    .join(' · ');

function ColumnCard({ column, clusters }: { column: Column; clusters: Board['clusters'] }) {
  const { one, meant, done, ofClusters } = column;
  const unit = fiveOneUnits[one];
  const names = new Map(clusters.map(({ id, name }) => [id, name]));
  const having = ofClusters.filter((of) => of.done > 0);
  return (
    <Card title={fiveOneWords[one]}>
      <View className="page-title numbers">{`${done} ${unit}`}</View>
      {meant !== undefined && (
        <>
          <ProgressBar part={Math.min(done, meant)} whole={meant} />
          <View className="numbers">{`全年打算 ${meant} ${unit}`}</View>
        </>
      )}
      {having.map((of) => (
        <View key={of.clusterId} className="secondary numbers">
          {`${names.get(of.clusterId) ?? ''} ${of.done} ${unit}`}
        </View>
      ))}
      <View className="secondary">{sources[one]}</View>
    </Card>
  );
}

/** Where each column's things come from. */
const sources: Record<Column['one'], string> = {
  organizations: '从台账里数：这一年起才覆盖集群单位的党组织',
  projects: '由街镇和区登记，有依据文号',
  examples: '由街镇和区登记，有依据文号',
  matchings: '从已经办过的集群活动里数',
  carriers: '由街镇和区登记',
};
