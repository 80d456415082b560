import type { Reading } from '../../../../cloudfunctions/roster/reading/reading';

/** A reading as the corpus writes it down: what is usual is left out. */
export function summaryOf(reading: Reading) {
  const hasSeveralSheets = reading.sheets.length > 1;
  return {
    rows: reading.rows.map(({ sheet, panel, typedName, branch, doubts, columns: _, ...row }) => ({
      ...row,
      ...(hasSeveralSheets && { sheet }),
      ...(panel > 0 && { panel }),
      ...(typedName !== row.name && typedName !== '' && { typedName }),
      ...(branch !== '' && { branch }),
      ...(doubts.length > 0 && { doubts: doubts.map(({ cell, code }) => `${cell} ${code}`) }),
    })),
    passed: reading.passed.map(({ from, to, why }) => `${from === to ? from : `${from}-${to}`} ${why}`),
    sheets: Object.fromEntries(reading.sheets.map(({ name, state }) => [name, state])),
    columns: Object.fromEntries(
      reading.columns.map(({ header, meaning, certainty }) => [
        header,
        `${meaning}${certainty === 'likely' ? '?' : ''}`,
      ]),
    ),
    unread: reading.unread.map(({ header }) => header),
    forbidden: Object.fromEntries(reading.forbidden.map(({ header, by }) => [header, by])),
    questions: reading.questions.map(({ key }) => key),
  };
}
