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

/** The holidays, in words. */
export const holidayWords: Record<HolidayKey, string> = {
  newYear: '元旦',
  springFestival: '春节',
  qingming: '清明节',
  labourDay: '劳动节',
  dragonBoat: '端午节',
  midAutumn: '中秋节',
  nationalDay: '国庆节',
  other: '其他',
};
