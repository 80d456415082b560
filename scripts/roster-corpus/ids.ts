/**
 * ID-card numbers for tests: with a right check digit, so that they are found, and in a district (999999) that there is
 * none of, so that they are nobody's.
 */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Seventeen digits with the eighteenth that follows from them. */
export const withCheck = (digits: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${'10X98765432'.charAt(sum % 11)}`;
};

export const ids = ['99999919900101123', '99999919850615002', '99999920001231777', '99999919781111001'].map(
  withCheck,
) as [string, string, string, string];
