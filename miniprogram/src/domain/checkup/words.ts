import type { Light } from '../../../../types/shared/checkups';
import { stepWords } from '../../../../types/shared/developments';
import { formatCalendarDay, formatDate } from '../../kit/format/time';
import type { Look } from '../../kit/tag';
import type { Output } from '../../services/contract';
import { activityKindLabels } from '../labels';

type Item = Omit<Output<'checkup.branch'>['matters'][number]['items'][number], 'citation' | 'practice'>;

/** How a matter stands: red, amber or green, and always in a word. */
export const matterLooks: Record<Light, Look> = {
  red: { tone: 'bad', icon: 'warning', word: '逾期' },
  amber: { tone: 'warn', icon: 'clock', word: '该办了' },
  green: { tone: 'good', icon: 'check', word: '都按期' },
  none: { tone: 'plain', icon: 'info', word: '不作判断' },
};

/** Why something is on the page, in one line. */
export function reasonOf(item: Item): string {
  const { code, kind, step, count = 0, of = 0, year = 0, dueOn = '', light } = item;
  const by = dueOn && ` · 截止：${formatCalendarDay(dueOn)}`;
  switch (code) {
    case 'meeting':
      return `${kind ? activityKindLabels[kind] : ''}还差 ${count} 次${by}`;
    case 'duesUnpaid':
      return light === 'red' ? `${count} 位党员好几个月的党费没有登记` : `${count} 位党员有党费还没登记`;
    case 'duesToAssess':
      return `${count} 位党员今年的党费还没核定`;
    case 'duesToPublish':
      return `${year}年的党费收缴情况还没向党员公布`;
    case 'duesElsewhere':
      return '没有在这里核定党费';
    case 'term':
      return light === 'red' ? `本届任期${formatDate(dueOn)}已经届满` : `本届任期${formatDate(dueOn)}届满`;
    case 'termGoing':
      return `本届任期${formatDate(dueOn)}届满，选举正在办`;
    case 'termUnknown':
      return '还没有登记届满日';
    case 'developmentStep':
      return `${count} 位同志：${step ? stepWords[step] : ''}${by}`;
    case 'developmentAsked':
      return `${count} 位同志：${step ? stepWords[step] : ''}，等上级答复`;
    case 'nobodyOnTheWay':
      return '现在没有正在发展的同志';
    case 'hours':
      return `${year}年 ${count} 位党员的学时没有学满`;
    case 'leaderHours':
      return `${year}年 ${count} 位书记、班子成员的学时没有学满`;
    case 'noHours':
      return `${year}年还没有学时记录`;
    case 'trained':
      return `${year}年参加过培训 ${count} / ${of} 人`;
    case 'temporary':
      return '临时支部，一般不适用';
  }
}

/** What is to be done next, in a few words; nothing where there is nothing to do. */
export function nextOf({ code, kind, light }: Item): string | undefined {
  switch (code) {
    case 'meeting':
      return light === 'red' ? '补好记录' : `发布${kind ? activityKindLabels[kind] : '活动'}`;
    case 'duesUnpaid':
      return '登记党费';
    case 'duesToAssess':
      return '核定党费';
    case 'duesToPublish':
      return '公布收缴情况';
    case 'duesElsewhere':
      return '开始核定党费';
    case 'term':
      return '办理换届';
    case 'termGoing':
      return '接着办选举';
    case 'termUnknown':
      return '登记委员和届期';
    case 'developmentStep':
      return '登记这一步';
    case 'hours':
    case 'leaderHours':
      return '看党员学时';
    default:
      return undefined;
  }
}
