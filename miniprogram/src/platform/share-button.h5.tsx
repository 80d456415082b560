/** See share-button.d.ts: a browser has no chat to hand a page on to. */
export const ShareButton = () => null;
