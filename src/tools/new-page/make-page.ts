import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PAGES } from '../../domain/page-capture.ts';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST = 40;
/** In English at first, in each of them: the tests of the translations then name it. */
const LOCALES = 'public/_locales';

type Names = {
  /** 'post-videos'. */
  readonly name: string;
  /** 'postVideos', 'PostVideos' and 'Post videos'. */
  readonly camel: string;
  readonly pascal: string;
  readonly words: string;
};
type Insertion = { readonly file: string; readonly before: RegExp; readonly text: string };

/**
 * Makes the page of that name in the project in `root`, and says so.
 * @throws Error with a sentence for whoever gave the name
 */
export function makePage(root: string, [given, ...more]: readonly string[]): string {
  if (more.length > 0) throw new Error('One page at a time: npm run new:page post-videos');
  const names = namesOf(checkName(root, given));
  const files = filesFor(names);
  for (const insertion of insertionsFor(root, names)) insert(root, insertion);
  for (const [file, text] of Object.entries(files)) writeFileSync(resolve(root, file), text);
  return `Made, and registered:\n${Object.keys(files).join('\n')}\nIts test fails until you have filled in what you have seen.`;
}

function namesOf(name: string): Names {
  const pascal = name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const words = name.replaceAll('-', ' ');
  return {
    name,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    words: words.charAt(0).toUpperCase() + words.slice(1),
  };
}

/** Where each file goes, and what it begins as. */
function filesFor(names: Names): Readonly<Record<string, string>> {
  const { name } = names;
  return {
    [`src/linkedin/pages/${name}.ts`]: readTemplate('reader', names),
    [`test/pages/${name}.ts`]: readTemplate('invented', names),
    [`test/unit/linkedin/pages/${name}.test.ts`]: readTemplate('test', names),
  };
}

function readTemplate(template: 'reader' | 'invented' | 'test', names: Names): string {
  const text = readFileSync(resolve(import.meta.dirname, `${template}.txt`), 'utf8');
  return text.replace(/\{(name|camel|pascal|words)\}/g, (_, hole: keyof Names) => names[hole]);
}

/** Before the first line that fits. */
function insertionsFor(root: string, { name, camel, pascal, words }: Names): readonly Insertion[] {
  return [
    { file: 'src/domain/page-capture.ts', before: /^\] as const;\nexport type PageName/m, text: `  '${name}',\n` },
    {
      file: 'src/linkedin/pages/page-list.ts',
      before: /^\nconst READERS/m,
      text: `import { ${camel}Page } from './${name}.ts';\n`,
    },
    { file: 'src/linkedin/pages/page-list.ts', before: /^\];/m, text: `  ${camel}Page,\n` },
    {
      file: 'test/pages/page-list.ts',
      before: /^\nexport const INVENTED_PAGES/m,
      text: `import { invent${pascal} } from './${name}.ts';\n`,
    },
    { file: 'test/pages/page-list.ts', before: /^\};/m, text: `  ${keyOf(name)}: invent${pascal},\n` },
    ...readdirSync(resolve(root, LOCALES)).map((folder) => ({
      file: `${LOCALES}/${folder}/messages.json`,
      before: /^ {2}"figure_impressions"/m,
      text: `  "page_${name.replaceAll('-', '_')}": {\n    "message": "${words}"\n  },\n`,
    })),
  ];
}

function keyOf(name: string): string {
  return name.includes('-') ? `'${name}'` : name;
}

function insert(root: string, { file, before, text }: Insertion): void {
  const path = resolve(root, file);
  const whole = readFileSync(path, 'utf8');
  const at = whole.search(before);
  if (at < 0) throw new Error(`${file} has changed: there is no place for a page in it.`);
  writeFileSync(path, whole.slice(0, at) + text + whole.slice(at));
}

/** @throws Error with such a sentence */
function checkName(root: string, name: string | undefined): string {
  if (name === undefined) throw new Error('Give the page a name: npm run new:page post-videos');
  if (!NAME.test(name) || name.length > LONGEST)
    throw new Error(
      `A page is called by small letters, digits and hyphens, such as post-videos; ${JSON.stringify(name)} is not.`,
    );
  const isTaken =
    (PAGES as readonly string[]).includes(name) ||
    Object.keys(filesFor(namesOf(name))).some((file) => existsSync(resolve(root, file)));
  if (isTaken) throw new Error(`There is a file called ${name} already: take another name, or go on with that one.`);
  return name;
}
