/** What is uploaded and nothing takes up stays for a week, as long as a form that waits on a phone (ms). */
export const attachmentStays = 7 * 24 * 3_600_000;
