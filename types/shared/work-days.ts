/** The holidays of a year's notice (放假安排). */
export const holidayKeys = [
  'newYear',
  'springFestival',
  'qingming',
  'labourDay',
  'dragonBoat',
  'midAutumn',
  'nationalDay',
  'other',
] as const;
export type HolidayKey = (typeof holidayKeys)[number];
