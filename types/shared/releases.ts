/**
 * The release that this source becomes. An app says it with every call, so that the cloud knows whose words it hears.
 * `npm run keep-release` raises it (docs/decisions/0037-the-old-app-and-the-new-cloud.md).
 */
export const ownRelease = 2;

/**
 * The oldest release whose calls are carried out; apps before it are asked to update. Two releases back, unless a release
 * had to break with what was before.
 */
export const oldestRelease = 1;
