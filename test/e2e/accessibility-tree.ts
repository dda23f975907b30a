/**
 * What a person with a screen reader is told of a surface: Chromium's own accessibility tree, held beside what can be seen. What no tree
 * of the driver's tells (what is current, how a table is sorted) is read from the document.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Frame, Page, SerializedAXNode } from 'puppeteer-core';
import { readSeen, type Seen } from './seen.ts';
import { until } from './until.ts';
import { say } from './words.ts';

type Node = Pick<SerializedAXNode, 'role' | 'level' | 'expanded' | 'checked'> & {
  readonly name: string;
  readonly inside: readonly Node[];
};

const CONTROLS =
  /^(button|link|textbox|searchbox|combobox|listbox|radio|checkbox|switch|slider|spinbutton|tab|DisclosureTriangle|Date)$/;
/** What stands in them is a value, and no part of their name. */
const FIELDS = /^(textbox|searchbox|combobox|listbox|spinbutton|Date)$/;
const CELLS = /^(cell|gridcell|rowheader|columnheader)$/;

/** A sentence for whatever is seen and not told, or told in a way that one cannot find one's way in. The tables of charts are opened for it. */
export async function findUntold(surface: Page | Frame): Promise<string[]> {
  await openTables(surface);
  const { seen, told } = await readBoth(surface);
  const all = within(told);
  return [
    ...factsUntold(seen, all),
    ...headingFaults(all.filter(({ role }) => role === 'heading')),
    ...all.filter(({ role }) => CONTROLS.test(role)).flatMap(controlFaults),
    ...all.filter(({ role }) => role === 'radiogroup').flatMap(choiceFaults),
    ...all.filter(({ role }) => /^(table|grid)$/.test(role)).flatMap(tableFaults),
    ...chartFaults(told),
    ...seen.unsaid,
  ];
}

/** Of one moment: whatever comes or goes between the two, they are read again. */
function readBoth(surface: Page | Frame): Promise<{ readonly seen: Seen; readonly told: Node }> {
  const { accessibility } = surface as Pick<Page, 'accessibility'>; // a frame has it as well, and its types do not say so
  return until('a surface that stands still', async () => {
    const before = await surface.evaluate(readSeen);
    const told = nodeOf(await accessibility.snapshot({ interestingOnly: false }));
    const seen = await surface.evaluate(readSeen);
    return isDeepStrictEqual(before, seen) ? { seen, told } : null;
  });
}

/** Keeps a tile's number from screen readers, and takes a header's words away: what `findUntold` must notice. */
export async function plantSilence(page: Page): Promise<void> {
  await page.$eval('.figure:not(.figure-reach) .figure-value .number', (number) => number.setAttribute('aria-hidden', 'true'));
  await page.$eval('.chart-data thead th', (header) => header.replaceChildren());
}

/** As a person opens them, who wants a chart's figures. */
async function openTables(surface: Page | Frame): Promise<void> {
  const words = say('chart_as_table');
  await until('the tables of charts', () =>
    surface.evaluate((wanted) => {
      const all = [...document.querySelectorAll('details')].filter(
        (one) => one.querySelector('summary')?.innerText.trim() === wanted,
      );
      for (const one of all) one.open = true;
      return all.every((one) => one.querySelector('table'));
    }, words),
  );
}

function nodeOf(node: SerializedAXNode | null): Node {
  if (!node) throw new Error('there is no tree');
  const { role, name = '', children = [], level, expanded, checked } = node;
  return {
    role,
    name: tidy(name),
    inside: children.map(nodeOf),
    ...(level !== undefined && { level }),
    ...(expanded !== undefined && { expanded }),
    ...(checked !== undefined && { checked }),
  };
}

function within(node: Node): Node[] {
  return [node, ...node.inside.flatMap(within)];
}

/** Each text that is seen is told as often as it is seen; words that are there in the place of others are told, too. */
function factsUntold({ texts, instead }: Seen, all: readonly Node[]): string[] {
  const left = new Map<string, number>();
  for (const { role, name } of all) if (role === 'StaticText') left.set(lower(name), (left.get(lower(name)) ?? 0) + 1);
  const told = new Set(all.map(({ name }) => lower(name)));
  return [
    ...texts.flatMap((text) => {
      const times = left.get(lower(text)) ?? 0;
      left.set(lower(text), times - 1);
      return times > 0 ? [] : [`seen, and not told: ${text}`];
    }),
    ...instead.flatMap((text) => (told.has(lower(text)) ? [] : [`said in other words, which are not told: ${text}`])),
  ];
}

/** One first heading, and no step left out on the way down. */
function headingFaults(headings: readonly Node[]): string[] {
  const skipped = headings.filter(({ level = 0 }, index) => level > (headings[index - 1]?.level ?? 0) + 1);
  const first = headings.filter(({ level }) => level === 1).length;
  return [
    ...headings.filter(({ name }) => name === '').map(() => 'a heading without words'),
    ...skipped.map(({ name, level }) => `a heading that leaves a step out: ${level} ${name}`),
    ...(first > 1 ? [`${first} headings of the first order`] : []),
  ];
}

/** It has a name, the words that stand on it are in that name, and what opens says whether it is open. */
function controlFaults(control: Node): string[] {
  const { role, name, expanded } = control;
  if (name === '') return [`a ${role} without a name`];
  const words = within(control).filter((one) => one.role === 'StaticText' && /[\p{L}\p{N}]/u.test(one.name));
  const other = FIELDS.test(role) ? [] : words.filter((one) => !lower(name).includes(lower(one.name)));
  return [
    ...other.map((one) => `'${one.name}' stands on a ${role} that is called '${name}'`),
    ...(role === 'DisclosureTriangle' && expanded === undefined ? [`whether '${name}' is open`] : []),
  ];
}

function choiceFaults(group: Node): string[] {
  const chosen = within(group).filter(({ role, checked }) => role === 'radio' && checked === true).length;
  return [
    ...(group.name === '' ? ['a choice without a name'] : []),
    ...(chosen > 1 ? [`${chosen} chosen of '${group.name}'`] : []),
  ];
}

/** Headers with words, and in each line below one cell for each of them; one says whose line it is, or each speaks for itself. */
function tableFaults(table: Node): string[] {
  const rows = within(table)
    .filter(({ role }) => role === 'row')
    .map((row) => within(row).filter(({ role }) => CELLS.test(role)));
  const [head = [], ...lines] = rows;
  const name = table.name || head.map((one) => one.name).join(', ');
  if (head.length === 0 || head.some((one) => one.role !== 'columnheader' || one.name === ''))
    return [`a table without all its headers: ${name}`];
  return lines.flatMap((line) => {
    const said = line.map((one) => one.name).join(' | ');
    if (line.length !== head.length) return [`${line.length} cells below ${head.length} headers: ${said}`];
    const owners = line.filter(({ role }) => role === 'rowheader');
    const isOwned = owners.length === 1 ? owners[0]?.name !== '' : new Set(line.map((one) => one.name)).size === line.length;
    return isOwned ? [] : [`a line that does not say whose it is: ${said}`];
  });
}

/** A picture that is told has words, and beside it, in its figure or section, a table with lines. */
function chartFaults(root: Node): string[] {
  function look(node: Node, around: Node): string[] {
    const place = /^(Figure|figure|region|group)$/.test(node.role) ? node : around;
    const own = /^(image|img)$/.test(node.role) ? pictureFaults(node, place) : [];
    return [...own, ...node.inside.flatMap((one) => look(one, place))];
  }
  return look(root, root);
}

function pictureFaults({ name }: Node, place: Node): string[] {
  const table = within(place).find(({ role }) => role === 'table');
  const lines = table ? within(table).filter(({ role }) => role === 'row').length : 0;
  return [...(name === '' ? ['a picture without words'] : []), ...(lines < 2 ? [`no figures beside the picture '${name}'`] : [])];
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function lower(text: string): string {
  return text.toLowerCase();
}
