import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';

type Component = Parameters<AstroContainer['renderToString']>[0];

/**
 * A component as HTML, apart from any page. Each call has locals of its own, so that chapters rendered side by side do
 * not see each other's view.
 * @param document whether it is a whole page, with a doctype
 */
export async function rendered(
  component: Component,
  props: Record<string, unknown>,
  document = false,
): Promise<string> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdxRenderer });
  return container.renderToString(component, { props, locals: {}, partial: !document });
}
