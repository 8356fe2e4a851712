/** One line of "Recently deleted". */
export interface DeletedRow {
  store: string;
  id: string;
  /** What it was, in a few words. */
  label: string;
  deletedAt: string;
}
