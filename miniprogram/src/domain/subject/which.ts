import {
  carrierWords,
  listingWords,
  subjectWords,
  type CarrierKind,
  type Subject,
} from '../../../../types/shared/subjects';

/** Which of the subjects are meant: those that fit all that is given. */
export interface Which {
  kind?: Subject | undefined;
  listed?: string[] | undefined;
  carriers?: CarrierKind[] | undefined;
  employeesAtLeast?: number | undefined;
}

/** The same in words, one for each condition; none where all subjects are meant. */
export const wordsOfWhich = ({ kind, carriers = [], listed = [], employeesAtLeast }: Which): string[] => [
  ...(kind ? [subjectWords[kind]] : []),
  ...(carriers.length > 0 ? [carriers.map((one) => carrierWords[one]).join('、')] : []),
  ...(listed.length > 0 ? [listed.map(listingWords).join('、')] : []),
  ...(employeesAtLeast ? [`职工 ${employeesAtLeast} 人以上`] : []),
];
