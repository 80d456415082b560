/** How a newer version of the app stands on this phone: not heard of, brought and waiting, or not to be had. */
export type Update = 'none' | 'ready' | 'failed';

/** Hears from WeChat, from the start of the app on, whether it has brought a newer version. */
export const followUpdates: () => void;
export const updateState: () => Update;
/** Follows it; answers how to stop. */
export const onUpdateChange: (listener: () => void) => () => void;
/** Goes over to the newer version: the app starts again. What lies on the phone stays. Says so where there is none yet. */
export const updateNow: () => void;
