export type { Put } from '../core/batch';
export { type Database, DatabaseRefused, openDatabase } from './database';
export { putNote } from './notes';
export {
  getRecord,
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
export { dropOldCopies, keepCopy, listCopies, readCopy } from './safety';
export { storeNames } from './schema';
export { clearAll, isEmpty, readAll, writeAll } from './whole';
