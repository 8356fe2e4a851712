import { becomeAnother } from '../../platform/device';
import { forgetWritten, putWritten, written } from '../../platform/written';
import { isEmpty } from '../../store';
import { ownDatabase } from './database';
import { settingsNow } from './settings';
import { inTurn } from './turns';

/** Notes that something is written, or that what was is there no more: a browser may clear its storage, or damage it. */
export function lookWritten(): Promise<void> {
  return inTurn('written', async () => {
    const mark = await written();
    if (mark?.isLost) return;
    if (await isEmpty(await ownDatabase())) {
      if (!mark) return;
      await putWritten({ ...mark, isLost: true });
      // Our own files are news again.
      await becomeAnother();
      return;
    }
    const lastBackupAt = (await settingsNow())?.lastBackupAt;
    if (!mark || mark.lastBackupAt !== lastBackupAt) await putWritten({ lastBackupAt });
  });
}

/** While everything is deleted nobody takes it for a loss. */
export function withoutMark(job: () => Promise<void>): Promise<void> {
  return inTurn('written', async () => {
    await forgetWritten();
    await job();
  });
}
