import type { Event } from '../../atlas/schema/event';

/** What an event's mark says, in words. */
export const markInWords: Readonly<Record<Event['mark'], string>> = {
  happened: 'reported by more than one camp',
  deal: 'agreement',
  claimed: 'one side or source only',
  spoken: 'said or published',
};
