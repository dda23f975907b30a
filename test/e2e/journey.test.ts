/**
 * The whole story, told once and run in both browsers: an Admin, an Analyst and a User in three profiles, and a second User of whom
 * the first must never learn.
 */
import { tellOfLinkedIn } from './journey/beside-linkedin.ts';
import { tellOfOnePerson } from './journey/one-person.ts';
import { startStory } from './journey/story.ts';
import { tellOfSync } from './journey/sync.ts';
import { tellOfTheTeam } from './journey/team.ts';
import { tellOfTwoGroups } from './journey/two-groups.ts';

const story = startStory();
tellOfOnePerson(story);
tellOfTheTeam(story);
tellOfLinkedIn(story);
tellOfTwoGroups(story);
tellOfSync(story);
