import { View } from '@tarojs/components';
import { fiveOneUnits, fiveOneWords, writtenOnes, type FiveOne } from '../../../../types/shared/clusters';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { MenuRow } from '../../kit/menu-row';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { ClusterSeen } from '../words';
import './index.scss';

/** What was done for it in the year, column by column, each with what it rests on. */
export function Deeds({ seen }: { seen: ClusterSeen }) {
  const { formed, deeds, office, cluster, year, mayWrite } = seen;
  return (
    <View className="stack">
      <Card list title={titleOf('organizations', formed.length)}>
        {formed.length === 0 && <None>从台账里数，这一年还没有</None>}
        {formed.map(({ id, name, since, subjects }) => (
          <View key={id} className="cluster-line">
            <View>{name}</View>
            <View className="secondary numbers">{`${formatDate(since)}起，覆盖 ${subjects} 家`}</View>
          </View>
        ))}
      </Card>
      {writtenOnes.map((one) => {
        const own = deeds.filter((deed) => deed.one === one);
        return (
          <Card key={one} list title={titleOf(one, own.length)}>
            {own.length === 0 && <None>{`${year}年还没有登记`}</None>}
            {own.map(({ id, title, on, document, note, organizationId, organizationName }) => {
              const hint = [formatDate(on), document, organizationName].filter(Boolean).join(' · ');
              const isOwn = mayWrite && organizationId === office.id;
              const of = { organizationId, clusterId: cluster.id, year: String(year), deedId: id };
              return isOwn ? (
                <MenuRow key={id} label={title} hint={hint} onPress={() => open(pages.cluster.write(of))}>
                  {note !== '' && <View className="secondary">{note}</View>}
                </MenuRow>
              ) : (
                <View key={id} className="cluster-line">
                  <View>{title}</View>
                  <View className="secondary numbers">{hint}</View>
                  {note !== '' && <View className="secondary">{note}</View>}
                </View>
              );
            })}
          </Card>
        );
      })}
    </View>
  );
}

const titleOf = (one: FiveOne, count: number): string =>
  count > 0 ? `${fiveOneWords[one]}（${count} ${fiveOneUnits[one]}）` : fiveOneWords[one];

const None = ({ children }: { children: string }) => (
  <View className="secondary cluster-none">{children}</View>
);
