import { pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('serviceRequest', {
  raise: takes<{ officeId?: string; organizationId?: string; subjectId?: string; takenId?: string }>(),
  mine: takes<{ organizationId?: string }>(),
  detail: takes<{ serviceRequestId: string }>(),
  handle: takes<{ organizationId: string; list?: string }>(),
  case: takes<{ organizationId: string; serviceRequestId: string }>(),
});

/** 诉求: what enterprises ask for, until they say how it was done. */
export const serviceRequest = {
  name: 'serviceRequest',
  pages,
  tools: [
    {
      for: ['keeper'],
      needs: 'requests',
      group: '支部',
      order: 85,
      icon: 'edit',
      label: '企业诉求',
      to: pages.mine,
    },
    {
      for: ['officer'],
      over: ['town', 'district'],
      needs: 'requests',
      group: '组织',
      order: 16,
      icon: 'edit',
      label: '企业诉求',
      waits: ['serviceRequest'],
      to: pages.handle,
    },
  ],
  todo: { serviceRequest: { icon: 'edit', label: '办理企业诉求', to: pages.handle } },
  notices: { kinds: { request: '企业诉求' } },
} satisfies Context;
