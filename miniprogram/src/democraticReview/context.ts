import { none, pagesOf, takes, type Context } from '../domain/context';

const ofYear = takes<{ organizationId: string; year: number }>();

const pages = pagesOf('democraticReview', {
  year: takes<{ organizationId: string; year?: number }>(),
  talks: ofYear,
  sheets: ofYear,
  grades: ofYear,
  rectification: ofYear,
  years: takes<{ organizationId: string }>(),
});

/** 组织生活会 and 民主评议党员: a year's work of a branch, step by step. */
export const democraticReview = {
  name: 'democraticReview',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '支部',
      order: 16,
      icon: 'people',
      label: '民主评议党员',
      waits: ['democraticReview'],
      to: pages.year,
    },
  ],
  todo: { democraticReview: { icon: 'people', label: '组织生活会和民主评议', to: pages.year } },
  notices: none<'that the gatherings are due, the digest of meetings says'>(),
} satisfies Context;
