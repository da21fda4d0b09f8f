import { z } from 'zod';
import { party } from './actor';
import { date, id, line, prose } from './terms';

/** data/events/*.yaml: dated happenings for the timelines and `/timeline/`. */
export const event = z.strictObject({
  id,
  date,
  /** Shown on the timeline, at most 60 characters. */
  title: line.max(60),
  /** One sentence; attributed where disputed. */
  detail: prose,
  /** Place ids, the first is where a map puts it. */
  places: z.array(id).default([]),
  /** The claim it rests on; its status is the event's status. */
  claim: id,
  /** Row and colour: the party that acts or speaks. */
  party,
  /** happened: reported by sources that do not share a camp · claimed: one side or source only · spoken: an utterance or publication · deal: an agreement or decision that was published. */
  mark: z.enum(['happened', 'claimed', 'spoken', 'deal']),
  chapters: z.array(id).default([]),
});
export type Event = z.infer<typeof event>;
