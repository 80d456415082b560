import { View } from '@tarojs/components';
import type { BackboneWay } from '../../../../types/shared/developments';
import { Card } from '../../kit/card';
import { Count } from '../../kit/count';
import { formatDate } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Output } from '../../services/contract';
import { backboneWayWords, postKindWords, stageWord } from '../labels';

definePageConfig({ navigationBarTitleText: '双向培养', enablePullDownRefresh: true });

type Person = Output<'development.backbones'>['people'][number];

/** What stands where nobody is. */
const nobody: Record<BackboneWay, string> = {
  toMember: '正在发展的同志里有业务骨干的，列进来',
  toBackbone: '要培养成骨干的党员，列进来',
};

/** How somebody is put on the list. */
const addWords: Record<BackboneWay, string> = { toMember: '列入一名业务骨干', toBackbone: '列入一名党员' };

/** 双向培养: a branch's list, both ways, with who has got there. */
export default function Backbones() {
  const organizationId = useParameter('organizationId');
  const state = useCall('development.backbones', { organizationId });
  useReloadOnReturn(state.reload);
  const to = (way: BackboneWay, id?: string) => () =>
    open(pages.development.backbone({ organizationId, way, ...(id !== undefined && { id }) }));
  return (
    <PageShell state={state} wide>
      {({ organizationName, people }) => (
        <View className="stack spread">
          <View>
            <View className="page-title">{organizationName}</View>
            <View className="secondary">
              名单只有本支部看得到，上级只看人数。发展成党员的，从发展纪实里自动记入。
            </View>
          </View>
          <View className="cards">
            {(['toMember', 'toBackbone'] as const).map((way) => {
              const there = people.filter((one) => one.way === way);
              const going = there.filter(({ reachedOn }) => !reachedOn);
              return (
                <Card key={way} list title={backboneWayWords[way]} aside={<Count count={going.length} />}>
                  {there.length === 0 && <View className="secondary">{nobody[way]}</View>}
                  {there.map((one) => (
                    <MenuRow
                      key={one.id}
                      icon={one.reachedOn ? 'check' : 'person'}
                      label={one.name}
                      hint={noteOf(one)}
                      onPress={to(way, one.id)}
                    />
                  ))}
                  <MenuRow icon="plus" label={addWords[way]} onPress={to(way)} />
                </Card>
              );
            })}
          </View>
        </View>
      )}
    </PageShell>
  );
}

/** `产业工人 · 入党积极分子 · 2026年3月1日起，李明培养` */
function noteOf({ way, postKind, stage, since, by, reachedOn }: Person): string {
  const kind = postKindWords[postKind];
  if (reachedOn)
    return `${kind} · ${formatDate(reachedOn)}${way === 'toMember' ? '接收为预备党员' : '成为骨干'}`;
  const where = stage ? ` · ${stageWord(stage)}` : '';
  return `${kind}${where} · ${formatDate(since)}起${by ? `，${by.name}培养` : ''}`;
}
