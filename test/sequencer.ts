import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Before all else, in both browsers: of Firefox's files it takes longer than all others together, three at a time. */
const FIRST = 'e2e/journey';

/** Of each project the longest first, so that none is left to run alone at the end. What is not listed comes after, as vitest orders it. */
const LONG = [
  'e2e/accessibility',
  'revocation/interleaving',
  'model/model',
  'memory/noninterference',
  'e2e/add-figures',
  'e2e/purge-kill',
  'e2e/membership',
  'revocation/matrix',
  'memory/conformance',
  'views/scenes',
  'linkedin/export/mutation',
  'package/start',
  'server/main',
  'e2e/panel-probes',
  'matrix/mutations',
  'e2e/refusals',
  'e2e/kept-fresh',
  'linkedin/export/generated',
  'e2e/schedule',
  'revocation/',
  'db/embedded',
  'scopes/paging',
  'schedule/kills',
  'server/tools/plan',
  'e2e/posts',
  'e2e/publisher',
  'background/reminder',
];

/** In the order in which those of one run take turns. */
const PROJECTS = ['component', 'package', 'unit', 'memory', 'server', 'e2e-firefox', 'e2e-chromium'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.sort((a, b) => compareFirst(a, b) || compareProjects(a, b) || placeOf(a) - placeOf(b));
  }
}

function compareFirst(a: TestSpecification, b: TestSpecification): number {
  return Number(isOf(b, FIRST)) - Number(isOf(a, FIRST));
}

/** One project after the other: a worker is begun anew for each. The one whose files are short comes last. */
function compareProjects({ project: { name: a } }: TestSpecification, { project: { name: b } }: TestSpecification): number {
  return PROJECTS.indexOf(a) - PROJECTS.indexOf(b);
}

function placeOf(file: TestSpecification): number {
  const place = LONG.findIndex((name) => isOf(file, name));
  return place < 0 ? LONG.length : place;
}

function isOf({ moduleId }: TestSpecification, name: string): boolean {
  return moduleId.includes(`/${name}`);
}
