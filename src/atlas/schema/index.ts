/**
 * The author's manual: what every hand-written file under `data/` may say. One strict schema a kind of row;
 * each field's comment tells its meaning, unit and form. What takes more than one row to see,
 * such as ids that must exist, is checked in `checks/`.
 */
export * from './actor';
export * from './chapter';
export * from './claim';
export * from './count';
export * from './event';
export * from './figure';
export * from './glossary';
export * from './ground';
export * from './lesson';
export * from './loaded-word';
export * from './map';
export * from './page';
export * from './record';
export * from './scene';
export * from './source';
export * from './source-text';
export * from './table';
export * from './terms';
export * from './text-host';
