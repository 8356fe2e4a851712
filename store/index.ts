export { type Database, DatabaseRefused, openDatabase } from './database';
export {
  finishLock,
  getLock,
  importKey,
  type LockRecord,
  makeLock,
  openRecords,
  putLock,
  rewrapped,
  unwrapKey,
} from './lock';
export { putNote } from './notes';
export {
  getHead,
  getRecord,
  listRecords,
  listRemoved,
  type Put,
  purgeRemoved,
  putAll,
  removeAll,
  restoreRemoved,
  type Written,
} from './records';
export { storeNames } from './schema';
export { decrypt, encrypt, fromBase64, toBase64 } from './seal';
export { Locked, openedAll, useVault, type Vault, vaultOf } from './vault';
export { clearAll, isEmpty, readAll, writeAll } from './whole';
