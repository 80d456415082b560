import { View } from '@tarojs/components';
import { coverageTypes } from '../../../../types/shared/subjects';
import { TownMap } from '../../domain/town-map';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Tiles } from '../../kit/tiles';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { sizeWords, type ClusterSeen } from '../words';
import { Deeds } from './deeds';
import { Events } from './events';

definePageConfig({ navigationBarTitleText: '产业集群', enablePullDownRefresh: true });

/** One cluster in a year: what it is, where it lies, what was done for it and what comes. */
export default function ClusterDetail() {
  const [organizationId, clusterId, year] = [
    useParameter('organizationId'),
    useParameter('clusterId'),
    useParameter('year'),
  ];
  const state = useCall('cluster.get', { organizationId, clusterId, year: Number(year) });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state} wide>
      {(seen) => (
        <View className="stack">
          <View className="columns">
            <View className="stack">
              <Facts seen={seen} />
              <Towns seen={seen} />
              <Events seen={seen} />
            </View>
            <Deeds seen={seen} />
          </View>
          <Acting seen={seen} />
        </View>
      )}
    </PageShell>
  );
}

function Facts({ seen }: { seen: ClusterSeen }) {
  const { cluster, leading, office } = seen;
  const { name, source, committee, isGreat, bodies, covered, employees } = cluster;
  const organizationId = office.id;
  const list = (more: object) =>
    open(pages.subject.list({ organizationId, cluster: cluster.id, status: 'operating', ...more }));
  return (
    <Card gold={isGreat} title={name} aside={standingOf(cluster)}>
      {bodies > 0 && (
        <Tiles
          tiles={[
            { figure: bodies, word: '家单位' },
            { figure: covered, word: '家有党组织' },
            { figure: employees, word: '名职工' },
          ]}
        />
      )}
      <View className="cluster-facts">
        {committee && <View>{`集群党委：${committee.name}`}</View>}
        {leading.length > 0 && <View>{`龙头企业：${leading.map(({ name: one }) => one).join('、')}`}</View>}
        <View className="secondary">{`来自${source}`}</View>
      </View>
      {bodies > 0 && (
        <>
          <MenuRow
            label="还没有党组织的单位"
            hint={`${bodies - covered} 家`}
            onPress={() => list({ types: coverageTypes.join(','), covered: 'no' })}
          />
          <MenuRow
            label="有党组织的单位"
            hint={`${covered} 家`}
            onPress={() => list({ coverage: 'organization' })}
          />
        </>
      )}
    </Card>
  );
}

function standingOf({ isEnded, isGreat }: ClusterSeen['cluster']): string | undefined {
  if (isEnded) return '不再列入';
  return isGreat ? '重点集群' : undefined;
}

/** Where its subjects lie, to the district; a town opens its own view of the cluster. */
function Towns({ seen: { towns, cluster, office, year } }: { seen: ClusterSeen }) {
  if (office.kind !== 'district' || cluster.bodies === 0) return null;
  return (
    <Card title="在哪些街镇">
      <TownMap
        towns={towns.map(({ id, name, inTown, bodies, covered }) => ({
          id,
          name: inTown ? name : '没分到街镇',
          ...(bodies > 0 && { percent: Math.floor((covered / bodies) * 100) }),
          figure: bodies > 0 ? `${covered}/${bodies}` : '没有',
          words: sizeWords({ bodies, covered }) ?? '没有这个集群的单位',
          ...(inTown && {
            onPress: () =>
              open(pages.cluster.detail({ organizationId: id, clusterId: cluster.id, year: String(year) })),
          }),
        }))}
      />
      <View className="secondary">
        数是有党组织的和全部的单位，填色的高矮是两者的比例。点街镇看它的数字。
      </View>
    </Card>
  );
}

/** What an office does about it. */
function Acting({ seen: { mayLay, mayWrite, cluster, office, year } }: { seen: ClusterSeen }) {
  const organizationId = office.id;
  const of = { organizationId, clusterId: cluster.id };
  return (
    <>
      {mayLay && (
        <PrimaryButton look="quiet" icon="edit" onPress={() => open(pages.cluster.keep(of))}>
          修改这个集群
        </PrimaryButton>
      )}
      {mayWrite && !cluster.isEnded && (
        <ActionBar>
          <ButtonPair>
            <PrimaryButton
              look="quiet"
              onPress={() => open(pages.training.form({ organizationId, cluster: cluster.id }))}
            >
              发布活动
            </PrimaryButton>
            <PrimaryButton
              icon="plus"
              onPress={() => open(pages.cluster.write({ ...of, year: String(year) }))}
            >
              登记一项
            </PrimaryButton>
          </ButtonPair>
        </ActionBar>
      )}
    </>
  );
}
