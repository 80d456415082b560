import { View } from '@tarojs/components';
import { doubtOf, ruleStatusWords } from '../../../../types/shared/rules';
import { formatDate } from '../../kit/format/time';
import type { Output } from '../../services/contract';
import { Folded } from './folded';

export type Citation = Output<'report.themeDays'>['citation'];

interface Props {
  citation: Citation;
  /** A word that belongs to the rule here: `次数按本地惯例`. */
  note?: string | undefined;
  /** What the figure was worked out from, a line for each step. */
  working?: readonly string[] | undefined;
}

/** 依据: the article that something rests on; on a tap, its edition, how sure it is, and how the figure came about. */
export function Basis({ citation, note, working = [] }: Props) {
  const doubt = doubtOf(citation);
  const { regulation, article, edition, from, source } = citation;
  return (
    <Folded text={`依据：${regulation}${article}${note ? `（${note}）` : ''}${doubt && ` · ${doubt}`}`}>
      <View className="basis-detail">
        {working.map((line) => (
          <View key={line} className="numbers">
            {line}
          </View>
        ))}
        <View className="numbers">{`${edition}年版，${formatDate(from)}起`}</View>
        <View>{`${statusText(citation)}：${source}`}</View>
      </View>
    </Folded>
  );
}

/** How sure the rule and its article are, in one word where it is the same. */
const statusText = ({ status, articleStatus }: Citation): string =>
  status === articleStatus
    ? ruleStatusWords[status]
    : `内容${ruleStatusWords[status]}，条号${ruleStatusWords[articleStatus]}`;
