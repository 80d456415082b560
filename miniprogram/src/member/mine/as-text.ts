import { formatTime } from '../../kit/format/time';
import type { Output } from '../../services/contract';
import { wordOf } from '../../services/words';

/** Everything that is kept, as a text to take along. */
export function asText({ kept, records }: Output<'member.mine'>, now = Date.now()): string {
  return [
    `两新先锋保存的我的资料（${formatTime(now, 0)}）`,
    ...kept.map(({ what, value, why }) => `${what}：${value}（${why}）`),
    ...records.flatMap(({ what, lines }) => ['', `${what}（${lines.length} 条）`, ...lines.map(lineOf)]),
  ].join('\n');
}

const lineOf = ({ at, text, word }: Output<'member.mine'>['records'][number]['lines'][number]): string =>
  [at === undefined ? '' : formatTime(at, 0), word === undefined ? '' : wordOf(word), text]
    .filter(Boolean)
    .join(' ');
