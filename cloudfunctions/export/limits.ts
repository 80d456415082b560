/** More than any branch holds in a year; a file of so many is still written in seconds. */
export const linesAtMost = 400;
