import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../atlas/load';
import { CITE_ENDINGS, citeFile } from '../../outputs/addresses';
import { citableOf } from '../../outputs/citable';
import { citationFile } from '../../outputs/citation';

type Props = { chapter: string; step: string | undefined; ending: (typeof CITE_ENDINGS)[number] };

export const getStaticPaths = (() =>
  atlas().chapters.flatMap((chapter) =>
    [undefined, ...chapter.steps.map((step) => step.id)].flatMap((step) =>
      CITE_ENDINGS.map((ending) => {
        const props: Props = { chapter: chapter.id, step, ending };
        return { params: { cite: citeFile(props, ending).slice('/cite/'.length) }, props };
      }),
    ),
  )) satisfies GetStaticPaths;

/** The citation files of chapters and steps: BibLaTeX, RIS, CSL-JSON. */
export const GET: APIRoute<Props> = ({ props: { chapter, step, ending } }) =>
  new Response(citationFile(citableOf(atlas(), { chapter, step }), ending));
