// Lint rules of our own, where the plug-ins have none.
import { builtinRules } from 'eslint/use-at-your-own-risk';

const suppressionHasReason = {
  meta: { type: 'problem', schema: [], messages: { reason: 'A suppression says why: // eslint-disable-next-line rule -- reason' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: 'reason' });
          }
        }
      },
    };
  },
};

export const houseRules = {
  rules: {
    // The core rule a second time: 300 lines are a warning, 400 an error.
    'no-giant-file': builtinRules.get('max-lines'),
    'suppression-has-reason': suppressionHasReason,
  },
};
