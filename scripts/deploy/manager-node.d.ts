/** The part of the library that knows the addresses; it comes without types. */
declare module '@cloudbase/manager-node/lib/utils' {
  export const CloudService: { prototype: object };
}
