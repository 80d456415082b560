/** Lets a mouse do what a finger does: the kit's pickers only listen to fingers. Does nothing in WeChat. */
export const letTheMouseTouch: () => void;
