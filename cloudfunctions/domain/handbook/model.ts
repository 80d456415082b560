import type { AskedStatus } from '../../../types/shared/asked-questions';
import { handbookChapterWords, type HandbookChapterId } from '../../../types/shared/handbook/entry';
import { ruleName } from '../rules/titles';
import { defineCollection, none } from '../../kernel/database';

/** Who did something, as a person, whatever WeChat they have. */
interface Doer {
  personId: string;
  name: string;
}

/** What the district wrote of a question, at one time. */
export interface AnswerVersion {
  version: number;
  chapter: HandbookChapterId;
  question: string;
  /** Paragraphs, with a line break between; nothing in it is a placeholder. */
  answer: string;
  /** Rules of the registry that it rests on. */
  rules: string[];
  /** False where it took the one before out of the handbook. */
  published: boolean;
  /** The act that wrote it, so that a second sending finds it. */
  act: string;
  at: number;
  by: Doer;
}

/** A question as the district has it: `_id` is that of the shipped one, or its own. Nothing is erased. */
export interface HandbookAnswerRecord {
  _id: string;
  organizationId: string;
  /** The oldest first; none where a shipped answer was only looked at. */
  versions: AnswerVersion[];
  /** When the answer was last held against its rules; `says` is what all of them said then. */
  reviewed: Doer & { at: number; says: string };
}

/** The district's own words over the shipped handbook. */
export const HandbookAnswers = defineCollection<HandbookAnswerRecord>()({
  name: 'handbookAnswers',
  indexes: [],
  organizations: none('the district at the top of the tree, which never moves'),
  retention: { kept: 'what people were told to go by is kept as long as the handbook' },
  about: none('answers are about nobody; who wrote them did so in office'),
  exit: {
    sheet: '手册答案',
    words: { 'versions.chapter': handbookChapterWords, 'versions.rules': ruleName },
    fields: {
      organizationId: '组织编号',
      versions: '各个版本',
      'versions.version': '第几版',
      'versions.chapter': '章',
      'versions.question': '问题',
      'versions.answer': '答案',
      'versions.rules': '依据的规则',
      'versions.published': '是否在用',
      'versions.act': '操作编号',
      'versions.at': '时间',
      'versions.by': '写的人',
      reviewed: '最近一次核对',
      'reviewed.at': '核对时间',
      'reviewed.personId': '编号',
      'reviewed.name': '核对人',
      'reviewed.says': '核对时的规则',
    },
  },
});

/** A question that the handbook did not answer; `_id` follows from the act of asking. */
export interface HandbookQuestionRecord {
  _id: string;
  /** Who asked: the WeChat that the answer goes to. Whoever answers never sees it. */
  openid: string;
  organizationId: string;
  text: string;
  status: AskedStatus;
  askedAt: number;
  /** The question of the handbook that it was answered by. */
  answerId?: string;
  /** … or a few words. */
  reply?: string;
  /** When it was answered; absent while it waits. */
  doneAt: number | null;
}

/** 问一问区里: who asked is told to nobody. */
export const HandbookQuestions = defineCollection<HandbookQuestionRecord>()({
  name: 'handbookQuestions',
  indexes: [
    ['by_author_at', 'openid', '-askedAt', '-_id'],
    ['by_status_at', 'organizationId', 'status', 'askedAt', '_id'],
    ['by_done', 'doneAt'],
  ],
  organizations: none('the district at the top of the tree, which never moves'),
  retention: {
    removed: [
      { days: 365, since: 'doneAt', because: 'the answer stands in the handbook by then' },
      { days: 730, since: 'askedAt', when: { status: 'open' }, because: 'nobody will answer it any more' },
    ],
  },
  about: {
    wechat: 'openid',
    what: '向区里的提问',
    tell: ({ askedAt, text }) => ({ at: askedAt, text }),
  },
  exit: none('it was asked without a name; its answer goes along in the handbook'),
});
