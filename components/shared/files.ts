/** What the page of whole-database jobs answers; the entrypoints hand these functions down. */
export type FileAnswer =
  | { ok: true; fileName?: string; records?: number }
  | { ok: false; reason: string; message?: string };

/** Writes all records to a file that the browser saves. */
export type SaveAll = () => Promise<FileAnswer>;

/** Reads such a file into an empty profile: all or nothing. */
export type Restore = (file: File) => Promise<FileAnswer>;
