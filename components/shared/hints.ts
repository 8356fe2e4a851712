import { signal } from '@preact/signals';

/** "No hints while I write" in the settings. */
export const hintsOff = signal(false);
