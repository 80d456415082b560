/** An organisation that was chosen. */
export interface Picked {
  id: string;
  name: string;
}
