import { once } from '../text/once';
import { stem } from './stem';

/**
 * The words that about so many notes of the trade have, whatever they are about; counted over some
 * two hundred of them. Each row holds words that fewer notes have than those of the row before.
 */
const everydayWords: readonly (readonly [rarity: number, words: string])[] = [
  [0.2, `on in for not one with do go at what two by said got from out if asked took as`],
  [
    0.38,
    `each first before up day can when no who only people three cut second made came which all
    name see off back about time wrote editor work put know show minutes told wants look
    nobody half where new how never other after keep read week last but left thing list`,
  ],
  [
    0.53,
    `frame now sound shot through end four than same every use start over line found file card
    needs like assistant room because hour open ten way camera set copy better check change
    think right next sheet five runs number wrong scene version since machine old again moved
    night or six page stop notes more both reel grade even still job down producer nine once
    bit sent wait anything post gave learning different against means sat track eight without
    online pass picture someone home film lost into conform supervisor call locked clip person
    watched morning date nothing friday drives will just client mixer place screen talking
    else director rang timecode any`,
  ],
  [
    0.7,
    `why mix hands log free happened missing thursday door phone tape monday until bin
    production building everyone house round bad year met answer everything pick whether
    question rushes drop something too booked instead music captions months engineers vendor
    session titles while words channel voice hold swap matched folder test sorted well order
    signed episode may paper suite twice past burnt save wednesday box eleven yes should forty
    desk lot head lab big dialogue effects late lunch counts ad exported clean shared rate
    render viewing pulled project report whole heard touching reason break under twenty stays
    drew small turned shoot colour final pays helped broadcaster length already eye guide
    shift another choose email handles document rule type text till group long links matters
    recorder decided bring part thirty laid form sync between roll standing letters agreed
    live full archive manager either tools script tried media plates ingest plan reference
    finished subtitles let master monitor cost points land comments slow away rest`,
  ],
];

const rarities = once(
  (): ReadonlyMap<string, number> =>
    new Map(
      everydayWords.flatMap(([rarity, words]) =>
        words.split(/\s+/).map((word) => [stem(word), rarity] as const),
      ),
    ),
);

/** No expression is rarer than this, however many words it has. */
const rarest = 1.25;

/**
 * How much it says that a note has this expression: from 0.2 for the words that every other note
 * has to 1 for words that few have, and a little more for expressions of several words.
 */
export function rarityOf(stems: readonly string[]): number {
  const sum = stems.reduce((total, it) => total + (rarities().get(it) ?? 1), 0);
  return Math.min(rarest, sum);
}

/** By how much an expression is less frequent that is rarer by 1. */
const decline = 4.4;

/** About what share of the notes have this expression, whatever they are about. */
export function frequencyOf(stems: readonly string[]): number {
  return Math.exp(-decline * rarityOf(stems));
}

/** Whether every other note has this word, in any form. */
export function isEverydayWord(word: string): boolean {
  return (rarities().get(stem(word)) ?? 1) < 0.3;
}
