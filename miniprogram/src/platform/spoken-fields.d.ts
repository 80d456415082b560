/** Lets readers aloud and keyboards reach what the browser build hides inside its own elements. */
export const speakFields: () => void;
