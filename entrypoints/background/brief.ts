import { keepBrief } from '../../platform/brief-cache';
import { onChanges } from '../../platform/news';
import { makeBrief } from './briefs';
import { isShownLocked } from './lock';
import { lookWritten } from './written';

/** Changes come in bursts; one brief after the last of them is enough. */
const quietMs = 200;

/** Keeps the brief in memory up to date, so that the popup can paint before this worker is awake. */
export function startBrief(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onChanges(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), quietMs);
  });
  void refresh();
}

async function refresh(): Promise<void> {
  try {
    await lookWritten();
    const brief = await makeBrief();
    // Locked while it was made: it must not stay.
    await keepBrief((await isShownLocked()) ? null : brief, new Date().toISOString());
  } catch {
    // A database that cannot be opened says so where she looks: in the popup itself.
    await keepBrief(null, '');
  }
}
