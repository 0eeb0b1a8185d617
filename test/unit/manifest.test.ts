import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import { commandIds, contextKeys, viewIds } from '../../src/util/commandIds';
import { root } from '../paths.mjs';

/** What these tests read of package.json. */
interface Manifest {
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly views: Readonly<Record<string, readonly { id: string; when?: string }[]>>;
    readonly viewsWelcome: readonly { contents: string; when?: string; view: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly scope?: string }>>;
    };
  };
}

/** The manifest tells VS Code what the code then has to keep; nothing else checks that it does. */
describe('package.json', () => {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  const { capabilities, contributes } = JSON.parse(text) as Manifest;
  const texts = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Record<
    string,
    string
  >;
  const commands = contributes.commands.map(({ command }) => command);
  const menuItems = Object.values(contributes.menus).flat();

  it('has a text for every name it uses, and no text that nothing uses', () => {
    const used = [...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    assert.sameMembers([...new Set(used)], Object.keys(texts));
  });

  it('contributes the commands that the code registers', () => {
    assert.sameMembers(commands, Object.values(commandIds));
  });

  it('puts into menus and keys only commands that there are', () => {
    const named = [...menuItems, ...contributes.keybindings].map(({ command }) => command);
    assert.isNotEmpty(named);
    assert.includeMembers(
      commands,
      [...new Set(named)].filter((it) => it.startsWith('nosNotes.')),
    );
  });

  it('offers on a row of our trees what can be done about it, and nothing on those of others', () => {
    const offered = (view: string, viewItem: string): readonly string[] => {
      const keys = { view, viewItem, 'nosNotes.state': 'notes' };
      const items = contributes.menus['view/item/context'] ?? [];
      const holding = items.filter(({ when = '' }) => holds(when, keys));
      return [...new Set(holding.map(({ command }) => command.replace('nosNotes.', '')))].sort();
    };
    const { standard, coverage, notes } = viewIds;
    const forNote = ['attachEvidence', 'recordAcceptance', 'suggestCriteria', 'tagNote'];
    assert.deepEqual(offered(standard, 'standard'), ['exportStandard', 'migrateNotes']);
    assert.deepEqual(offered(standard, 'standard superseded'), ['exportStandard', 'migrateNotes']);
    assert.deepEqual(offered(coverage, 'standard'), ['migrateNotes']);
    assert.deepEqual(offered(standard, 'criterion-gap'), [
      'newNoteForCriterion',
      'tagNotesWithCriterion',
    ]);
    assert.include(offered(coverage, 'criterion suspect-notes'), 'reviewSuspect');
    assert.include(offered(coverage, 'note-draft suspect'), 'reviewSuspect');
    assert.deepEqual(offered(notes, 'note-draft'), ['markReady', ...forNote].sort());
    assert.deepEqual(offered(notes, 'note-ready'), ['backToDraft', ...forNote].sort());
    for (const others of ['standard', 'criterion suspect-notes', 'note-draft', 'untagged']) {
      assert.deepEqual(offered('theirs.tree', others), []);
    }
  });

  it('offers to import a selection where texts are, and only then', () => {
    const item = contributes.menus['editor/context']?.find(
      ({ command }) => command === commandIds.importSelection,
    );
    const keys = { editorHasSelection: 'true', 'nosNotes.state': 'notes' };
    assert.isTrue(holds(item?.when ?? '', { ...keys, editorLangId: 'plaintext' }));
    assert.isFalse(holds(item?.when ?? '', { ...keys, editorLangId: 'typescript' }));
    assert.isFalse(holds(item?.when ?? '', { editorLangId: 'plaintext' }));
  });

  it('contributes the views that the code fills', () => {
    const views = Object.values(contributes.views).flat();
    assert.sameMembers(
      views.map(({ id }) => id),
      Object.values(viewIds),
    );
    assert.includeMembers(
      views.map(({ id }) => id),
      contributes.viewsWelcome.map(({ view }) => view),
    );
  });

  it('asks for context keys that the code sets', () => {
    const conditions = [
      ...menuItems,
      ...contributes.keybindings,
      ...Object.values(contributes.views).flat(),
      ...contributes.viewsWelcome,
    ].flatMap(({ when }) => when ?? []);
    const keys = conditions.flatMap((when) =>
      [...when.matchAll(/(?<![\w.^\\])nosNotes\.\w+/g)].map(([key]) => key),
    );
    assert.isNotEmpty(keys);
    const known: string[] = [
      ...Object.values(contextKeys),
      ...Object.values(viewIds),
      ...Object.keys(contributes.configuration.properties),
    ];
    assert.includeMembers(known, [...new Set(keys)]);
  });

  it('runs from its welcome texts only commands that there are', () => {
    const welcome = contributes.viewsWelcome
      .map(({ contents }) => texts[contents.replaceAll('%', '')] ?? contents)
      .join('\n');
    const linked = [...welcome.matchAll(/\(command:([\w.]+)/g)].map(([, id]) => id ?? '');
    assert.isNotEmpty(linked);
    assert.includeMembers(
      commands,
      [...new Set(linked)].filter((it) => it.startsWith('nosNotes.')),
    );
  });

  it('works in a folder that is not trusted, which cannot say where the journal is', () => {
    assert.isTrue(capabilities.untrustedWorkspaces.supported);
    assert.equal(contributes.configuration.properties['nosNotes.journal']?.scope, 'machine');
  });

  it('offers the settings that the code reads', () => {
    const source = readFileSync(path.join(root, 'src/workspace/settings.ts'), 'utf8');
    for (const setting of Object.keys(contributes.configuration.properties)) {
      const [, name] = setting.split('.');
      assert.include(source, `'${name}'`, `${setting} is never read`);
    }
  });
});

/** Whether a condition of the manifest holds, as far as the forms go that ours are made of. */
function holds(when: string, keys: Readonly<Record<string, string>>): boolean {
  return when.split(' && ').every((term) => {
    const [, key = '', operator, value = ''] = /^(\S+) (==|!=|=~) (.+)$/.exec(term) ?? [];
    switch (operator) {
      case '==':
        return keys[key] === value;
      case '!=':
        return keys[key] !== value;
      case '=~':
        return new RegExp(value.slice(1, -1)).test(keys[key] ?? '');
      case undefined:
      default:
        return term.startsWith('!') ? !(term.slice(1) in keys) : term in keys;
    }
  });
}
