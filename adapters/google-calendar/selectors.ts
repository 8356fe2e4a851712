/**
 * Everything that the adapter looks for in Google Calendar's pages, with the newest month in which a public capture or
 * an extension's repair showed it at work. Hashed classes, positions and English labels are left out: they broke every
 * extension that leaned on them.
 */
export const SELECTORS = {
  /** Also confirmations and hidden leftovers: only a visible one with an event id counts. */
  dialog: { css: '[role="dialog"]', seen: '2026-06' },
  eventId: { css: '[data-eventid]', seen: '2026-09' },
  /** On every chip of every view; repeated on a nested node, the outer one counts. */
  chip: { css: '[data-eventchip][data-eventid]', seen: '2026-09' },
  /** One half of it: the other may be written otherwise one day. */
  chipMark: { css: '[data-eventchip]', seen: '2026-09' },
  dateKey: { css: '[data-datekey]', seen: '2026-09' },
  when: { css: '#xDetDlgWhen', seen: '2026-06' },
  location: { css: '#xDetDlgLoc', seen: '2026-06' },
  guests: { css: '#xDetDlgAtt', seen: '2026-06' },
  guest: { css: '[data-email][aria-label]', seen: '2026-06' },
  calendar: { css: '#xDetDlgCal[data-text]', seen: '2026-06' },
  video: { css: '#xDetDlgVideo a[href]', seen: '2026-06' },
  account: { css: 'a[href*="accounts.google.com/SignOutOptions"][aria-label]', seen: '2026-03' },
  /** The container of the edit page. */
  edit: { css: '[data-is-create]', seen: '2025-03' },
  editTitle: { css: '#xTiIn', seen: '2026-06' },
  editStartDay: { css: '#xStDaIn', seen: '2022-01' },
  editEndDay: { css: '#xEnDaIn', seen: '2022-01' },
  editStartTime: { css: '#xStTiIn', seen: '2022-01' },
  editEndTime: { css: '#xEnTiIn', seen: '2022-01' },
  editLocation: { css: '#xLocIn', seen: '2022-01' },
  /** The location for guests who may not change the event. */
  editOnlyLocation: { css: '#xOnCal', seen: '2022-01' },
  editVideo: { css: '#xRTCIn a[href]', seen: '2022-01' },
  /** The second one for guests who may not change the event. */
  editDescription: { css: '#xDescIn a[href], #xDesc a[href]', seen: '2022-01' },
  /** The chosen calendar: its id in base64. */
  editCalendar: { css: '#xCalSel [role="option"][aria-selected="true"][data-value]', seen: '2022-01' },
  editRooms: { css: '#xRmLst', seen: '2022-01' },
  /** Only those whose `key` repeats the address are guests. */
  editGuest: { css: '[data-email][key]', seen: '2022-01' },
  /** One of them shows that the edit page is drawn. */
  editDrawn: { css: '#xTiIn, #xSaveBu, #xOnCal, #tabEventDetails', seen: '2026-06' },
} as const;
