/**
 * MLA (9th edition) and Chicago (17th edition, author-date) as the Citation Style Language project writes them
 * (CC BY-SA 3.0). citation-js brings APA only; the package `rehype-citation` ships these two beside it. Its export
 * map does not name them, hence the paths.
 */
export { default as chicago } from '../../node_modules/rehype-citation/dist/node/styles/chicago.js';
export { default as mla } from '../../node_modules/rehype-citation/dist/node/styles/mla.js';
