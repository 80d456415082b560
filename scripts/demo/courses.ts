import type {
  CourseQuizRecord,
  CourseRecord,
  CourseUnitRecord,
} from '../../cloudfunctions/domain/course/model';
import { quizKey, unitKey } from '../../cloudfunctions/domain/course/find';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import { trueFalseOptions } from '../../types/shared/courses';

/** The courses of the demonstration: three short ones of general knowledge, written for it. */

type Question = CourseQuizRecord['questions'][number];
type Unit = Pick<CourseUnitRecord, 'title' | 'hours' | 'text' | 'link'> & { questions?: Question[] };

const day = 24 * 3_600_000;

const single = (id: string, text: string, options: string[], explanation: string): Question => ({
  id,
  kind: 'single',
  text,
  // The right one is marked.
  options: options.map((option) => option.replace('*', '')),
  right: [options.findIndex((option) => option.startsWith('*'))],
  explanation,
});

const whether = (id: string, text: string, isSo: boolean, explanation: string): Question => ({
  id,
  kind: 'trueFalse',
  text,
  options: trueFalseOptions,
  right: [isSo ? 0 : 1],
  explanation,
});

const lines = (...all: string[]): string => all.join('\n');

const courses: { id: string; title: string; about: string; topics: string[]; units: Unit[] }[] = [
  {
    id: 'demo-course-branch',
    title: '党支部是怎么工作的',
    about: '写给刚接手支部工作的同志，也适合新党员。',
    topics: ['党章党规'],
    units: [
      {
        title: '支部怎么设，谁来管事',
        hours: 1,
        text: lines(
          '单位里正式党员满三人，一般就要成立党支部；不满三人的，可以和附近的单位一起成立联合党支部。支部的党员一般不超过五十人，太多了不方便过组织生活。',
          '正式党员满七人的支部，设支部委员会，由书记、组织委员、宣传委员、纪检委员等组成；不满七人的，设一名书记，必要时可以设一名副书记。',
          '支部里的大事由党员大会定，平时的工作由支部委员会管。书记主持全面工作，但遇到重要的事，要先商量，再决定，不能一个人说了算。',
          '在企业和社会组织里，支部还要做好三件事：把党员组织起来，把职工群众团结好，支持单位依法办事、健康发展。',
        ),
        questions: [
          single(
            'branch-size',
            '一般来说，正式党员满几人就要成立党支部？',
            ['两人', '*三人', '七人'],
            '正式党员三人以上，一般就成立党支部；不满三人的可以联合成立。',
          ),
          whether(
            'branch-decides',
            '支部里重要的事，书记一个人决定就可以。',
            false,
            '重要的事要集体讨论决定。',
          ),
        ],
      },
      {
        title: '一年里该做的几件事',
        hours: 0.5,
        text: lines(
          '每个月：过一次主题党日，按时交纳党费；支部委员会一般开一次会，党小组一般开一次会。',
          '每个季度：一般开一次支部党员大会。党课要经常讲，书记要带头讲。',
          '每一年：至少开一次组织生活会，一般开展一次民主评议党员。',
          '这些安排可以合在一起开展，例如主题党日上同时讲党课，不必为凑次数反复开会。',
        ),
        questions: [
          {
            id: 'every-month',
            kind: 'multiple',
            text: '下面哪些一般是每个月都要做的？',
            options: ['主题党日', '交纳党费', '民主评议党员'],
            right: [0, 1],
            explanation: '民主评议党员一般每年开展一次。',
          },
        ],
      },
    ],
  },
  {
    id: 'demo-course-constitution',
    title: '读党章',
    about: '原文请到官方网站上读，这里只有导读。',
    topics: ['党章党规'],
    units: [
      {
        title: '导读：党章里写了什么',
        hours: 0.5,
        text: lines(
          '党章是党内的根本法规。总纲讲党的性质、宗旨、目标和要求；后面的各章讲党员、组织制度、各级组织、干部、纪律和党组之间的关系等。',
          '第一次通读，可以先看“党员”一章：党员有哪些义务、哪些权利，怎样入党，预备期多长。这些和每个人都直接有关。',
          '读的时候不用求快。读完一章，想一想自己支部里有哪些做法和它对得上，哪些还可以做得更好。',
        ),
      },
      {
        title: '原文：中国共产党章程',
        hours: 1.5,
        text: '请点下面的网址，到共产党员网上读原文；读完回来点“读完了”。',
        link: {
          title: '中国共产党章程',
          source: '共产党员网',
          url: 'https://www.12371.cn/special/zggcdzc/zggcdzcqw/',
        },
      },
    ],
  },
  {
    id: 'demo-course-g60',
    title: '走近长三角G60科创走廊',
    about: '',
    topics: ['长三角G60科创走廊'],
    units: [
      {
        title: '一条走廊，九座城市',
        hours: 0.5,
        text: lines(
          'G60科创走廊从松江起步，沿着沪昆高速公路（G60）一路向西，后来发展成九个城市（区）共同参与的长三角G60科创走廊。',
          '这九个城市（区）是：上海松江、浙江嘉兴、杭州、金华、湖州，江苏苏州，安徽宣城、芜湖、合肥。',
          '走廊上有许多民营企业和社会组织，也有许多党员。把支部建好，让党员在岗位上发挥作用，就是对走廊建设实实在在的支持。',
        ),
        questions: [
          single(
            'g60-cities',
            '长三角G60科创走廊由几个城市（区）共同参与？',
            ['七个', '*九个', '十一个'],
            '上海松江、嘉兴、杭州、金华、苏州、湖州、宣城、芜湖、合肥，一共九个。',
          ),
        ],
      },
    ],
  },
];

/** Documents of the three courses, published by the district some weeks before `now` (epoch ms). */
export function makeCourses(organizations: readonly OrganizationRecord[], now: number) {
  const district = organizations.find(({ kind }) => kind === 'district');
  if (!district) throw new Error('there is no district');
  const records: CourseRecord[] = [];
  const units: CourseUnitRecord[] = [];
  const quizzes: CourseQuizRecord[] = [];
  for (const [at, course] of courses.entries()) {
    const { id, title, about, topics } = course;
    const publishedAt = now - (20 + at) * day;
    const written = course.units.map((unit, index) => ({ ...unit, unitId: `unit-${index + 1}` }));
    records.push({
      _id: id,
      organizationId: district._id,
      organizationName: district.name,
      orgPath: district.path,
      title,
      about,
      topics,
      units: written.map((unit) => ({
        unitId: unit.unitId,
        title: unit.title,
        hours: unit.hours,
        hasQuiz: unit.questions !== undefined,
      })),
      state: 'published',
      revision: 1,
      writtenAt: publishedAt,
      publishedAt,
    });
    for (const { unitId, questions, ...unit } of written) {
      const known = { courseId: id, revision: 1 };
      units.push({
        _id: unitKey(id, unitId),
        ...known,
        ...unit,
        attachments: [],
        ...(questions && { quiz: 1 }),
        addedAt: publishedAt,
      });
      if (questions)
        quizzes.push({ _id: quizKey(id, unitId, 1), ...known, unitId, passing: questions.length, questions });
    }
  }
  return { courses: records, units, quizzes };
}
