import { trueFalseOptions, type QuestionKind } from '../../../../types/shared/courses';
import type { File } from '../../domain/attachments/list';
import type { Faults } from '../../kit/form/use-faults';
import { needed } from '../../kit/form/use-form';
import { newActKey } from '../../services/act-key';
import type { Input, Output } from '../../services/contract';

/** A question as it is being written: its options are lines of one text. */
export interface WrittenQuestion {
  id: string;
  kind: QuestionKind;
  text: string;
  lines: string;
  /** The places of the right ones. */
  right: number[];
  explanation: string;
}

/** A unit as it is being written. */
export interface Writing {
  content: {
    title: string;
    hours: string;
    text: string;
    attachments: File[];
    link: { title: string; source: string; url: string };
    recording: { fileId: string; name: string } | undefined;
    quiz: { passing: string; questions: WrittenQuestion[] };
  };
  basedOn: number;
}

type Unit = NonNullable<Output<'course.unitDraft'>['unit']>;
type Sent = Input<'course.saveUnit'>['content'];

/** What the form begins with. */
export const writingOf = (unit: Unit | undefined): Writing => ({
  content: {
    title: unit?.title ?? '',
    hours: String(unit?.hours ?? 1),
    text: unit?.text ?? '',
    attachments: unit?.attachments ?? [],
    link: unit?.link ?? { title: '', source: '', url: '' },
    recording: unit?.recording,
    quiz: {
      passing: unit?.quiz ? String(unit.quiz.passing) : '',
      questions: (unit?.quiz?.questions ?? []).map(({ options, ...question }) => ({
        ...question,
        lines: options.join('\n'),
      })),
    },
  },
  basedOn: unit?.revision ?? 0,
});

/** A question not written yet. */
export const newQuestion = (): WrittenQuestion => ({
  id: `question-${newActKey()}`,
  kind: 'single',
  text: '',
  lines: '',
  right: [],
  explanation: '',
});

/** The options of a question, without empty lines. */
export const optionsIn = ({ kind, lines }: Pick<WrittenQuestion, 'kind' | 'lines'>): string[] =>
  kind === 'trueFalse' ? trueFalseOptions : lines.split('\n').flatMap((line) => line.trim() || []);

/** The places of the right ones that are among the options. */
const rightOf = (question: WrittenQuestion): number[] => {
  const there = optionsIn(question).length;
  return question.right.filter((place) => place < there).sort((a, b) => a - b);
};

const hasLink = ({ title, source, url }: Writing['content']['link']): boolean =>
  [title, source, url].some((one) => one.trim() !== '');

/** The unit as it is sent: what was left empty is not there. */
export function sent({ title, hours, text, attachments, link, recording, quiz }: Writing['content']): Sent {
  const { passing, questions } = quiz;
  return {
    title: title.trim(),
    hours: Number(hours),
    text: text.trim(),
    attachments: attachments.map(({ fileId, name }) => ({ fileId, name })),
    ...(hasLink(link) && {
      link: { title: link.title.trim(), source: link.source.trim(), url: link.url.trim() },
    }),
    ...(recording && { recording }),
    ...(questions.length > 0 && {
      quiz: {
        passing: Number(passing || questions.length),
        questions: questions.map((question) => ({
          id: question.id,
          kind: question.kind,
          text: question.text.trim(),
          options: optionsIn(question),
          right: rightOf(question),
          explanation: question.explanation.trim(),
        })),
      },
    }),
  };
}

/** Checks what is written before it is sent; the cloud checks again. */
export function faultsOf({ content }: Writing): Faults {
  const { title, hours, text, attachments, link, recording, quiz } = content;
  const isEmpty = !text.trim() && attachments.length === 0 && !hasLink(link) && !recording;
  const count = quiz.questions.length;
  const passing = Number(quiz.passing || count);
  return {
    'content.title': needed(title, '请写上这一课的名称'),
    'content.hours': isHours(hours) ? undefined : '请填 0.5 到 8，按半个学时填',
    'content.text': isEmpty ? '正文、文件、网址，至少要有一样' : undefined,
    ...(hasLink(link) && {
      'content.link.title': needed(link.title, '请写上篇名'),
      'content.link.source': needed(link.source, '请写上来源，例如共产党员网'),
      'content.link.url': /^https:\/\/[^\s/]+\.[^\s]+$/.test(link.url.trim())
        ? undefined
        : '请粘贴官方网站的网址，以 https:// 开头',
    }),
    'content.quiz.passing':
      count === 0 || (Number.isInteger(passing) && passing >= 1 && passing <= count)
        ? undefined
        : `请填 1 到 ${count}`,
    ...Object.fromEntries(
      quiz.questions.flatMap((question, index) =>
        Object.entries(faultsOfQuestion(question)).map(([name, fault]) => [
          `content.quiz.questions.${index}.${name}`,
          fault,
        ]),
      ),
    ),
  };
}

const isHours = (written: string): boolean => {
  const hours = Number(written.trim() || Number.NaN);
  return hours >= 0.5 && hours <= 8 && Number.isInteger(hours * 2);
};

function faultsOfQuestion(question: WrittenQuestion): Faults {
  const options = optionsIn(question);
  return {
    text: needed(question.text, '请写上题目'),
    lines: options.length >= 2 && options.length <= 6 ? undefined : '请写 2 到 6 个选项，一行一个',
    right: rightOf(question).length > 0 ? undefined : '请选出正确答案',
  };
}
