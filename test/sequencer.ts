import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest first, so that none of them is left to run alone at the end. What is not listed comes after, as vitest orders it. */
const LONG = [
  'e2e/journey',
  'e2e/accessibility',
  'revocation/interleaving',
  'model/model',
  'memory/noninterference',
  'e2e/add-figures',
  'e2e/membership',
  'revocation/matrix',
  'server/main',
  'memory/conformance',
  'e2e/purge-kill',
  'linkedin/export/mutation',
  'e2e/panel-probes',
  'matrix/mutations',
  'views/scenes',
  'e2e/kept-fresh',
  'package/start',
  'linkedin/export/generated',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((name) => moduleId.includes(`/test/${name}`));
  return place < 0 ? LONG.length : place;
}
