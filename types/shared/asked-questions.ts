/** How a question to the district (问一问区里) stands: it waits, or was answered. */
export const askedStatuses = ['open', 'answered'] as const;
export type AskedStatus = (typeof askedStatuses)[number];
