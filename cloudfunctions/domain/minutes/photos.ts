/** A photo that no minutes take up, or that was taken out of them, stays this long (ms). */
export const photoStays = 24 * 3_600_000;

/** The record that keeps an eye on an uploaded photo; its `_id` is the photo's place. */
export const photoRecordId = (fileId: string): string =>
  `photo:${fileId
    .split('/')
    .slice(-2)
    .join(':')
    .replace(/\.jpg$/, '')}`;
