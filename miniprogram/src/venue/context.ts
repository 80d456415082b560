import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('venue', {
  open: takes(),
  kept: takes<{ organizationId: string }>(),
  detail: takes<{ venueId: string }>(),
  /** With `venueId` that one is put right, else a new one is written down. */
  edit: takes<{ organizationId: string; venueId?: string }>(),
  closed: takes<{ venueId: string }>(),
  book: takes<{ venueId: string }>(),
  bookings: takes<{ organizationId: string }>(),
  essentials: takes<{ venueId: string }>(),
  check: takes<{ venueId: string }>(),
  review: takes<{ venueId: string }>(),
  figures: takes<{ organizationId: string }>(),
  template: takes<{ organizationId: string }>(),
});

/** 阵地: rooms and stations, when they are open, who has them when, and 六个有. */
export const venue = {
  name: 'venue',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '支部',
      order: 85,
      icon: 'pin',
      label: '阵地',
      waits: ['venueCorrection'],
      to: pages.kept,
    },
    {
      for: ['officer'],
      group: '开展情况',
      order: 88,
      icon: 'pin',
      label: '阵地',
      waits: ['venueCorrection', 'venueToReview'],
      to: pages.kept,
    },
  ],
  todo: {
    venueCorrection: { icon: 'pin', label: '活动室要整改', to: pages.kept },
    venueToReview: { icon: 'pin', label: '复核活动室自查', to: pages.kept },
  },
  notices: none<'they are filed with other activities and reminders'>(),
} satisfies Context;
