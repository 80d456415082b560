import { addDays } from '../../types/shared/calendar';
import { dayOf, startOfDay } from '../../cloudfunctions/kernel/clock';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import type { ServiceRequestRecord } from '../../cloudfunctions/domain/serviceRequest/model';
import { watched } from '../../cloudfunctions/domain/serviceRequest/rules';
import type { Input } from '../../types';
import type { Caller } from '../caller';
import { openids } from './accounts';

/** 企业诉求 of the demonstration: one in each of its states, and one of another town that is late. */

const day = 24 * 3_600_000;

/** One that a town has had for three weeks, so that the district may help. */
export function makeLateRequests(
  towns: readonly OrganizationRecord[],
  home: string,
  now: number,
): ServiceRequestRecord[] {
  const town = towns.find(({ _id }) => _id !== home);
  if (!town) return [];
  const raisedAt = now - 21 * day;
  const assignedOn = dayOf(raisedAt + day);
  const { _id: organizationId, path: orgPath, name } = town;
  return [
    {
      _id: 'DEMZ7XQ4',
      act: 'demo-late',
      source: 'office',
      openid: 'demo-officer-away',
      enterprise: '上海澄远包装材料有限公司',
      category: 'approval',
      text: '新车间的环评手续不知道先找哪个窗口，材料退了两次。',
      organizationId,
      orgPath,
      organizationName: name,
      assignerId: organizationId,
      offices: [{ id: organizationId, name, helps: false }],
      status: 'doing',
      isOpen: true,
      raisedAt,
      assignedOn,
      workDays: 7,
      ...watched(addDays(assignedOn, 11), dayOf(now)),
      reopened: 0,
      doneAt: null,
      steps: [
        { step: 'raised', at: raisedAt },
        { step: 'assigned', at: raisedAt + day, office: name, text: `主办：${name}` },
        { step: 'noted', at: raisedAt + 4 * day, office: name, text: '已请镇里的窗口一起看材料。' },
      ],
      version: 2,
    },
  ];
}

/** The requests of a town by the state they are in. */
export interface DemoRequests {
  waiting: string;
  doing: string;
  extension: string;
  answered: string;
  closed: string;
}

/** Raises and does some, as an enterprise, a branch and their town do. */
export async function makeRequests(
  caller: Caller,
  { branchId, townId, now }: { branchId: string; townId: string; now: number },
): Promise<DemoRequests> {
  const raise = async (
    more: Pick<Input<'serviceRequest.raise'>, 'actKey' | 'category' | 'text' | 'enterprise'>,
  ) =>
    (
      await caller.get(openids.visitor, 'serviceRequest.raise', {
        officeId: townId,
        name: '何经理',
        phone: '021-57550000',
        ...more,
      })
    ).serviceRequestId;
  const give = (serviceRequestId: string, version = 0, department?: string) =>
    caller.get(openids.town, 'serviceRequest.assign', {
      serviceRequestId,
      version,
      leadId: townId,
      ...(department && { department }),
    });
  const waiting = await raise({
    actKey: 'demo-request-waiting',
    enterprise: '上海启曜精密部件有限公司',
    category: 'talent',
    text: '夜班的数控操作工招了两个月没招齐，想问问有没有校企合作的渠道。',
  });
  const doing = await raise({
    actKey: 'demo-request-doing',
    enterprise: '上海启曜精密部件有限公司',
    category: 'space',
    text: '厂房租约明年三月到期，想在本镇再找一千平方米左右的标准厂房。',
  });
  await give(doing, 0, '镇经济发展办');
  await caller.get(openids.town, 'serviceRequest.note', {
    organizationId: townId,
    serviceRequestId: doing,
    text: '已列出三处空置厂房，本周约企业去看。',
  });
  const answered = await raise({
    actKey: 'demo-request-answered',
    enterprise: '上海启曜精密部件有限公司',
    category: 'policy',
    text: '高新技术企业今年重新认定，街镇有没有配套的扶持？',
  });
  await give(answered);
  await caller.get(openids.town, 'serviceRequest.answer', {
    serviceRequestId: answered,
    result: 'explained',
    text: '区里的申报通知已发，配套扶持在认定后申请；经办的同志周三下午到园区站点当面讲。',
  });
  const ofBranch = async (actKey: string, category: 'finance' | 'party', text: string) =>
    (
      await caller.get(openids.secretary, 'serviceRequest.raiseForBranch', {
        organizationId: branchId,
        actKey,
        enterprise: '上海云间数据服务有限公司',
        category,
        text,
      })
    ).serviceRequestId;
  const extension = await ofBranch(
    'demo-request-extension',
    'finance',
    '想了解知识产权质押融资，银行要的评估报告找谁做。',
  );
  await give(extension);
  await caller.get(openids.town, 'serviceRequest.askExtension', {
    serviceRequestId: extension,
    to: addDays(dayOf(now), 20),
    reason: '要等区里的银企对接会开过',
  });
  const closed = await ofBranch(
    'demo-request-closed',
    'party',
    '园区里几家企业想一起过主题党日，活动室能不能周末开放？',
  );
  await give(closed);
  await caller.get(openids.town, 'serviceRequest.answer', {
    serviceRequestId: closed,
    result: 'solved',
    text: '已和园区说好，周六上午开放，提前一天告诉值班的同志就行。',
  });
  await caller.get(openids.secretary, 'serviceRequest.rate', { serviceRequestId: closed, rating: 'good' });
  return { waiting, doing, extension, answered, closed };
}

/** The meetings of a town: one to come, and one that was called off. */
export interface DemoMeetings {
  ahead: string;
  cancelled: string;
}

/** Announces meetings about policies, with seats, a question that is answered and one that waits. */
export async function makeMeetings(
  caller: Caller,
  { townId, now }: { townId: string; now: number },
): Promise<DemoMeetings> {
  const plan = async (title: string, inDays: number, about: string) =>
    (
      await caller.get(openids.town, 'policyMeeting.plan', {
        organizationId: townId,
        actKey: `demo-meeting-${inDays}`,
        title,
        startsAt: startOfDay(now) + inDays * day + 14 * 3_600_000,
        place: '园区党群服务站二楼会议室',
        capacity: 20,
        about,
      })
    ).meetingId;
  const ahead = await plan(
    '高新技术企业认定和配套扶持',
    9,
    '讲认定条件、材料清单和区里的配套扶持；经办的同志到场。',
  );
  const cancelled = await plan('人才公寓申请', 12, '');
  await caller.get(openids.visitor, 'policyMeeting.book', {
    meetingId: ahead,
    enterprise: '上海启曜精密部件有限公司',
  });
  await caller.get(openids.secondMember, 'policyMeeting.book', {
    meetingId: ahead,
    enterprise: '上海云间数据服务有限公司',
  });
  const { meetingQuestionId } = await caller.get(openids.visitor, 'policyMeeting.ask', {
    meetingId: ahead,
    actKey: 'demo-question-one',
    text: '我们启曜去年搬过一次，研发费用归集跨了两个街镇，今年认定按哪边算？',
  });
  await caller.get(openids.town, 'policyMeeting.answer', {
    meetingQuestionId,
    question: '企业搬过街镇，研发费用跨两地归集的，认定按哪边算？',
    answer: '按企业整体归集，不分街镇；带上两地的会计账册就行。',
  });
  await caller.get(openids.secondMember, 'policyMeeting.ask', {
    meetingId: ahead,
    actKey: 'demo-question-two',
    text: '配套扶持和区里的研发补助能不能同时申请？',
  });
  await caller.get(openids.town, 'policyMeeting.cancel', {
    meetingId: cancelled,
    reason: '申请办法要调整，等新办法出来再讲',
  });
  return { ahead, cancelled };
}
