/** The number of newest runs of a history that a run is compared with: older ones say little about today's noise. */
export const WINDOW = 100;
