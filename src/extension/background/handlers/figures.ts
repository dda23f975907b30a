import { ExpectedFailure } from '../../../domain/failure.ts';
import { figuresOf } from '../../../domain/figures.ts';
import { summarizeImport } from '../../../domain/import-summary.ts';
import { questionsAbout } from '../../../domain/post-question.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';
import { heldMonths } from '../held-months.ts';
import { readContribution } from '../contribution.ts';
import { readPageTotals, readShown } from '../subject.ts';
import { readAudience, readPosts, readSeries } from '../subject-facts.ts';

type Names =
  | 'glance.get'
  | 'contribution.get'
  | 'period.remember'
  | 'posts.get'
  | 'audience.get'
  | 'series.get'
  | 'pageTotals.get'
  | 'posts.unclear'
  | 'import.preview';

export function createFiguresHandlers(background: Background): Pick<Handlers, Names> {
  const { session, cache } = background;
  return {
    async 'glance.get'({ subject, choice }) {
      const [{ person }, last] = await Promise.all([session.get(), session.period()]);
      return person ? cache.read(person, (tx, view) => readShown(tx, view, subject, choice ?? last)) : null;
    },
    async 'contribution.get'({ subject, choice, wish }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readContribution({ tx, view, subject, choice, wish })) : null;
    },
    async 'period.remember'({ choice }) {
      await session.rememberPeriod(choice);
      return null;
    },
    async 'posts.get'({ subject }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readPosts(tx, view, subject)) : null;
    },
    async 'audience.get'({ subject }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readAudience(tx, view, subject)) : null;
    },
    async 'series.get'(wish) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readSeries(tx, view, wish)) : null;
    },
    async 'pageTotals.get'({ subject }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readPageTotals(tx, view, subject)) : null;
    },
    async 'posts.unclear'({ account }) {
      const { person } = await session.get();
      const isOwn = person && (await cache.read(person, async (_, view) => view.accounts.some(({ id }) => id === account)));
      if (!person || !isOwn) return [];
      // With what waits for the server: a question that was answered offline is not asked again.
      const { posts, answers } = figuresOf(await heldMonths(background, person, account));
      return questionsAbout(posts, answers);
    },
    async 'import.preview'({ account, readings, answers }) {
      const { person } = await session.get();
      if (!person) throw new ExpectedFailure('signed-out');
      return summarizeImport(account, await heldMonths(background, person, account), readings, answers);
    },
  };
}
