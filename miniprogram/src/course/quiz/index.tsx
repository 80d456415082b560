import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { back } from '../../services/navigate';
import type { Output } from '../../services/contract';
import { forgetVerdict, handInAnswers, verdictArrived, type Verdict } from '../hand-in';
import { unitAnswer } from '../kept';
import { QuestionCard } from './question';
import { VerdictView } from './verdict';

definePageConfig({ navigationBarTitleText: '小测验' });

/** 小测验: the unit's questions, and with the verdict what is right and why; again as often as one likes. */
export default function Quiz() {
  const courseId = useParameter('courseId');
  const unitId = useParameter('unitId');
  const state = useCall('course.unit', { courseId, unitId }, { remember: unitAnswer(courseId, unitId) });
  return (
    <PageShell
      state={state}
      empty={({ quiz }) =>
        !quiz && <StatusView icon="book" title="这一课没有小测验" hint="读完就学完了，返回即可" />
      }
    >
      {({ quiz }) => quiz && <Asking courseId={courseId} unitId={unitId} quiz={quiz} />}
    </PageShell>
  );
}

type Asked = NonNullable<Output<'course.unit'>['quiz']>;

interface Props {
  courseId: string;
  unitId: string;
  quiz: Asked;
}

function Asking({ courseId, unitId, quiz }: Props) {
  const { revision, passing } = quiz;
  const [questions, setQuestions] = useState(quiz.questions);
  const [chosen, setChosen] = useState<Record<string, number[]>>({});
  const [verdict, setVerdict] = useState<Verdict | undefined>(() => verdictArrived(courseId, unitId));
  const [isKept, setKept] = useState(false);
  const again = () => {
    forgetVerdict(courseId, unitId);
    setQuestions(mixed(quiz.questions));
    setChosen({});
    setVerdict(undefined);
  };
  const handIn = async () => {
    const answers = questions.map(({ id: questionId }) => ({ questionId, chosen: chosen[questionId] ?? [] }));
    const answered = await handInAnswers({ courseId, unitId, revision, answers });
    if (answered) setVerdict(answered);
    else setKept(true);
  };
  if (isKept)
    return (
      <StatusView
        icon="cloud-off"
        title="网络不通，答案已存在手机里"
        hint="联网后会自动上传，通过了照样算数；再打开这里就能看到解析。"
      >
        <PrimaryButton onPress={back}>知道了</PrimaryButton>
      </StatusView>
    );
  if (verdict) return <VerdictView verdict={verdict} questions={questions} onAgain={again} />;
  const isWhole = questions.every(({ id }) => (chosen[id] ?? []).length > 0);
  return (
    <View className="stack">
      <View className="secondary numbers">
        {`共 ${questions.length} 题，答对 ${passing} 题就通过。可以做很多次，只记通过，不记次数。`}
      </View>
      {questions.map((question, index) => (
        <QuestionCard
          key={question.id}
          question={question}
          number={index + 1}
          chosen={chosen[question.id] ?? []}
          onChange={(places) => setChosen((before) => ({ ...before, [question.id]: places }))}
        />
      ))}
      <ActionBar>
        <PrimaryButton disabled={!isWhole} busyText="正在看" onPress={handIn}>
          {isWhole ? '交卷，看解析' : '还有题没有答'}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

/** The questions of another try, in another order. */
const mixed = <One,>(all: readonly One[]): One[] =>
  all
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
