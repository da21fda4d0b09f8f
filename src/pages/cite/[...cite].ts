import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../atlas/load';
import { CITE_ENDINGS, citeFile } from '../../outputs/addresses';
import { citableOf } from '../../outputs/citable';
import { citationFile } from '../../outputs/citation';
import { chaptersAndSteps, type ChapterOrStep } from '../../outputs/subject';

type Props = { subject: ChapterOrStep; ending: (typeof CITE_ENDINGS)[number] };

export const getStaticPaths = (() =>
  chaptersAndSteps(atlas()).flatMap((subject) =>
    CITE_ENDINGS.map((ending) => ({
      params: { cite: citeFile(subject, ending).slice('/cite/'.length) },
      props: { subject, ending } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

/** The citation files of chapters and steps: BibLaTeX, RIS, CSL-JSON. */
export const GET: APIRoute<Props> = ({ props: { subject, ending } }) =>
  new Response(citationFile(citableOf(atlas(), subject), ending));
