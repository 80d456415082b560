import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { reasonOf } from '../../domain/checkup/words';
import { ToldSteps } from '../../domain/told-steps';
import { Card } from '../../kit/card';
import { formatCalendarDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { Tag } from '../../kit/tag';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { letterStepLabels, over, statusLook, type Letter } from '../labels';
import { Answer } from './answer';
import { Settle } from './settle';
import './index.scss';

definePageConfig({ navigationBarTitleText: '督导函', enablePullDownRefresh: true });

/** One letter: what it is about and why, what happened to it, and what the reader may do with it. */
export default function LetterPage() {
  const state = useCall('supervision.get', { letterId: useParameter('letterId') });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(letter) => (
        <View className="stack">
          <Said letter={letter} />
          {(letter.status === 'open' || letter.status === 'answered') && (
            <NoticeLine tone={letter.stillOpen ? 'warn' : 'good'}>
              {letter.stillOpen ? '支部体检里还有这一项' : '支部体检里没有这一项了'}
            </NoticeLine>
          )}
          <ToldSteps steps={told(letter)} />
          {letter.mayAnswer && <Answer letter={letter} />}
          {letter.maySettle && <Settle letter={letter} />}
        </View>
      )}
    </PageShell>
  );
}

/** What is asked, by which article, and how it stands at this moment. */
function Said({ letter }: { letter: Letter }) {
  const { number, branchName, officeName, item, citation, text, status, dueOn } = letter;
  return (
    <Card title={branchName} aside={<Tag {...statusLook(status)} />}>
      <View className="numbers">{reasonOf({ ...item, ...over })}</View>
      <Basis citation={citation} />
      {text && <View className="letter-text">{text}</View>}
      <View className="secondary numbers">{`${number} · ${officeName}`}</View>
      {status === 'open' && (
        <View className="secondary numbers">{`答复期限：${formatCalendarDay(dueOn)}`}</View>
      )}
      <MenuRow
        icon="check-circle"
        label="支部体检"
        hint="这件事在哪里办、怎么办"
        onPress={() => open(pages.checkup.branch({ organizationId: letter.organizationId }))}
      />
    </Card>
  );
}

const told = ({ steps }: Letter) =>
  steps.map(({ step, at, text }) => ({ at, said: letterStepLabels[step], text }));
