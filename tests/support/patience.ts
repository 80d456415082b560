/** How many times as long a call may take: nothing depends on how fast this machine is, and what hangs is ended by its test. */
export const patience = 20;
