/**
 * Breaks with a kept release that its apps live with, by their lines, and how: tried with the kept build, or a new word in
 * a place where old apps pass over what they do not know.
 */
export const accepted: Readonly<Record<string, string>> = {};
