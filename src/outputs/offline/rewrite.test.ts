import { describe, expect, it } from 'vitest';
import { pieceOf, rewritten, textOf, type Changes } from './rewrite';

const written =
  '<svg viewBox="0 0 1 1"><use href="#coast"/><path id="own" d="M0 0"/><use href="#own"/></svg>' +
  '<section id="a" aria-labelledby="a-heading elsewhere"><h2 id="a-heading" tabindex="-1">One</h2>' +
  '<p>See <a href=\'#a\'>here</a>, <a href="/sources/">sources</a>, <a href="https://example.org/?a=1&amp;b=2">there</a>.</p>' +
  '<button popovertarget="term">T</button><div popover id="term">Term</div></section>';

const changed = (html: string, changes: Changes): string => rewritten(pieceOf(html), changes);

describe('rewritten', () => {
  it('leaves a piece as it is where nothing is to change', () => {
    expect(changed(written, {})).toBe(written);
  });

  it('gives ids and the references to them a prefix, and leaves references to other ids', () => {
    const out = changed(written, { prefix: 'x--' });
    expect(out).toContain('<use href="#coast"/>');
    expect(out).toContain('<path id="x--own" d="M0 0"/><use href="#x--own"/>');
    expect(out).toContain('<section id="x--a" aria-labelledby="x--a-heading elsewhere">');
    expect(out).toContain('<a href="#x--a">here</a>');
    expect(out).toContain('popovertarget="x--term"');
    expect(out).toContain('id="x--term"');
  });

  it('makes several copies of one reading', () => {
    const piece = pieceOf('<h2 id="b">B</h2>');
    expect(rewritten(piece, { prefix: 'p-' })).toBe('<h2 id="p-b">B</h2>');
    expect(rewritten(piece, { demote: 1 })).toBe('<h3 id="b">B</h3>');
    expect(textOf(piece)).toBe('B');
  });

  it('asks for the new address of links only, and escapes it', () => {
    const asked: string[] = [];
    const out = changed(written, {
      address: (href) => {
        asked.push(href);
        return `${href}&"`;
      },
    });
    expect(asked).toEqual(['/sources/', 'https://example.org/?a=1&b=2']);
    expect(out).toContain('<a href="/sources/&amp;&quot;">');
    expect(out).toContain('<a href="https://example.org/?a=1&amp;b=2&amp;&quot;">');
  });

  it('lowers headings at both ends and keeps their attributes', () => {
    expect(changed('<h1>A</h1><h2 id="b">B</h2><h6>C</h6><hr>', { demote: 1 })).toBe(
      '<h2>A</h2><h3 id="b">B</h3><h6>C</h6><hr>',
    );
  });

  it('names a chapter among others, and tells the parts that each of them has apart', () => {
    const chapter =
      '<article class="c"><nav aria-label="Steps"></nav><section class="step" aria-labelledby="s-heading">' +
      '<h2 id="s-heading">S</h2></section><section aria-labelledby="end"><h2 id="end">End</h2></section></article>';
    expect(changed(chapter, { prefix: 'one--', whole: { id: 'one', title: 'A & B' } })).toBe(
      '<article id="one" aria-label="A &amp; B" class="c"><nav aria-label="Steps: A &amp; B"></nav>' +
        '<section class="step" aria-labelledby="one--s-heading"><h2 id="one--s-heading">S</h2></section>' +
        '<section aria-labelledby="one--end one"><h2 id="one--end">End</h2></section></article>',
    );
  });

  it('changes an element with several changes at once', () => {
    expect(changed('<h2 id="b"><a href="#b">B</a></h2>', { demote: 1, prefix: 'p-' })).toBe(
      '<h3 id="p-b"><a href="#p-b">B</a></h3>',
    );
  });
});

describe('textOf', () => {
  it('is what readers see, with entities resolved, in templates and pictures too', () => {
    expect(
      textOf(
        pieceOf(
          '<style>p{}</style><p>a &amp; b</p><svg><text>c</text></svg><template>d</template><script>e</script>',
        ),
      )
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('a & b c d');
  });
});
