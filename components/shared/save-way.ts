import { createContext } from 'preact';

/** How a surface comes to the page on which everything can be saved; absent in a page of a calendar. */
export const SaveWay = createContext<(() => void) | undefined>(undefined);
