import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { Lines } from '../../kit/lines';
import { NoticeLine } from '../../kit/notice-line';
import type { Output } from '../../services/contract';

/** What holds for everybody: the notice that the district stops using the program, and that nothing is changed any more. */
export function StandingCard({ home }: { home: Output<'home.get'> }) {
  const { readOnly, closing, serverNow } = home;
  return (
    <>
      {readOnly && <NoticeLine tone="warn">{wordsOf(readOnly, serverNow)}</NoticeLine>}
      {closing && (
        <Card title={closing.title}>
          <Lines>{closing.body}</Lines>
        </Card>
      )}
    </>
  );
}

function wordsOf(
  { from, reason, now }: NonNullable<Output<'home.get'>['readOnly']>,
  serverNow: number,
): string {
  return now
    ? `现在只能查看，不能修改。原因：${reason}`
    : `${formatTime(from, serverNow)}起只能查看，不能修改。原因：${reason}`;
}
