// Lets a script import the project's TypeScript as it stands: Node drops the types, this finds the files. The sources
// name each other without an ending, as their bundler wants it.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const ours =
      context.parentURL?.endsWith('.ts') && /^\.{1,2}\//.test(specifier) && !/\.[a-z]+$/.test(specifier);
    return next(ours ? `${specifier}.ts` : specifier, context);
  },
});
