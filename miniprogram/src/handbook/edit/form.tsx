import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { formatTime } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import type { HandbookChapterId } from '../../../../types/shared/handbook/entry';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import type { Output } from '../../services/contract';
import { back } from '../../services/navigate';
import { chapterTitles } from '../book';
import '../parts.scss';
import { useBook } from '../use-book';

type Read = Output<'handbook.read'>;

interface Props {
  organizationId: string;
  /** Nothing for a new answer. */
  read: Read | undefined;
}

interface Draft {
  actKey: string;
  chapter: HandbookChapterId | undefined;
  question: string;
  answer: string;
}

/** The form of an answer, and what can be done with the one that stands. */
export function AnswerForm({ organizationId, read }: Props) {
  const askedId = useParameter('askedId');
  const asked = useParameter('text');
  const { book } = useBook();
  // As readers have it, with its numbers.
  const told = read && book.answerOf(read.answer.id)?.answer.join('\n');
  const form = useForm({
    name: `handbook-edit:${read ? `${read.answer.id}:${read.version}` : askedId}`,
    fresh: (): Draft => ({
      actKey: newActKey(),
      chapter: read?.answer.chapter,
      question: read?.answer.question ?? asked.slice(0, 80),
      answer: told ?? read?.answer.answer ?? '',
    }),
    faults: ({ chapter, question, answer }) => ({
      chapter: needed(chapter, '请选一章'),
      question: needed(question, '请写上问题'),
      answer: needed(answer, '请写上答案'),
    }),
    send: ({ actKey, chapter = 'thisApp', question, answer }) =>
      call('handbook.write', {
        organizationId,
        actKey,
        chapter,
        question: question.trim(),
        answer: answer.trim(),
        version: read?.version ?? 0,
        rules: read?.answer.rules ?? [],
        ...(read && { questionId: read.answer.id }),
        ...(askedId && { askedId }),
      }),
    done: askedId ? '已加进手册，会通知本人' : '已发布',
  });
  return (
    <View className="stack">
      {read?.changed && <NoticeLine tone="warn">依据有变动，请核对</NoticeLine>}
      <Card>
        <Choices label="哪一章" options={optionsOf(chapterTitles)} {...form.field('chapter')} />
        <TextField
          label="问题"
          max={80}
          room="wrap"
          hint="像书记平时问的那样写，不要留提问人的姓名"
          {...form.field('question')}
        />
        <TextField
          label="答案"
          max={1500}
          room="lines"
          hint="一两小段就好；没有统一规定的，写明以区里的通知为准"
          {...form.field('answer')}
        />
      </Card>
      {read && <Standing organizationId={organizationId} read={read} />}
      <ActionBar>
        <PrimaryButton busyText="正在发布" onPress={form.submit}>
          发布
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

function Standing({ organizationId, read }: { organizationId: string; read: Read }) {
  const { answer, own, published, changed, version, versions } = read;
  const where = { organizationId, questionId: answer.id };
  const looked = async () => {
    await call('handbook.confirm', where);
    tell('已记下，不再提示');
    back();
  };
  const takeOut = async () => {
    const consequence = own ? '手册里就没有这一条了。' : '手册里改回程序自带的答案。';
    if (!(await confirm('撤下区里写的？', consequence, '撤下'))) return;
    await call('handbook.withdraw', { ...where, version });
    tell('已撤下');
    back();
  };
  return (
    <>
      {changed && (
        <PrimaryButton look="quiet" icon="check" onPress={looked}>
          看过了，不用改
        </PrimaryButton>
      )}
      {published && version > 0 && (
        <PrimaryButton look="quiet" icon="trash" onPress={takeOut}>
          撤下区里写的
        </PrimaryButton>
      )}
      {versions.map((one) => (
        <Card key={one.version} title={`第${one.version}版${one.published ? '' : '（撤下）'}`}>
          <View>{one.question}</View>
          <View className="handbook-text">{one.answer}</View>
          <View className="secondary numbers">{`${one.by} · ${formatTime(one.at)}`}</View>
        </Card>
      ))}
    </>
  );
}
