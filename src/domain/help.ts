/** What a question to whoever runs the server is about. */
export const HELP_TOPICS = ['figures', 'group', 'seats', 'sign-in', 'other'] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/** Characters of a question. */
export const HELP_LIMIT = 4000;

/** Questions that one person may send in 24 hours. */
export const QUESTIONS_A_DAY = 5;
