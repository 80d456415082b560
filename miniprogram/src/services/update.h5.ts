import type { Update } from './update';

/** See update.d.ts. A page in a browser is the newest whenever it is loaded. */
export const followUpdates = () => undefined;

/** See update.d.ts. */
export const updateState = (): Update => 'none';

/** See update.d.ts. */
export const onUpdateChange = () => () => undefined;

/** See update.d.ts. */
export const updateNow = () => window.location.reload();
