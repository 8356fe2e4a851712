import { createContext } from 'preact';
import { leaveForPanel } from '../shared/acts';

/** How a surface comes to the page on which contacts are filled in; the popup leaves for the panel. */
export const ContactsWay = createContext(() => leaveForPanel({ tab: 'today', open: 'contacts' }));
