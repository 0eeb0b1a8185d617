import { stemmer } from 'stemmer';

/** Longer words are left as they are: no real ones, and the cost of stemming must stay bounded. */
const longestWord = 40;

/**
 * What the forms and the British and American spellings of a lower-case English word have in
 * common: "told" and "telling" become `tell`, "organised" and "organizing" become `organ`. It is
 * Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", 1980), after irregular
 * forms and spellings have been evened out.
 */
export function stem(word: string): string {
  if (word.length > longestWord) return word;
  const base = irregularForms.get(word) ?? word;
  return unstemmed.has(base) ? base : stemmer(evenSpelling(base));
}

/** Words that the algorithm would take for forms of "on" and "us". */
const unstemmed: ReadonlySet<string> = new Set(['one', 'use']);

function evenSpelling(word: string): string {
  return word
    .replace(/(?<=\p{L}{3})our(?=(?:s|ed|ing|ist|ists|ful|able)?$)/u, 'or')
    .replace(/(?<=\p{L}{2}[iy])s(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/u, 'z')
    .replace(/(?<=\p{L}{2})ogue(?=s?$)/u, 'og');
}

/** From an irregular form or spelling to the one that stands for it. */
const irregularForms: ReadonlyMap<string, string> = new Map(
  `become became; begin began begun; bend bent; break broke broken; bring brought; build built;
  burn burnt; buy bought; catch caught; choose chose chosen; come came; deal dealt; do does did done;
  draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen; feel felt; fight fought;
  find found; forget forgot forgotten; freeze froze frozen; get got; give gave given; go goes went gone;
  grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; know knew known;
  lay laid; lead led; learn learnt; leave left; lend lent; lose lost; make made; mean meant; meet met;
  mistake mistook mistaken; one ones; pay paid; ride rode ridden; ring rang rung; rise rose risen;
  run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; show shown;
  sit sat; sleep slept; slide slid; speak spoke spoken; spell spelt; spend spent; spoil spoilt;
  stand stood; steal stole stolen; sting stung; swear swore sworn; take took taken; teach taught;
  tear tore torn; tell told; think thought; throw threw thrown; understand understood;
  use uses used using; wake woke woken; wear wore worn; win won; write wrote written; bad worse worst;
  good better best; child children; man men; woman women; advise advice; analysis analyses;
  center centre centres; check cheque; criterion criteria; gray grey; license licence licences;
  practice practise practised practising; program programme programmes`
    .split(';')
    .flatMap((group) => {
      const [base = '', ...forms] = group.trim().split(/\s+/);
      return forms.map((form) => [form, base] as const);
    }),
);
