import type { Lesson } from '../../atlas/atlas';
import { escaped } from '../../frame/paint';
import { xml, type Content } from './xml';

/** Text as QTI carries it: HTML, which is what learning systems show without surprises. */
const material = (text: string): Content => ({
  material: { mattext: { '@texttype': 'text/html', '#': `<p>${escaped(text)}</p>` } },
});

const fields = (entries: Readonly<Record<string, string>>): Content => ({
  qtimetadatafield: Object.entries(entries).map(([fieldlabel, fieldentry]) => ({ fieldlabel, fieldentry })),
});

/** One question: its choices under `choice-1` … in the order written; the reason is shown whatever was answered. */
function item(lesson: string, question: Lesson['quiz'][number]): Content {
  const answer = `answer-${question.id}`;
  const right = question.choices.findIndex((choice) => choice.right) + 1;
  return {
    '@ident': `idlib-2020-${lesson}-${question.id}`,
    '@title': question.id,
    itemmetadata: { qtimetadata: fields({ cc_profile: 'cc.multiple_choice.v0p1' }) },
    presentation: {
      ...(material(question.question) as object),
      response_lid: {
        '@ident': answer,
        '@rcardinality': 'Single',
        render_choice: {
          response_label: question.choices.map(({ text }, i) => ({
            '@ident': `choice-${i + 1}`,
            ...(material(text) as object),
          })),
        },
      },
    },
    resprocessing: {
      outcomes: {
        decvar: { '@varname': 'SCORE', '@vartype': 'Decimal', '@minvalue': '0', '@maxvalue': '100' },
      },
      respcondition: [
        {
          '@continue': 'Yes',
          conditionvar: { other: {} },
          displayfeedback: { '@feedbacktype': 'Response', '@linkrefid': 'why' },
        },
        {
          '@continue': 'No',
          conditionvar: { varequal: { '@respident': answer, '#': `choice-${right}` } },
          setvar: { '@varname': 'SCORE', '@action': 'Set', '#': '100' },
        },
      ],
    },
    itemfeedback: { '@ident': 'why', ...(material(question.why) as object) },
  };
}

/** A lesson's self-check as QTI 1.2 in the profile of Common Cartridge: multiple choice, one right answer each. */
export function selfCheck(lesson: Lesson, title: string): string {
  return xml({
    questestinterop: {
      '@xmlns': 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd',
      assessment: {
        '@ident': `idlib-2020-${lesson.id}-self-check`,
        '@title': title,
        qtimetadata: fields({
          cc_profile: 'cc.exam.v0p1',
          qmd_assessmenttype: 'Examination',
          qmd_scoretype: 'Percentage',
          qmd_feedbackpermitted: 'Yes',
        }),
        section: { '@ident': 'questions', item: lesson.quiz.map((question) => item(lesson.id, question)) },
      },
    },
  });
}
