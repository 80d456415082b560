/** A receipt number as it is read aloud: `K7M2-9QXT`. */
export const spokenNumber = (id: string): string => `${id.slice(0, 4)}-${id.slice(4)}`;
