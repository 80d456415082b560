import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'TRAINING.NO_CLUSTER': '请选择是哪个产业集群的活动；由街镇和区发布',
    'TRAINING.NO_HOURS': '请写上学时',
    'TRAINING.NOT_HERE': '这一级不办培训班，请选择党支部、街镇或区',
    'TRAINING.NOT_FOUND': { text: '没有找到这个培训班，可能不面向您所在的组织', closed: true },
    'TRAINING.NOT_FOR_THEM': '这个培训班不面向这位同志，或这位同志不在您的名册上',
    'TRAINING.UNKNOWN_SHARE': '分配名额的组织要在举办组织下面，而且只能写一次',
    'TRAINING.SHARES_TOO_MANY': '分给各组织的名额加起来超过了总名额，请改一下',
    'TRAINING.ENROLMENT_OVER': '报名已经截止；要截止在开班以前',
    'TRAINING.NO_SESSIONS': '请至少安排一次课',
    'TRAINING.CHANGED_SINCE': '这条刚被别人改过，请刷新后再改',
    'TRAINING.TOO_MANY_ENROLLED': '已经报上名的人比这个名额多，名额不能再少',
    'TRAINING.BEGUN': '已经开班了，请跟举办的同志说一声',
    'TRAINING.CANCELLED': '这个培训班已经取消',
    'TRAINING.SETTLED': '这个培训班已经出了结果',
    'TRAINING.FULL': '名额满了，开班以后不再候补',
    'TRAINING.IN_THE_PAST': '这个时间已经过去，请选以后的时间',
    'TRAINING.NOT_PUBLISHED': '这个培训班还没有发布',
    'TRAINING.NOT_YET': '这个培训班还没有结束，请等结束以后再登记学时',
  },
  fields: {
    sessions: '课程安排',
    shares: '分配名额',
    enrolUntil: '报名截止',
    places: '名额',
    hand: '由谁报名',
  },
} satisfies Failures;
