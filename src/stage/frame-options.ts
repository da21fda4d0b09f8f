import { readOptions } from '../embed/options';
import { beginsAtTop } from './begins-at-top';
import { wantsTurning } from './wants-turning';

/**
 * Runs in the head of an embed, before the first paint: what the host asked for becomes attributes that the style sheet
 * knows. A frame without an origin of its own may open no window, so its credit spells the address out.
 */
const root = document.documentElement;
const { theme, language, motion, step } = readOptions(location.search);
if (theme !== 'auto') root.dataset['theme'] = theme;
if (language === 'plain') root.dataset['language'] = language;
if (motion === 'still') root.dataset['motion'] = motion;
if (step) root.dataset['start'] = step;
const staged = root.dataset['frame'] === 'scroll' || root.dataset['frame'] === 'steps';
root.classList.add(self.origin === 'null' ? 'sealed' : 'scripted', ...(staged ? ['js'] : []));
// Turned or scrolled, the parts have their places from the start.
if (staged) {
  root.dataset['layout'] = wantsTurning() ? 'steps' : 'scroll';
  // Without the frame's own script nothing is turned, and the rail has to lead on.
  addEventListener('load', () =>
    setTimeout(() => {
      if (!root.classList.contains('staged')) delete root.dataset['layout'];
    }),
  );
}
if (!step && root.dataset['frame'] !== 'step' && beginsAtTop()) root.classList.add('deferred');
