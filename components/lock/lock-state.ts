import { signal } from '@preact/signals';
import type { LockNews } from '../../platform/lock';

/** Whether there is a lock and whether it is open, as far as this surface knows; absent: nothing heard. */
export const lockState = signal<LockNews | undefined>(undefined);
