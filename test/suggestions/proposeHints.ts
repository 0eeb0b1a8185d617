// Proposes hints for the topics of the trade: node test/runScript.mjs test/suggestions/proposeHints.ts
// For each topic the words that its notes have more often than others, best first, that it doesn't
// list yet. Reads the notes that may be tuned on, and those alone.
import { builtInStandards } from '../../src/core/standard/builtInStandards';
import { linkTopics } from '../../src/core/suggestion/criterionTopics';
import { readWords } from '../../src/core/suggestion/words';
import practice from './practice.json';
import secondTuning from './second-tuning.json';
import tuning from './tuning.json';

/** A word is proposed that notes of the topic have so many times more often, as a logarithm… */
const leastOdds = 0.4;
/** …and that so many of them have; a note that the topic is only touched in counts half. */
const leastNotes = 4;
/** How many notes' worth of doubt each count starts with. */
const doubt = 8;
/** A criterion is about a topic that it is linked to by at least this. */
const leastLink = 0.3;

const criteria = builtInStandards.flatMap((standard) => standard.criteria);
const notes = [...tuning, ...secondTuning, ...practice].map(({ title, text, best, also }) => ({
  stems: new Map(readWords(`${title}. ${text}`).map(({ stem, written }) => [stem, written])),
  worthOf: new Map([...also.map((code) => [code, 0.5] as const), [best, 1] as const]),
}));

for (const [{ name, words, hints }, links] of linkTopics(criteria)) {
  const codes = [...links].flatMap(([index, link]) =>
    link > leastLink ? (criteria[index]?.code ?? []) : [],
  );
  const known = new Set(
    `${words},${hints}`.split(',').map((it) =>
      readWords(it)
        .map(({ stem }) => stem)
        .join(' '),
    ),
  );
  const counts = new Map<string, { written: string; topic: number; all: number }>();
  let size = 0;
  for (const { stems, worthOf } of notes) {
    const worth = Math.max(0, ...codes.map((code) => worthOf.get(code) ?? 0));
    size += worth;
    for (const [stem, written] of stems) {
      const count = counts.get(stem) ?? { written, topic: 0, all: 0 };
      counts.set(stem, { ...count, topic: count.topic + worth, all: count.all + 1 });
    }
  }
  const proposed = [...counts]
    .filter(([stem, { topic }]) => topic >= leastNotes && !known.has(stem) && stem !== '#')
    .map(([, { written, topic, all }]) => {
      const share = all / notes.length;
      return { written, odds: Math.log((topic + doubt * share) / (size + doubt) / share) };
    })
    .filter(({ odds }) => odds > leastOdds)
    .sort((a, b) => b.odds - a.odds);
  console.log(`${name}: ${proposed.map(({ written }) => written).join(', ')}`);
}
