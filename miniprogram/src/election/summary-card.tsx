import { View } from '@tarojs/components';
import { Card } from '../kit/card';
import { formatDate, formatTime } from '../kit/format/time';
import { Tag } from '../kit/tag';
import { open } from '../services/navigate';
import { pages } from '../services/pages';
import { kindLabels, lookOf, type Summary } from './labels';

interface Props {
  election: Summary;
  /** Names the body too. */
  named?: boolean;
}

/** An election in a list: what it is, where it stands. */
export function SummaryCard({ election, named = false }: Props) {
  const { id, kind, organizationName, startedAt, electedOn } = election;
  return (
    <Card
      title={named ? `${organizationName} ${kindLabels[kind]}` : kindLabels[kind]}
      onPress={() => open(pages.election.detail({ electionId: id }))}
    >
      <Tag {...lookOf(election)} />
      <View className="secondary numbers">
        {electedOn ? `${formatDate(electedOn)}选举` : `${formatTime(startedAt)}开始`}
      </View>
    </Card>
  );
}
