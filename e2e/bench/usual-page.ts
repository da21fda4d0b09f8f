import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse, geoBounds } from 'd3';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { parseHTML } from 'linkedom';
import { rolldown } from 'rolldown';
import { feature } from 'topojson-client';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);

type Position = readonly [longitude: number, latitude: number];

interface Scene {
  readonly id: string;
  /** Places of a map; a span of dates of a timeline. */
  readonly look?: readonly (string | Position)[] | string;
  readonly places?: Readonly<Record<string, string>>;
}

interface Step {
  readonly look: readonly Position[];
  readonly places: readonly { name: string; local: string; at: Position; lifted: boolean }[];
}

const scenes = (): ReadonlyMap<string, Scene> =>
  new Map(
    readdirSync('data/scenes').flatMap((file) =>
      (parse(readFileSync(`data/scenes/${file}`, 'utf8')) as { scenes: Scene[] }).scenes.map(
        (scene) => [scene.id, scene] as const,
      ),
    ),
  );

/** The camera and the labels of each step; a step without a map keeps the map before it. */
function stepsOf(ids: readonly string[]): Step[] {
  const places = new Map(
    csvParse(readFileSync('data/places.csv', 'utf8')).map((row) => [
      row['id']!,
      {
        name: row['name']!,
        local: row['name_local']!,
        at: [Number(row['lon']), Number(row['lat'])] as const,
      },
    ]),
  );
  const known = scenes();
  const steps: Step[] = [];
  for (const id of ids) {
    const { look, places: marked = {} } = known.get(id)!;
    const last = steps.at(-1);
    const map = Array.isArray(look);
    if (!map && last) steps.push(last);
    else
      steps.push({
        look: (map ? (look as (string | Position)[]) : ['idlib', 'aleppo']).map((at) =>
          typeof at === 'string' ? places.get(at)!.at : at,
        ),
        places: Object.entries(marked)
          .filter(([, emphasis]) => emphasis !== 'hidden')
          .map(([place, emphasis]) => ({ ...places.get(place)!, lifted: emphasis === 'lifted' })),
      });
  }
  return steps;
}

/** World borders at 1:50 million, only of countries that lie in some view, and only the arcs that these use. */
function countriesAround(points: readonly Position[]): Topology {
  const world = JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
  ) as Topology;
  const countries = world.objects['countries'] as GeometryCollection;
  const [west, east] = [Math.min(...points.map(([x]) => x)) - 6, Math.max(...points.map(([x]) => x)) + 6];
  const [south, north] = [
    Math.min(...points.map(([, y]) => y)) - 4,
    Math.max(...points.map(([, y]) => y)) + 4,
  ];
  const geometries = countries.geometries.filter((geometry) => {
    const [[x0, y0], [x1, y1]] = geoBounds(feature(world, geometry));
    return (x0 > x1 || (x0 < east && x1 > west)) && y0 < north && y1 > south;
  });
  const used = new Map<number, number>();
  const renumber = (arcs: unknown): unknown =>
    Array.isArray(arcs)
      ? arcs.map(renumber)
      : ((arc: number): number => {
          const own = arc < 0 ? ~arc : arc;
          if (!used.has(own)) used.set(own, used.size);
          return arc < 0 ? ~used.get(own)! : used.get(own)!;
        })(arcs as number);
  const kept = geometries.map((geometry) => ({
    type: geometry.type,
    ...('arcs' in geometry && { arcs: renumber(geometry.arcs) }),
  }));
  return {
    type: 'Topology',
    ...(world.transform && { transform: world.transform }),
    objects: { countries: { type: 'GeometryCollection', geometries: kept as never } },
    arcs: [...used.keys()].map((arc) => world.arcs[arc]!),
  };
}

const css = `body{margin:0;font:1.19rem/1.55 Georgia,serif;color:#1b2225;background:#fbfaf6}
#picture{position:sticky;top:0;height:52vh;background:#d9e3e8}#picture svg{width:100%;height:100%}
.land{fill:#f4efe6;stroke:#688290}.border{fill:none;stroke:#675f53}.labels circle{fill:#fff;stroke:#1b2225}
.labels text{font:15px sans-serif;paint-order:stroke;stroke:#fbfaf6;stroke-width:3px}.labels .local{font-size:13px;fill:#525c61}
.labels .lifted text{font-weight:600}.labels .lifted circle{fill:#1b2225}
.opening,.step{max-width:36rem;margin:auto;padding:1rem}.step{min-height:55vh}
@media (min-width:80em){main{display:grid;grid-template-columns:1fr 30%}#picture{height:100vh}}`;

/**
 * Writes the story of one chapter as a careful developer does it today: its words in the page, its map drawn in the
 * browser by d3 from a file of only the countries in view. It has no relief, roads, rivers, notes, legends, timelines,
 * sources or tables: it is lighter than an equal page would be.
 * @param chapter id of a chapter of the built site
 * @returns a folder to serve, and how to delete it
 */
export async function usualPage(chapter: string): Promise<{ root: string; remove: () => void }> {
  const root = mkdtempSync(join(tmpdir(), 'usual-'));
  const { document } = parseHTML(readFileSync(`dist/chapters/${chapter}/index.html`, 'utf8'));
  const told = [...document.querySelectorAll('.step')].map((step) => {
    for (const note of step.querySelectorAll('.notes, .chip, .accounts, .plain')) note.remove();
    const words = [...step.querySelectorAll('.text h2, .text p')];
    return words.map((one) => `<${one.localName}>${one.textContent.trim()}</${one.localName}>`).join('');
  });
  const first = document.querySelector('.stage .picture')?.getAttribute('data-scene') ?? '';
  const ids = [...document.querySelectorAll('.step')].map(
    (step) => step.querySelector('.picture')?.getAttribute('data-scene') ?? first,
  );
  const steps = stepsOf(ids);
  const map = countriesAround(steps.flatMap(({ look }) => look));
  writeFileSync(join(root, 'story.json'), JSON.stringify({ map, steps }));
  writeFileSync(join(root, 'style.css'), css);
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'usual', 'main.js'),
    resolve: { modules: [join(process.cwd(), 'node_modules')] },
  });
  await bundle.write({ file: join(root, 'main.js'), format: 'es', minify: true });
  await bundle.close();
  const opening = [...document.querySelectorAll('.opening h1, .opening .standfirst')]
    .map((one) => `<${one.localName}>${one.textContent.trim()}</${one.localName}>`)
    .join('');
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${document.title}</title><meta name="description" content="The usual way"><link rel="stylesheet" href="style.css"><script type="module" src="main.js"></script></head><body><header class="opening">${opening}</header><main><div id="picture" aria-hidden="true"></div><div>${told.map((words) => `<section class="step">${words}</section>`).join('')}</div></main></body></html>`,
  );
  return { root, remove: () => rmSync(root, { recursive: true }) };
}
