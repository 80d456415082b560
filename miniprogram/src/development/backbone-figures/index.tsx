import { View } from '@tarojs/components';
import { backboneWays, postKinds } from '../../../../types/shared/developments';
import { RollUp } from '../../domain/roll-up';
import { RollUpLevel, type Choosing } from '../../domain/roll-up/level';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { Tiles } from '../../kit/tiles';
import type { Output } from '../../services/contract';
import { pages } from '../../services/pages';
import { backboneWayWords, postKindWords } from '../labels';
import '../figures.scss';

definePageConfig({ navigationBarTitleText: '双向培养', enablePullDownRefresh: true });

type Figures = Output<'development.backboneFigures'>;
type Row = Figures['rows'][number];

/** 双向培养 from the district down: how many, both ways, and of which work; no names. */
export default function BackboneFigures() {
  const organizationId = useParameter('organizationId');
  return (
    <RollUp<Row>
      organizationId={organizationId}
      leadsTo={({ id, kind }) =>
        kind === 'branch' ? undefined : { below: pages.development.backboneFigures({ organizationId: id }) }
      }
    >
      {(of, choosing) => <Level organizationId={of} choosing={choosing} />}
    </RollUp>
  );
}

function Level({ organizationId, choosing }: { organizationId: string; choosing: Choosing<Row> }) {
  const state = useCall('development.backboneFigures', { organizationId });
  return (
    <RollUpLevel
      state={state}
      choosing={choosing}
      none={{ title: '下面还没有党支部', hint: '建了支部以后在这里看' }}
      head={(figures) => <Head figures={figures} />}
    >
      {({ name, toMember, toBackbone, reached }) => (
        <View className="roll-up-cells">
          <View className="roll-up-name">{name}</View>
          <View className="secondary numbers">
            {toMember + toBackbone + reached === 0
              ? '还没有列入名单的'
              : `业务骨干 ${toMember} 人，党员 ${toBackbone} 人${reached > 0 ? `，今年培养成 ${reached} 人` : ''}`}
          </View>
        </View>
      )}
    </RollUpLevel>
  );
}

function Head({ figures: { organization, year, ways } }: { figures: Figures }) {
  return (
    <Card gold title={organization.name}>
      <Tiles
        tiles={[
          { figure: ways.toMember.people, word: '业务骨干' },
          { figure: ways.toBackbone.people, word: '党员' },
          { figure: ways.toMember.reached, word: '已入党' },
          { figure: ways.toBackbone.reached, word: '已成骨干' },
        ]}
      />
      <View className="figures-words">
        {backboneWays.map((way) => {
          const kinds = postKinds.filter((kind) => ways[way].kinds[kind] > 0);
          return (
            kinds.length > 0 && (
              <View key={way} className="numbers">
                {`${backboneWayWords[way]}：${kinds.map((kind) => `${postKindWords[kind]} ${ways[way].kinds[kind]} 人`).join('，')}`}
              </View>
            )
          );
        })}
        <View className="secondary numbers">
          {`前两个数是现在正在培养的，后两个数是${year}年培养成的。名单由支部自己记，这里只有人数。`}
        </View>
      </View>
    </Card>
  );
}
