import {
  enrolmentStateWords,
  type EnrolmentHand,
  type EnrolmentState,
} from '../../../types/shared/trainings';
import { defineCollection, none } from '../../kernel/database';

/** One person's place in one class; `_id` is `classId:memberId`. */
export interface EnrolmentRecord {
  _id: string;
  classId: string;
  memberId: string;
  name: string;
  state: EnrolmentState;
  /** When the person asked first, of those still waiting or enrolled: whoever withdrew asks anew. */
  askedAt: number;
  /** The organisation whose share of the places theirs is, where the class shares them out. */
  placeOf?: string;
  /** Everything that happened to it, and by whom. */
  turns: { state: EnrolmentState; at: number; hand: EnrolmentHand; by: string }[];
  /** How many of the sessions that were held the person attended, and whether that is what the class asks for. */
  result?: { sessions: number; attended: number; passed: boolean };
}

/** Who is enrolled in which class. Where a person belongs is asked of the roster, so that an enrolment goes with them. */
export const Enrolments = defineCollection<EnrolmentRecord>()({
  name: 'enrolments',
  indexes: [
    ['by_class_state', 'classId', 'state', 'askedAt', '_id'],
    ['by_member', 'memberId', '-askedAt', '-_id'],
  ],
  organizations: none('it names a person and a class'),
  retention: { kept: 'who was trained belongs to the account of hours' },
  about: {
    person: 'memberId',
    what: '培训班报名',
    tell: ({ askedAt, state }) => ({ at: askedAt, text: '', word: state }),
  },
  exit: {
    sheet: '培训班报名',
    words: {
      state: enrolmentStateWords,
      'turns.state': enrolmentStateWords,
      'turns.hand': {
        self: '本人',
        branch: '党支部',
        organiser: '举办单位',
        movedUp: '候补递补',
        leftRoster: '离开名册',
      },
    },
    fields: {
      classId: '培训班编号',
      memberId: '党员编号',
      name: '姓名',
      state: '报名状态',
      askedAt: '报名时间',
      placeOf: '占用名额的组织编号',
      turns: '经过',
      'turns.state': '状态',
      'turns.at': '时间',
      'turns.hand': '谁办的',
      'turns.by': '经办',
      result: '培训结果',
    },
  },
});
