/** The part of @event-calendar/build's global that the demo uses; the package brings no types. */
declare const EventCalendar: {
  create(target: HTMLElement | null, options: Record<string, unknown>): { updateEvent(event: unknown): void };
};
