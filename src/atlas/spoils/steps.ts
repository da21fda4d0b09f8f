import { one, two, three, four, five, step, secondStep } from './project-files';
import { swap, type Spoil } from './spoil';

/** Steps and chapters. */
export const wrongSteps: readonly Spoil[] = [
  swap(
    'a step without a scene',
    one,
    step,
    '<Step id="$1" heading="$2" scene="no-such-scene" claim="$4">',
    /names scene "no-such-scene", which does not exist/,
  ),
  swap(
    'a step that names no scene',
    two,
    step,
    '<Step id="$1" heading="$2" claim="$4">',
    /<Step> needs scene="…"/,
  ),
  swap(
    'a scene shown twice',
    three,
    secondStep,
    '$1<Step id="$2" heading="$3" scene="villages-located" claim="$5">',
    /already belongs to step|names scene/,
  ),
  swap(
    'a step without a heading',
    four,
    step,
    '<Step id="$1" heading="" scene="$3" claim="$4">',
    /heading of <Step> is empty/,
  ),
  swap(
    'script in a heading',
    five,
    step,
    '<Step id="$1" heading="<script>alert(1)</script>" scene="$3" claim="$4">',
    /heading of <Step> holds "<" or ">"/,
  ),
  swap(
    'path traversal in a step id',
    one,
    step,
    '<Step id="../../../evil" heading="$2" scene="$3" claim="$4">',
    /"\.\.\/\.\.\/\.\.\/evil" is no step id/,
  ),
  swap(
    'the id of another page',
    two,
    step,
    '<Step id="full" heading="$2" scene="$3" claim="$4">',
    /the step id "full" is the address of another page/,
  ),
  swap(
    'a step twice',
    three,
    /<Step id="([^"]+)"([\s\S]*?)<Step id="[^"]+"/,
    '<Step id="$1"$2<Step id="$1"',
    /step "[^"]+" stands twice in this chapter/,
  ),
  swap('a chapter without steps', four, /<Step [\s\S]*/, '', /the chapter has no steps/, { at: /^/ }),
  swap('a chapter of few steps', five, /(<Step [\s\S]*?<\/Step>\s*){6}/, '$1', /the chapter has \d steps/, {
    at: /^id: /m,
  }),
  swap(
    'a chapter under another number',
    one,
    /^number: 1/m,
    'number: 7',
    /chapter 7 "[^"]+" stands in a file of another name/,
    { at: /^id: /m },
  ),
  swap(
    'a box of no claim',
    two,
    /( {2}disputed:\n[\s\S]*?claims: \[)/,
    '$1no-such-claim, ',
    /there is no claim "no-such-claim"/,
  ),
];
