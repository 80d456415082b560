/** Loading it is all there is to it. */
declare module '@nutui/touch-emulator' {}
