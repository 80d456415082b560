/** Makes what stands outside the pages as large as they are: panels and dialogs of the browser build. */
export const followCare: () => void;
