import { useCallback, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { formatTime } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { Lines } from '../../kit/lines';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { Segments } from '../../kit/segments';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

definePageConfig({ navigationBarTitleText: '预约和提问', enablePullDownRefresh: true });

type Question = Output<'policyMeeting.questions'>['questions'][number];

const segments = [
  { value: 'questions', word: '提问' },
  { value: 'bookings', word: '预约的企业' },
] as const;
type Shown = (typeof segments)[number]['value'];

/** For the office that holds a meeting: who comes, and what is to be answered. */
export default function KeepMeeting() {
  const meetingId = useParameter('meetingId');
  const [shown, setShown] = useState<Shown>('questions');
  const header = <Segments label="看哪些" options={segments} value={shown} onChange={setShown} />;
  return shown === 'questions' ? (
    <Questions meetingId={meetingId} header={header} />
  ) : (
    <Bookings meetingId={meetingId} header={header} />
  );
}

interface Props {
  meetingId: string;
  header: ReactNode;
}

function Bookings({ meetingId, header }: Props) {
  const load = useCallback(async () => {
    const { bookings } = await call('policyMeeting.bookings', { meetingId });
    return { items: bookings };
  }, [meetingId]);
  return (
    <ListPage
      state={usePaged(load)}
      header={header}
      itemsOf={(bookings) => bookings}
      keyOf={({ id }) => id}
      none={{ icon: 'people', title: '还没有企业预约', hint: '企业在专场页面上点“预约”，就会出现在这里' }}
    >
      {({ enterprise, at }) => (
        <Card title={enterprise}>
          <View className="secondary numbers">{`${formatTime(at)} 预约`}</View>
        </Card>
      )}
    </ListPage>
  );
}

function Questions({ meetingId, header }: Props) {
  const [chosen, setChosen] = useState<Question>();
  const [policies, setPolicies] = useState(false);
  const load = useCallback(
    async (after?: string) => {
      const answer = await call('policyMeeting.questions', { meetingId, after });
      setPolicies(answer.policies);
      return { items: answer.questions, next: answer.next };
    },
    [meetingId],
  );
  const state = usePaged(load);
  const office = useCall('policyMeeting.get', { meetingId });
  const organizationId = office.data?.organizationId;
  return (
    <ListPage
      state={state}
      header={header}
      itemsOf={(questions) => questions}
      keyOf={({ id }) => id}
      none={{ icon: 'edit', title: '还没有人提问', hint: '会前提的问题会列在这里，不写是谁问的' }}
      after={
        chosen && (
          <Answer
            key={chosen.id}
            question={chosen}
            onClose={() => setChosen(undefined)}
            onDone={() => {
              setChosen(undefined);
              return state.reload();
            }}
          />
        )
      }
    >
      {(question) => (
        <Card>
          <View className="stack">
            <Lines>{question.text}</Lines>
            {question.shown && (
              <View className="secondary">
                <Lines>{`公开的问题：${question.shown.question}`}</Lines>
                <Lines>{`答复：${question.shown.answer}`}</Lines>
              </View>
            )}
            <PrimaryButton look="quiet" icon="edit" onPress={() => setChosen(question)}>
              {question.shown ? '修改答复' : '答复并公开'}
            </PrimaryButton>
            {question.shown && policies && organizationId && (
              <PrimaryButton
                look="quiet"
                icon="book"
                onPress={() =>
                  open(
                    pages.register.edit({
                      organizationId,
                      register: 'policyEntry',
                      gist: question.shown?.answer.slice(0, 300) ?? '',
                    }),
                  )
                }
              >
                记入政策清单
              </PrimaryButton>
            )}
          </View>
        </Card>
      )}
    </ListPage>
  );
}

interface AnswerProps {
  question: Question;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** The answer, and the question in words that name nobody. */
function Answer({ question: { id: meetingQuestionId, text, shown }, onClose, onDone }: AnswerProps) {
  const form = useForm({
    name: `policy-answer:${meetingQuestionId}`,
    over: shown,
    panel: true,
    fresh: () => ({ question: shown?.question ?? text, answer: shown?.answer ?? '' }),
    faults: ({ question, answer }) => ({
      question: needed(question, '请写上公开的问题'),
      answer: needed(answer, '请写上答复'),
    }),
    send: ({ question, answer }) =>
      call('policyMeeting.answer', {
        meetingQuestionId,
        question: question.trim(),
        answer: answer.trim(),
      }),
    done: '已公开',
    then: onDone,
  });
  return (
    <Sheet title="答复并公开" visible onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField
          label="公开的问题"
          max={300}
          room="lines"
          hint="有单位名、人名的请改掉，大家都看得到"
          {...form.field('question')}
        />
        <TextField label="答复" max={1000} room="lines" {...form.field('answer')} />
        <PrimaryButton onPress={form.submit}>公开</PrimaryButton>
      </View>
    </Sheet>
  );
}
