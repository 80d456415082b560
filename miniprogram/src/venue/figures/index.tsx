import { View } from '@tarojs/components';
import { RollUp } from '../../domain/roll-up';
import { RollUpLevel, type Choosing } from '../../domain/roll-up/level';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import type { Output } from '../../services/contract';
import { pages } from '../../services/pages';
import '../shared.scss';
import './index.scss';

definePageConfig({ navigationBarTitleText: '六个有', enablePullDownRefresh: true });

type Figures = Output<'venue.figures'>;
type Row = Figures['rows'][number];

/** How many rooms there are, how many were checked, and what they lack: where help is of use. */
export default function EssentialFigures() {
  const organizationId = useParameter('organizationId');
  return (
    <RollUp<Row>
      organizationId={organizationId}
      leadsTo={({ id, kind }) =>
        kind === 'branch'
          ? { page: pages.venue.kept({ organizationId: id }) }
          : { below: pages.venue.figures({ organizationId: id }) }
      }
    >
      {(of, choosing) => <Level organizationId={of} choosing={choosing} />}
    </RollUp>
  );
}

function Level({ organizationId, choosing }: { organizationId: string; choosing: Choosing<Row> }) {
  const state = useCall('venue.figures', { organizationId });
  return (
    <RollUpLevel
      state={state}
      choosing={choosing}
      none={{ title: '还没有党员活动室', hint: '支部登记了活动室，在这里看还缺什么' }}
      head={(figures) => <Head figures={figures} />}
    >
      {({ name, rooms, shared, checked, lacks }) => (
        <View className="roll-up-cells">
          <View className="roll-up-name">{name}</View>
          <View className="secondary numbers">
            {[rooms > 0 && `活动室 ${rooms} 间`, shared > 0 && `共用 ${shared} 间`, `自查过 ${checked} 间`]
              .filter(Boolean)
              .join('，')}
          </View>
          {lacks.length > 0 && <View className="secondary">{`还没做到：${lacks.join('、')}`}</View>}
        </View>
      )}
    </RollUpLevel>
  );
}

function Head({ figures }: { figures: Figures }) {
  const { office, rooms, checked, waiting, correcting, lacking, template } = figures;
  const lines: [string, number][] = [
    ['党员活动室', rooms],
    ['按现在的要求自查过', checked],
    ['自查等复核', waiting],
    ['正在整改', correcting],
  ];
  return (
    <View className="stack">
      <Card gold title={office.name}>
        {lines.map(([word, count]) => (
          <Line key={word} word={word} count={count} />
        ))}
      </Card>
      {lacking.length > 0 && (
        <Card title="自查过的活动室里，还没做到的">
          {lacking.map(({ name, rooms: many }) => (
            <Line key={name} word={name} count={many} />
          ))}
          {template && <View className="venue-below secondary">{`依据：${template.source}`}</View>}
        </Card>
      )}
    </View>
  );
}

const Line = ({ word, count }: { word: string; count: number }) => (
  <View className="venue-figure numbers">
    <View className="venue-figure-word">{word}</View>
    <View>{`${count} 间`}</View>
  </View>
);
