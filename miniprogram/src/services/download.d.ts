/** Fetches a file from an address and opens it under a name, to be read or passed on. Rejects with a `FileFault`. */
export const openFrom: (url: string, name: string) => Promise<void>;
