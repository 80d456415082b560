/** At which question it is shown that what a gathering brings along is refused: its files, its items of the guidance. */
export const carriedRefusals = {
  'ACTIVITY.FILE_MISSING': 'attachments',
  'ACTIVITY.FILE_KIND': 'attachments',
  'ACTIVITY.FILE_TOO_LARGE': 'attachments',
  'ACTIVITY.UNKNOWN_GUIDANCE_ITEM': 'itemIds',
  'ACTIVITY.GUIDANCE_NOT_PUBLISHED': 'itemIds',
} as const;
