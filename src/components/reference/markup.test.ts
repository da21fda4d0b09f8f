import { expect, it } from 'vitest';
import { dated, headed, linked, marked, named, spelled, typeset } from './markup';

it('marks a name with its language and direction', () => {
  expect(named('إدلب', 'ar')).toBe('<bdi lang="ar" dir="rtl">إدلب</bdi>');
  expect(named('Астана', 'ru')).toBe('<bdi lang="ru">Астана</bdi>');
});

it('escapes what it prints', () => {
  expect(spelled('A & B')).toBe('A &amp; B');
  expect(linked('/a/?b=1&c', 'Nu\'man "x"')).toBe('<a href="/a/?b=1&amp;c">Nu’man “x”</a>');
});

it('marks names inside prose', () => {
  expect(spelled('also معرة موقص.')).toBe('also <bdi lang="ar" dir="rtl">معرة موقص</bdi>.');
});

it('marks names in cells as they are, each with its own language', () => {
  const languages = new Map([['تهران', 'fa']]);
  expect(marked("Idlib (إدلب) & Nu'man", languages)).toBe(
    'Idlib (<bdi lang="ar" dir="rtl">إدلب</bdi>) &amp; Nu\'man',
  );
  expect(marked('Tehran (تهران)', languages)).toBe('Tehran (<bdi lang="fa" dir="rtl">تهران</bdi>)');
});

it('keeps names with an article in one piece in cells', () => {
  expect(marked('Maarrat al-Nu’man, Al-Masdar; pre-al-x, 6-al', new Map())).toBe(
    'Maarrat <span>al-Nu’man</span>, <span>Al-Masdar</span>; pre-al-x, 6-al',
  );
});

it('keeps compounds and ranges of a heading in one piece, with the comma behind them', () => {
  expect(headed('A counter-attack, 1 March')).toBe(
    'A <span class="unsplit">counter-attack,</span> 1\u00a0March',
  );
  expect(headed('(6-11 March): no-man\'s-land & "de-escalation"')).toBe(
    '<span class="unsplit">(6–11\u00a0March):</span> <span class="unsplit">no-man’s-land</span> &amp; <span class="unsplit">“de-escalation”</span>',
  );
  expect(headed('Clash - or no clash')).toBe('Clash - or no clash');
});

it('prints dates for readers and machines', () => {
  expect(dated('2020-03-06~')).toBe('<time datetime="2020-03-06">about\u00a06\u00a0March\u00a02020</time>');
  expect(dated('2020-03-07/2020-03-08')).toBe(
    '<time datetime="2020-03-07">7</time>–<time datetime="2020-03-08">8\u00a0March\u00a02020</time>',
  );
  expect(dated('2019-12/2020-03')).toContain('</time> to <time datetime="2020-03">');
});

it('sets the text between tags, and leaves the tags alone', () => {
  expect(
    typeset('On 6 March <button popovertarget="term-6-7 March">15-20 km</button> of <b>road</b> 2 km'),
  ).toBe(
    'On 6\u00a0March <button popovertarget="term-6-7 March">15–20\u00a0km</button> of <b>road</b> 2\u00a0km',
  );
});
