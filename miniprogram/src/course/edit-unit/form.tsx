import { View } from '@tarojs/components';
import { AttachmentsCard } from '../../domain/attachments/card';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { FromTable } from './from-table';
import { QuestionPart } from './question-part';
import { RecordingCard } from './recording-card';
import { faultsOf, newQuestion, sent, writingOf } from './writing';

interface Props {
  courseId: string;
  unitId: string;
  draft: Output<'course.unitDraft'>;
}

/** As many as the contract takes. */
const mostQuestions = 50;

/** A unit as a form; what is written stays on the phone until it is saved. */
export function UnitForm({ courseId, unitId, draft: { unit, hostedVideo } }: Props) {
  const revision = unit?.revision ?? 0;
  const form = useForm({
    name: `unit:${courseId}:${unitId}`,
    fresh: () => writingOf(unit),
    // Unless somebody has saved another text since.
    fits: ({ basedOn }) => basedOn === revision,
    faults: faultsOf,
    send: ({ content, basedOn }) =>
      call('course.saveUnit', { courseId, unitId, basedOn, content: sent(content) }),
    named: (path) => path.replace(/\.options(\.\d+)?$/, '.lines').replace(/\.right\.\d+$/, '.right'),
    about: { 'COURSE.LINK_NOT_OFFICIAL': 'content.link.url', 'COURSE.NOTHING_IN_IT': 'content.text' },
    done: '已保存',
  });
  const content = form.part('content');
  const link = content.part('link');
  const quiz = content.part('quiz');
  const questions = quiz.items('questions');
  return (
    <View className="stack">
      <Card>
        <TextField label="名称" max={60} room="wrap" {...content.field('title')} />
        <TextField
          label="学时"
          hint="按计划定，半个学时一档，例如 1 或 1.5"
          max={3}
          {...content.field('hours')}
        />
        <TextField
          label="正文"
          hint="请自己编写；别处的文章请放官方网址"
          max={20000}
          room="lines"
          {...content.field('text')}
        />
      </Card>
      <Card title="官方网站（可以不填）">
        <TextField label="篇名" max={80} room="wrap" {...link.field('title')} />
        <TextField label="来源" max={40} placeholder="例如：共产党员网" {...link.field('source')} />
        <TextField label="网址" max={300} room="wrap" placeholder="https://" {...link.field('url')} />
      </Card>
      <AttachmentsCard
        place={(asked) => call('course.prepareFile', { courseId, ...asked })}
        {...content.field('attachments')}
      />
      {(hostedVideo || content.value.recording) && (
        <RecordingCard
          courseId={courseId}
          value={content.value.recording}
          onChange={(recording) => content.change({ recording })}
        />
      )}
      <View className="section-title">小测验（可以没有）</View>
      {questions.map((question, index) => (
        <QuestionPart key={question.value.id} number={index + 1} question={question} />
      ))}
      {questions.length > 0 && (
        <Card>
          <TextField
            label="答对几题算通过"
            hint={`不填就是全部 ${questions.length} 题`}
            max={2}
            {...quiz.field('passing')}
          />
        </Card>
      )}
      {questions.length < mostQuestions && (
        <PrimaryButton look="quiet" icon="plus" onPress={() => quiz.add('questions', newQuestion())}>
          加一题
        </PrimaryButton>
      )}
      {questions.length < mostQuestions && (
        <FromTable
          courseId={courseId}
          room={mostQuestions - questions.length}
          onRead={(read) => quiz.change({ questions: [...quiz.value.questions, ...read] })}
        />
      )}
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          保存
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
