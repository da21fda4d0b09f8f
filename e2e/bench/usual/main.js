// The careful usual way: scrollama says which step it is, d3 draws the map in the browser, from a file of only the
// countries in view, and moves the camera by d3-zoom's transition.
import { geoMercator, geoPath, json, select, zoom, zoomIdentity } from 'd3';
import scrollama from 'scrollama';
import { feature, mesh } from 'topojson-client';

const [width, height] = [1000, 800];
const svg = select('#picture').append('svg').attr('viewBox', `0 0 ${width} ${height}`);
const ground = svg.append('g').attr('class', 'ground');
const labels = svg.append('g').attr('class', 'labels');

const { map, steps } = await json('story.json');
const countries = feature(map, map.objects.countries);
const projection = geoMercator().fitExtent(
  [
    [0, 0],
    [width, height],
  ],
  { type: 'MultiPoint', coordinates: steps.flatMap(({ look }) => look) },
);
const path = geoPath(projection);
ground.selectAll('path.land').data(countries.features).join('path').attr('class', 'land').attr('d', path);
ground
  .append('path')
  .datum(mesh(map, map.objects.countries, (a, b) => a !== b))
  .attr('class', 'border')
  .attr('d', path);

/** Where the camera stands for a step, as a transform of the plane. */
const cameraOf = ({ look }) => {
  const points = look.map((at) => projection(at));
  const [x0, x1] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [y0, y1] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const k = 0.7 * Math.min(width / Math.max(x1 - x0, 1e-3), height / Math.max(y1 - y0, 1e-3));
  return zoomIdentity
    .translate(width / 2, height / 2)
    .scale(k)
    .translate(-(x0 + x1) / 2, -(y0 + y1) / 2);
};

let camera = zoomIdentity;
const behaviour = zoom().on('zoom', ({ transform }) => {
  camera = transform;
  ground.attr('transform', transform).style('stroke-width', `${1 / transform.k}px`);
  place();
});
const at = ({ at }) => camera.apply(projection(at));
const place = () => labels.selectAll('g').attr('transform', (d) => `translate(${at(d)})`);

const show = (index, duration) => {
  const step = steps[index];
  if (!step) return;
  const sets = labels
    .selectAll('g')
    .data(step.places, ({ name }) => name)
    .join((enter) => {
      const g = enter.append('g').attr('opacity', 0);
      g.append('circle').attr('r', 5);
      g.append('text')
        .attr('x', 9)
        .attr('y', 5)
        .text(({ name }) => name);
      g.append('text')
        .attr('class', 'local')
        .attr('x', 9)
        .attr('y', 24)
        .text(({ local }) => local);
      return g;
    });
  sets.classed('lifted', ({ lifted }) => lifted);
  sets.transition().duration(200).attr('opacity', 1);
  svg.transition().duration(duration).call(behaviour.transform, cameraOf(step));
};

show(0, 0);
document.documentElement.dataset.drawn = '';
const scroller = scrollama();
scroller.setup({ step: '.step', offset: 0.6 }).onStepEnter(({ index }) => show(index, 700));
addEventListener('resize', scroller.resize);
