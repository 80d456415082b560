import { RollUpLevel, type Choosing } from '../../domain/roll-up/level';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { Tiles, type Tile } from '../../kit/tiles';
import { View } from '@tarojs/components';
import { formatTime } from '../../kit/format/time';
import { Lacking } from './lacking';
import { OverviewRow } from './row';
import { isHelp, sumOf, type Row } from './rows';

interface Props {
  organizationId: string;
  month: string;
  choosing: Choosing<Row>;
}

/** How the branches below one organisation stand: the sum, then each row, by name. */
export function OverviewLevel({ organizationId, month, choosing }: Props) {
  const state = useCall('compliance.overview', { organizationId, month });
  return (
    <RollUpLevel
      state={state}
      choosing={choosing}
      none={{ title: '这个月还没有记录', hint: '每天统计一次，新建的支部明天会出现在这里' }}
      head={({ organization, rows, bases, asOf }) => (
        <Card gold title={organization.name}>
          <Tiles tiles={tilesOf(rows)} />
          {asOf !== undefined && isHelp(rows) ? (
            <View className="overview-as-of secondary numbers">
              {`按要办的日子看三会一课、党费、换届、发展党员、教育培训，记录截至${formatTime(asOf)}。依据在各支部的“支部体检”里。`}
            </View>
          ) : (
            <Lacking rows={rows} bases={bases} />
          )}
        </Card>
      )}
    >
      {(row) => <OverviewRow row={row} />}
    </RollUpLevel>
  );
}

/** How many branches there are, and how they stand; what none is in is left out. */
function tilesOf(rows: Row[]): Tile[] {
  const { branches, red, amber } = sumOf(rows);
  const tiles: Tile[] = [
    { figure: branches, word: '支部' },
    { figure: red, word: '需要帮助', tone: 'warn' },
    { figure: amber, word: '临近期限', tone: 'warn' },
    { figure: branches - red - amber, word: '都按期', tone: 'good' },
  ];
  return tiles.filter(({ figure }) => figure > 0);
}
