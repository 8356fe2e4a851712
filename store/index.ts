export type { Put } from '../core/batch';
export { DatabaseRefused, openDatabase } from './database';
export {
  finishLock,
  getLock,
  importKey,
  type LockRecord,
  lockIn,
  makeLock,
  putLock,
  rewrapped,
  unwrapKey,
} from './lock';
export { putNote } from './notes';
export {
  getHead,
  getKept,
  getRecord,
  listInSteps,
  listRecords,
  listRemoved,
  purgeOne,
  purgeRemoved,
  putAll,
  putBatch,
  removeAll,
  restoreRemoved,
  type Written,
} from './records';
export { convertCopies, dropOldCopies, keepCopy, listCopies, readCopy } from './safety';
export type { Database } from './schema';
export { storeNames } from './schema';
export { decrypt, encrypt, fromBase64, toBase64 } from './seal';
export { countUnopened, Locked, openedAll, Unopened, useVault, type Vault, vaultOf, whenUnopened } from './vault';
export { clearAll, dropUnreadFeeds, isEmpty, openAll, readAll, readOpen, writeAll } from './whole';
