import { z } from 'zod';
import { stepAddress } from './chapter';
import { id, line, prose } from './terms';

/** What a teacher may expect as an answer. A note that rests on no claim states nothing: no number, date, quotation or name. */
const answered = {
  /** In our own words, attributed where disputed. */
  note: prose,
  /** Claims that the note rests on. */
  claims: z.array(id).default([]),
};

/** A question to a class. */
const question = z.strictObject({ ask: prose, ...answered });

/** A question whose answer stands in one step; the note's claims are told there. */
const readingQuestion = z.strictObject({ ask: prose, step: stepAddress, ...answered });

/** One way through a lesson, in as many minutes. */
const plan = z.strictObject({
  /** Length of the lesson, minutes. Its parts add up to it. */
  minutes: z.literal([20, 45, 90]),
  parts: z
    .array(
      z.strictObject({
        minutes: z.number().int().min(1),
        /** What the class does, one or two sentences to the teacher. */
        do: prose,
      }),
    )
    .min(2),
});

/** A multiple-choice question by which readers check themselves. */
const quizQuestion = z.strictObject({
  /** Permanent, unique in its lesson: its anchor, and its name in a learning system. */
  id,
  /** Asks what was read, never a trick; nobody's death is a puzzle. */
  question: prose,
  /** Three to five, exactly one of them right. */
  choices: z
    .array(z.strictObject({ text: line, right: z.boolean().default(false) }))
    .min(3)
    .max(5),
  /** Why that choice is right, shown after the answer. */
  why: prose,
  /** Claims that the reason rests on, the first told in `step`. */
  claims: z.array(id).min(1),
  /** Where to read it. */
  step: stepAddress,
});

/** Front matter of content/teach/<id>.md: a lesson on the chapter of that id, or on the `whole-story`. Its body tells teachers what to mind. */
export const lessonHead = z.strictObject({
  /** Of the lesson; not the chapter's. */
  title: line,
  /** For search results and cards, 60 to 180 characters. */
  description: line.min(60).max(180),
  /** Ages it is written for, `14-18`. */
  ages: z.string().regex(/^\d{1,2}-\d{1,2}$/, 'ages are written "14-18"'),
  /** English it needs, by the Common European Framework: `B1-B2`. */
  english: z.string().regex(/^[ABC][12]-[ABC][12]$/, 'a level of English is written "B1-B2"'),
  /** What students can do afterwards, each beginning with a verb. */
  aims: z.array(line).min(2).max(5),
  /** What is upsetting in it, how civilians appear, and what is not shown. */
  content_note: z.strictObject({ text: prose, claims: z.array(id).min(1) }),
  /** Three ways through it, of 20, 45 and 90 minutes, in this order. */
  plans: z.array(plan).length(3),
  /** Glossary ids, in the order in which the reading needs them. */
  vocabulary: z.array(id).min(3).max(12),
  questions: z.strictObject({
    /** Before anything is read: what students know or expect. */
    before: z.array(question).min(1),
    /** While reading, in reading order. */
    while: z.array(readingQuestion).min(3),
    /** After reading: to compare, judge and write about. */
    after: z.array(question).min(2),
  }),
  /** An exercise in source criticism, made from accounts and pictures of the story. */
  activity: z.strictObject({
    title: line,
    /** Time it takes at its full length, minutes. */
    minutes: z.number().int().min(5),
    /** What it is for, one or two sentences that students read too. */
    idea: prose,
    /** Steps whose pictures lie on the table. */
    pictures: z.array(stepAddress).default([]),
    /** Claims whose accounts are handed out side by side, all of them, in equal room and in order of date. */
    accounts: z.array(id).min(1),
    /** Ids of statements of the source text (data/source-text.yaml) that are handed out. */
    passages: z.array(id).default([]),
    /** Ids of answers to the source text (data/source-text.yaml) that the answer sheet gives to teachers. */
    answers: z.array(id).default([]),
    /** What students do, in order, each with what a teacher may expect. */
    tasks: z.array(z.strictObject({ do: prose, ...answered })).min(2),
  }),
  quiz: z.array(quizQuestion).min(5).max(8),
});
export type LessonHead = z.infer<typeof lessonHead>;
