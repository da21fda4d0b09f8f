import type { PlacedScene } from '../atlas';
import type { Checked } from '../check';
import { nearest } from '../fault';
import type { Scene } from '../schema/figure';
import { level } from '../schema/map';

/** What a scene shows, without its texts, date and notes: the emphasis of its marks. */
function emphasisOf(scene: Scene): string {
  const {
    id: _id,
    title: _title,
    alt: _alt,
    description: _description,
    change: _change,
    claims: _claims,
    date: _date,
    notes: _notes,
    ...shown
  } = scene;
  return JSON.stringify(shown);
}

/** The pictures of a chapter in order: every step has a scene of its own, every scene a step, and neighbours differ. */
export function checkSequence({ atlas, written, scenes, lost, fault }: Checked): void {
  const stepOf = new Map<string, string>();
  for (const { row: chapter, file } of written.chapters) {
    let before: PlacedScene | undefined;
    let levelBefore: number | undefined;
    for (const { id, scene: name, line } of chapter.steps) {
      const complain = (problem: string, hint?: string): void =>
        fault({ file, lineOf: () => line }, [], problem, hint);
      const placed = atlas.scenes.get(name);
      if (!placed) {
        if (name && !lost.has('figures', name))
          complain(
            `step "${id}" names scene "${name}", which does not exist.`,
            nearest(name, [...atlas.scenes.keys()]),
          );
        before = undefined;
        continue;
      }
      const earlier = stepOf.get(name);
      if (earlier)
        complain(
          `scene "${name}" already belongs to step "${earlier}".`,
          'Every step has a scene of its own.',
        );
      stepOf.set(name, id);
      const { figure, scene } = placed;
      if (before?.figure.id === figure.id) {
        if (emphasisOf(before.scene) === emphasisOf(scene))
          complain(
            `the picture of step "${id}" stresses the same as the one before.`,
            'Change the emphasis of a mark.',
          );
        if (JSON.stringify(before.scene.notes) === JSON.stringify(scene.notes))
          complain(`the picture of step "${id}" has the same notes as the one before.`, 'Change a note.');
      }
      before = placed;
      if (!('level' in scene)) continue;
      const at = level.options.indexOf(scene.level);
      if (levelBefore !== undefined && Math.abs(at - levelBefore) > 2)
        complain(
          `the map of step "${id}" jumps from ${level.options[levelBefore]} to ${scene.level}.`,
          'Put a level between them: readers lose their way.',
        );
      levelBefore = at;
    }
  }
  if (lost.any('chapters')) return;
  for (const at of scenes)
    if (!stepOf.has(at.row.scene.id))
      fault(
        at,
        ['id'],
        `scene "${at.row.scene.id}" belongs to no step.`,
        'Name it in a <Step scene="…">, or delete it.',
      );
}
