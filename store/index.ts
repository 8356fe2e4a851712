export type { Put } from '../core/batch';
export { type Database, DatabaseRefused, openDatabase } from './database';
export { putNote } from './notes';
export {
  getRecord,
  listRecords,
  listRemoved,
  purgeRemoved,
  putAll,
  putBatch,
  removeAll,
  restoreRemoved,
  type Written,
} from './records';
export { storeNames } from './schema';
export { clearAll, isEmpty, readAll, writeAll } from './whole';
