import { assert } from 'chai';
import { importStandard } from '../../../../src/core/import/importStandard';
import { formatMessage } from '../../../../src/core/text/message';

/** A text as somebody pastes it, and how it is read. */
interface Shape {
  readonly text: readonly string[];
  /** The codes and wordings of both lists. */
  readonly items: readonly string[];
  /** All that is doubted; not looked at where it is left out. */
  readonly doubts?: readonly string[];
  readonly title?: string;
  readonly urn?: string;
  readonly approved?: string;
  readonly reviewBy?: string;
  readonly overview?: string;
}

const performance = ['Performance criteria', '1. ingest', '2. back up'];
const knowledge = ['Knowledge and understanding', '1. codecs', '2. cards'];
const bothItems = ['P1 ingest', 'P2 back up', 'K1 codecs', 'K2 cards'];

const headings: Readonly<Record<string, Shape>> = {
  'a lead-in in small letters, above letters': {
    text: [
      ...['Performance criteria', 'you must be able to:', 'a) ingest', 'b) back up', 'c) log'],
      ...['Knowledge and understanding', 'you need to know and understand:', 'a) codecs'],
    ],
    items: ['P1 ingest', 'P2 back up', 'P3 log', 'K1 codecs'],
  },
  'a lead-in behind the heading, above items without marks': {
    text: [
      ...['Performance criteria: you must be able to', 'ingest', 'back up'],
      ...['Knowledge and understanding – You need to know and understand:', 'codecs', 'cards'],
    ],
    items: bothItems,
  },
  'what you must do, and what you must know': {
    text: [
      'What you must do',
      '- ingest',
      '- back up',
      'What you must know',
      '- codecs',
      '- cards',
    ],
    items: bothItems,
    doubts: [],
  },
  'what you need to do, and what you need to know': {
    text: ['What you need to do', 'ingest', '', 'What you need to know', 'codecs'],
    items: ['P1 ingest', 'K1 codecs'],
  },
  'the following, behind what must be known': {
    text: [
      ...['What you must be able to do', 'a. ingest', 'b. back up'],
      ...['What you must know and understand', 'You must know and understand the following:'],
      ...['i. codecs', 'ii. cards'],
    ],
    items: bothItems,
  },
  'a knowledge specification': {
    text: [...performance, 'Knowledge specification for this unit', '1. codecs', '2. cards'],
    items: bothItems,
  },
  'knowledge, skills and understanding': {
    text: [...performance, 'Knowledge, Skills and Understanding', '1. codecs', '2. cards'],
    items: bothItems,
  },
  'knowledge/understanding': {
    text: [...performance, 'Knowledge/understanding', '1. codecs', '2. cards'],
    items: bothItems,
  },
  'statements of knowledge and understanding': {
    text: [
      ...['PERFORMANCE STATEMENTS', '(a) ingest', '(b) back up'],
      ...['KNOWLEDGE AND UNDERSTANDING STATEMENTS', '(a) codecs', '(b) cards'],
    ],
    items: bothItems,
    doubts: [],
  },
  'headings that go on over the page': {
    text: [
      ...['Performance criteria', 'P1 ingest', 'Performance criteria cont.', 'P2 back up'],
      ...['Knowledge and understanding', 'K1 codecs', 'Knowledge and understanding cont’d'],
      ...['K2 cards'],
    ],
    items: bothItems,
    doubts: [],
  },
  'one word each, above items without marks': {
    text: ['Performance', 'Ingest', 'Back up', 'Knowledge', 'Codecs', 'Cards'],
    items: ['P1 Ingest', 'P2 Back up', 'K1 Codecs', 'K2 Cards'],
    doubts: [
      'P1 Nothing marks where items begin: is each an item of its own?',
      'P2 The list was taken to end before "Knowledge": does it go on?',
      'K1 Nothing marks where items begin: is each an item of its own?',
    ],
  },
  'duties, skills and knowledge': {
    text: ['Duties:', 'Ingest.', 'Back up.', 'Skills and knowledge:', 'Codecs.', 'Cards.'],
    items: ['P1 Ingest.', 'P2 Back up.', 'K1 Codecs.', 'K2 Cards.'],
  },
  'one list alone': {
    text: performance,
    items: ['P1 ingest', 'P2 back up'],
    doubts: [
      'all No knowledge items were found. If the text has some, put "Knowledge and understanding" above them and try again.',
    ],
  },
  'the other list alone': {
    text: knowledge,
    items: ['K1 codecs', 'K2 cards'],
    doubts: [
      'all No performance criteria were found. If the text has some, put "Performance criteria" above them and try again.',
    ],
  },
};

const lists = [...performance, ...knowledge];
const heads: Readonly<Record<string, Shape>> = {
  'a page’s own words above the title': {
    text: ['We use cookies.', 'Accept all', '', 'Keep the rushes', 'URN: SKSX1', ...lists],
    items: bothItems,
    title: 'Keep the rushes',
    urn: 'SKSX1',
  },
  'a menu above the title': {
    text: [
      ...[
        'Skip to content',
        'Main menu',
        'About',
        'NOS Finder',
        'Home > Standards > Post production',
      ],
      ...['Keep the rushes', 'URN: SKSX1', 'Overview', 'It is about rushes.', ...lists],
    ],
    items: bothItems,
    title: 'Keep the rushes',
    overview: 'It is about rushes.',
  },
  'a message about cookies above a URN alone': {
    text: [
      ...['We use cookies to make this site better.', 'Accept all', 'NOS Finder', '', 'SKSX1'],
      ...['Keep the rushes', 'Overview', 'It is about rushes.', ...lists],
    ],
    items: bothItems,
    title: 'Keep the rushes',
    urn: 'SKSX1',
    overview: 'It is about rushes.',
  },
  'a menu above the title and its URN': {
    text: ['NOS Finder', 'My basket', 'Keep the rushes', 'SKSX1', 'Overview', 'Rushes.', ...lists],
    items: bothItems,
    title: 'Keep the rushes',
    urn: 'SKSX1',
    overview: 'Rushes.',
  },
  'a menu above the fields of URN and title': {
    text: ['NOS Finder', 'URN: SKSX1', 'Title: Keep the rushes', 'Overview', 'Rushes.', ...lists],
    items: bothItems,
    title: 'Keep the rushes',
    urn: 'SKSX1',
    overview: 'Rushes.',
  },
  'words of the standard above its title': {
    text: [
      ...['Rushes matter.', 'My basket', 'SKSX1 Keep the rushes', 'They are the film.', ...lists],
    ],
    items: bothItems,
    title: 'Keep the rushes',
    overview: 'Rushes matter. They are the film.',
  },
  'a message above the title': {
    text: ['From: Sam', 'Subject: your standard', '', 'SKSX1 Keep the rushes', ...lists],
    items: bothItems,
    title: 'Keep the rushes',
    urn: 'SKSX1',
  },
  'what a browser prints': {
    text: [
      ...['1/12/2026, 14:03 Keep the rushes | Finder', 'Keep the rushes', 'URN: SKSX1'],
      ...['Performance criteria', '1. ingest', '1/12/2026, 14:03 Keep the rushes | Finder'],
      ...['2. back up', ...knowledge],
    ],
    items: bothItems,
    title: 'Keep the rushes',
  },
  'a URN with small letters': {
    text: ['LANAnX1', 'Keep the rushes', ...lists],
    items: bothItems,
    title: 'Keep the rushes',
    urn: 'LANAnX1',
  },
  'a URN with &, and the ends of pages': {
    text: [
      ...['CFAM&X2', 'Keep the rushes', 'CFAM&X2 Keep the rushes 1', 'Performance criteria'],
      ...['1. ingest', 'CFAM&X2 Keep the rushes 2', '2. back up', ...knowledge],
    ],
    items: bothItems,
    title: 'Keep the rushes',
    urn: 'CFAM&X2',
  },
  'a foot without URN and title': {
    text: [
      ...['Performance criteria', '1. ingest', 'Final version, May 2018 Page 1 of 2', '2. back up'],
      ...[...knowledge, 'Final version, May 2018 Page 2 of 2'],
    ],
    items: bothItems,
    doubts: [],
  },
};

const columns: Readonly<Record<string, Shape>> = {
  'a lead-in beside a heading of two lines': {
    text: [
      ...['Performance You must be able to:', 'criteria', 'P1 ingest', 'P2 back up'],
      ...[
        'Knowledge and You need to know and understand:',
        'understanding',
        'K1 codecs',
        'K2 cards',
      ],
    ],
    items: bothItems,
    doubts: [],
  },
  'the head of a table': {
    text: [
      ...['Ref Performance criteria', 'P1 ingest', 'P2 back up'],
      ...['Ref Knowledge and understanding', 'K1 codecs', 'K2 cards'],
    ],
    items: bothItems,
    doubts: [],
  },
  'labels without headings': {
    text: ['P1 ingest', 'P2 back up', 'K1 codecs', 'K2 cards'],
    items: bothItems,
    doubts: [],
  },
  'a table with more columns than one': {
    text: [
      ...['Performance criteria', 'P1\tingest\tlog 12\t1/2/2026', 'P2\tback up\t', ''],
      ...['Knowledge and understanding', 'K1\tcodecs', 'K2\tcards'],
    ],
    items: ['P1 ingest log 12 1/2/2026', 'P2 back up', 'K1 codecs', 'K2 cards'],
    doubts: ['P1 Its line has several columns: are all of these words its own?'],
  },
  'labels and nothing else': {
    text: ['P1 ingest', 'P2 back up', 'K1 codecs', 'K2 cards'],
    items: bothItems,
    title: '',
  },
  'headings below their lists': {
    text: [
      ...['You must be able to:', 'P1 ingest', 'P2 back up', 'Performance', 'criteria'],
      ...[
        'You need to know and understand:',
        'K1 codecs',
        'K2 cards',
        'Knowledge and',
        'understanding',
      ],
    ],
    items: bothItems,
    doubts: [],
  },
};

const dated = { approved: '2021-03-30', reviewBy: '2026-03-31', items: bothItems, doubts: [] };
const records: Readonly<Record<string, Shape>> = {
  'a date between the halves of its name': {
    text: [
      ...[...performance, ...knowledge, 'Developed by ScreenSkills', 'Date Approved 30 Mar 2021'],
      ...['Indicative Review 31 Mar 2026', 'Date', 'Validity Current'],
    ],
    ...dated,
  },
  'dates in lines between the halves of their names': {
    text: [
      ...[
        ...performance,
        ...knowledge,
        'Date',
        '30 Mar 2021',
        'Approved',
        'Indicative',
        'Mar 2026',
      ],
      ...['Review Date', 'Validity', 'Current'],
    ],
    ...dated,
  },
  'a date between the lists': {
    text: [
      ...performance,
      'Approved on 30/3/2021',
      'Indicative review',
      '3/2026',
      'date',
      ...knowledge,
    ],
    ...dated,
  },
  'all names above all values': {
    text: [
      ...[...lists, 'Developed by', 'Version Number', 'Date Approved', 'Indicative Review', 'Date'],
      ...['Validity', 'ScreenSkills', '2', '30 Mar 2021', '31 Mar 2026', 'Current'],
    ],
    ...dated,
  },
  'all names above values of several lines': {
    text: [
      ...[
        ...lists,
        'Developed by',
        'Date Approved',
        'Indicative Review',
        'Date',
        'Suite',
        'Status',
      ],
      ...[
        'ScreenSkills',
        '30 Mar 2021',
        '31 Mar 2026',
        'Post Production and all that',
        'is near it',
      ],
      ...['and far', 'Original'],
    ],
    ...dated,
  },
};

const copies: Readonly<Record<string, Shape>> = {
  'buttons between the title and its fields': {
    text: [
      ...['Find NOS', 'About', 'Back to results', 'Keep the rushes', 'Print', 'Download PDF'],
      ...['URN: SKSX1', 'Overview', 'Rushes.', ...lists],
    ],
    items: bothItems,
    title: 'Keep the rushes',
    overview: 'Rushes.',
  },
  'a menu right above the first heading': {
    text: [
      ...['Overview', 'Performance criteria', 'Knowledge and understanding', 'Scope', 'Overview'],
      ...['Rushes.', ...lists],
    ],
    items: bothItems,
    title: '',
    overview: 'Rushes.',
  },
  'a job description': {
    text: [
      ...['Job Title: Assistant Editor', '', 'About the role', 'Join our team.', ''],
      ...['Key responsibilities', '•\tingest', '•\tback up', '', 'Essential knowledge'],
      ...['•\tcodecs', '•\tcards'],
    ],
    items: bothItems,
    title: 'Job Title: Assistant Editor',
  },
  'a message that quotes it': {
    text: [
      ...['Hi Jo,', '', 'here it is:', '', '> SKSX1', '> Keep the rushes', '>'],
      ...['> Performance criteria', '> 1. ingest', '> 2. back', '> up', '>'],
      ...['> Knowledge and understanding', '> 1. codecs', '> 2. cards', '', 'Thanks', 'Sam'],
    ],
    items: bothItems,
    title: 'Keep the rushes',
    urn: 'SKSX1',
    doubts: [],
  },
  'a message with a name at its end': {
    text: [...lists, '', 'Kind regards,', 'Sam Okafor', 'Post-Production Supervisor'],
    items: bothItems,
    doubts: [],
  },
  'a message in a chat': {
    text: [
      ...['*SKSX1 Keep the rushes*', '*Performance criteria*', '• ingest', '• back up'],
      ...['*Knowledge and understanding*', '• codecs', '• cards'],
    ],
    items: bothItems,
    title: 'Keep the rushes',
    urn: 'SKSX1',
  },
  'links and code in Markdown': {
    text: [
      ...[
        '## Performance criteria',
        '- **P1** [ingest](https://x.example/a)',
        '- **P2** `back up`',
      ],
      ...['## Knowledge and understanding', '- **K1** codecs', '- **K2** cards'],
    ],
    items: bothItems,
    doubts: [],
  },
  'tables in Markdown': {
    text: [
      ...['## Performance criteria', '| Code | Criterion |', '|---|---|', '| P1 | ingest |'],
      ...['| P2 | back up |', '## Knowledge and understanding', '| | |', '|:--|---|'],
      ...['| K1 | codecs |', '| K2 | cards |'],
    ],
    items: bothItems,
    doubts: ['P1 "Code Criterion" stands above it and was left out as a heading'],
  },
  'a table with headings over more columns': {
    text: [
      ...['Unit title\tKeep the rushes', 'Performance criteria\tEvidence\tDate', 'P1\tingest\t'],
      ...['P2\tback up', 'Knowledge and understanding\tEvidence\tDate', 'K1\tcodecs', 'K2\tcards'],
    ],
    items: bothItems,
    title: 'Keep the rushes',
    urn: '',
    overview: '',
  },
  'numbers that begin again below both headings': {
    text: [
      ...['Performance criteria', 'You must be able to:', 'Knowledge and understanding'],
      ...['You need to know and understand:', '1. ingest', '2. back up', '1. codecs', '2. cards'],
    ],
    items: bothItems,
    doubts: ['K1 Its number is 1 again: does "Knowledge and understanding" begin here?'],
  },
  'links of the page between and behind the lists': {
    text: [
      ...[...performance, 'Back to top', ...knowledge, 'Back to top', 'Share this page'],
      ...['Print this page'],
    ],
    items: bothItems,
    doubts: [],
  },
  'a foot with a page behind a dash': {
    text: [
      ...['Performance criteria', '1. ingest', 'NOS v1 – May 2018 – Page 1', '2. back up'],
      ...[...knowledge, 'NOS v1 – May 2018 – Page 2'],
    ],
    items: bothItems,
    doubts: [],
  },
};

const sections: Readonly<Record<string, Shape>> = {
  'parts of a list that each begin at 1': {
    text: [
      ...['Performance criteria', '', 'On location', '1. ingest', '', 'In the edit room'],
      ...['1. back up', '', ...knowledge],
    ],
    items: bothItems,
    doubts: [
      'P1 "On location" stands above it and was left out as a heading',
      'P2 "In the edit room" stands above it and was left out as a heading',
    ],
  },
  'words above the first item': {
    text: [
      ...['Performance criteria', 'When you work with rushes you have to show that,', '1 ingest'],
      ...['2 back up', 'Knowledge and understanding'],
      ...['Know whatever is of use where rushes are kept, copied and looked after'],
      ...['K1 codecs', 'K2 cards'],
    ],
    items: bothItems,
  },
  'a heading of a part that is known as a section as well': {
    text: [
      ...[...performance, 'Knowledge and understanding', 'Be able to apply:', 'Values'],
      ...['1 codecs', 'Skills', '2 cards'],
    ],
    items: bothItems,
  },
  'a heading behind a full line, above a lead-in': {
    text: [
      ...['Performance criteria', 'You must be able to:', 'P1 ingest all of the rushes that have'],
      ...['come in from the location on the day', 'P2 back up the cards to two places on the day'],
      ...['Your practice', 'You must be able to:', 'P3 log them', ...knowledge],
    ],
    items: [
      'P1 ingest all of the rushes that have come in from the location on the day',
      'P2 back up the cards to two places on the day',
      'P3 log them',
      'K1 codecs',
      'K2 cards',
    ],
  },
  'the name of a list inside an item': {
    text: [
      ...['Performance criteria', '1. show whether they meet the', 'Performance criteria'],
      ...['of their course', '2. back up', ...knowledge],
    ],
    items: [
      'P1 show whether they meet the Performance criteria of their course',
      'P2 back up',
      'K1 codecs',
      'K2 cards',
    ],
    doubts: ['P1 The line "Performance criteria" could be a heading: is it part of the item?'],
  },
  'a list without marks': {
    text: ['Performance criteria', 'ingest', 'back up', ...knowledge],
    items: bothItems,
    doubts: ['P1 Nothing marks where items begin: is each an item of its own?'],
  },
  'labels above their words, with empty lines': {
    text: [
      ...['Performance criteria', '', 'P1', '', 'Ingest', '', 'P2', '', 'Back up', ''],
      ...['Knowledge and understanding', '', 'K1', '', 'Codecs', '', 'K2', '', 'Cards'],
    ],
    items: ['P1 Ingest', 'P2 Back up', 'K1 Codecs', 'K2 Cards'],
    doubts: [],
  },
  'general knowledge and understanding': {
    text: [...performance, '', 'General knowledge and understanding', '1. codecs', '2. cards'],
    items: bothItems,
  },
  'behaviours that underpin it': {
    text: [
      ...[...performance, '', 'Behaviours which underpin effective performance', '1. You ask.', ''],
      ...knowledge,
    ],
    items: bothItems,
  },
  ...Object.fromEntries(
    [
      ...['Glossary of terms', 'Key terms', 'Definitions', 'Notes', 'References', 'Related NOS'],
      ...['Linked standards', 'Evidence required', 'Assessment guidance', 'Further reading'],
    ].map((other): [string, Shape] => [
      other,
      { text: [...performance, ...knowledge, '', other, '1. anything else'], items: bothItems },
    ]),
  ),
};

const wrapping: Readonly<Record<string, Shape>> = {
  'long items of a page, of about one length': {
    text: [
      ...[
        'Performance criteria',
        'back up every card to two places before anything on it is erased',
      ],
      ...['log the cards', 'offload the sound of the day together with the report of its mixer'],
      ...['hand over', 'Knowledge and understanding', '1. codecs'],
    ],
    items: [
      'P1 back up every card to two places before anything on it is erased',
      'P2 log the cards',
      'P3 offload the sound of the day together with the report of its mixer',
      'P4 hand over',
      'K1 codecs',
    ],
  },
  'lines that have been wrapped': {
    text: [
      ...['Performance criteria', 'back up every card to two places before anything on it is'],
      ...['erased', 'offload the sound of the day together with the report of its'],
      ...['mixer', 'hand over', 'Knowledge and understanding', '1. codecs'],
    ],
    items: [
      'P1 back up every card to two places before anything on it is erased',
      'P2 offload the sound of the day together with the report of its mixer',
      'P3 hand over',
      'K1 codecs',
    ],
  },
  'a longer line elsewhere in the text': {
    text: [
      ...[
        'Overview',
        `This is about rushes${' and what else there is to keep in order'.repeat(3)}.`,
      ],
      ...['Performance criteria', 'back up every card to two places before you go on to'],
      ...['erase it', 'offload the sound of the day and the report of its'],
      ...['mixer', 'Knowledge and understanding', '1. codecs'],
    ],
    items: [
      'P1 back up every card to two places before you go on to',
      'P2 erase it',
      'P3 offload the sound of the day and the report of its',
      'P4 mixer',
      'K1 codecs',
    ],
  },
};

const [joined, split] = [
  'Its lines were joined by guess: are they one item?',
  'The line above may go on with it: is it an item of its own?',
];
const unmarked = 'Nothing marks where items begin: is each an item of its own?';
const withoutMarks: Readonly<Record<string, Shape>> = {
  'items with capitals in a narrow column': {
    text: [
      ...['Performance criteria', 'Check the rushes received from', 'location against the reports'],
      ...['Back up every card to two', 'places', 'Tell the lab', 'Knowledge and understanding'],
      ...['Camera formats and the codecs', 'used', 'People who must hear of it'],
    ],
    items: [
      'P1 Check the rushes received from location against the reports',
      'P2 Back up every card to two places',
      'P3 Tell the lab',
      'K1 Camera formats and the codecs used',
      'K2 People who must hear of it',
    ],
    doubts: [
      ...[`P1 ${joined}`, `P1 ${unmarked}`, `P2 ${joined}`],
      ...[`K1 ${joined}`, `K1 ${unmarked}`],
    ],
  },
  'one line that goes on among items with capitals': {
    text: [
      ...['Performance criteria', 'Log rushes', 'Back up every card to two places before you wipe'],
      ...['or hand it back', 'Tell the lab', ...knowledge],
    ],
    items: [
      'P1 Log rushes',
      'P2 Back up every card to two places before you wipe or hand it back',
      'P3 Tell the lab',
      'K1 codecs',
      'K2 cards',
    ],
    doubts: [`P1 ${unmarked}`, `P2 ${joined}`],
  },
  'a full line above one with a capital': {
    text: [
      ...[
        'Performance criteria',
        'Back up every card that came',
        'Deliver it at once in line with',
      ],
      ...['Creative guidance that the editors', 'have given', 'Archive the cards', ...knowledge],
    ],
    items: [
      'P1 Back up every card that came',
      'P2 Deliver it at once in line with',
      'P3 Creative guidance that the editors have given',
      'P4 Archive the cards',
      'K1 codecs',
      'K2 cards',
    ],
    doubts: [`P1 ${unmarked}`, `P3 ${split}`, `P3 ${joined}`],
  },
  'the end of a page among items between empty lines': {
    text: [
      ...['Performance criteria', 'Ingest', '', 'Back up every card to two places and tell'],
      ...['the lab about it', '', 'Log the cards', 'SKSX1 Keep the rushes 1', 'Archive them', ''],
      ...['Tell the lab about', 'SKSX1 Keep the rushes 2', 'each of them', '', ...knowledge],
    ],
    items: [
      ...['P1 Ingest', 'P2 Back up every card to two places and tell the lab about it'],
      ...['P3 Log the cards', 'P4 Archive them', 'P5 Tell the lab about each of them'],
      ...['K1 codecs', 'K2 cards'],
    ],
  },
  'a word that is divided': {
    text: ['Performance criteria', 'ingest and re-', 'ingest', 'back up', ...knowledge],
    items: ['P1 ingest and re-ingest', 'P2 back up', 'K1 codecs', 'K2 cards'],
    doubts: [`P1 A word is divided at the end of a line`, `P1 ${joined}`, `P1 ${unmarked}`],
  },
  'lines of one width without capitals': {
    text: [
      ...['Performance criteria', 'check that the rushes received from the set match'],
      ...['camera reports for the day', 'back up every card to two places and tell the lab'],
      ...['what has come', 'log the cards', ...knowledge],
    ],
    items: [
      'P1 check that the rushes received from the set match',
      'P2 camera reports for the day',
      'P3 back up every card to two places and tell the lab',
      'P4 what has come',
      'P5 log the cards',
      'K1 codecs',
      'K2 cards',
    ],
    doubts: [`P1 ${unmarked}`, `P2 ${split}`, `P4 ${split}`],
  },
  'a sentence that seems to go on': {
    text: [
      ...['Performance criteria', 'log the rushes', 'check sync of all the rushes received'],
      ...['from the set', 'tell the lab', ...knowledge],
    ],
    items: [
      ...['P1 log the rushes', 'P2 check sync of all the rushes received', 'P3 from the set'],
      ...['P4 tell the lab', 'K1 codecs', 'K2 cards'],
    ],
    doubts: [`P1 ${unmarked}`, `P3 ${split}`],
  },
  'no doubt: items of a page with long lines': {
    text: [
      ...['Overview', `It is about rushes${' and all that belongs to them'.repeat(6)}.`],
      ...['Performance criteria', 'check that the rushes received from the set match'],
      ...['log the cards', 'back up every card to two places and tell the lab', 'wipe the cards'],
      ...knowledge,
    ],
    items: [
      'P1 check that the rushes received from the set match',
      ...['P2 log the cards', 'P3 back up every card to two places and tell the lab'],
      ...['P4 wipe the cards', 'K1 codecs', 'K2 cards'],
    ],
    doubts: [`P1 ${unmarked}`],
  },
};

const numbers: Readonly<Record<string, Shape>> = {
  'numbers in lines of their own, above items of several lines': {
    text: [
      ...['Performance criteria', 'You must be able to:'],
      ...['1', 'ingest all of the', 'rushes that have', 'come in from the', 'location by noon'],
      ...['2', 'back up the cards', 'to two places and', 'to the server of', 'the production'],
      ...['3', 'log them', 'Knowledge and understanding', '1', 'codecs', '2', 'cards'],
    ],
    items: [
      'P1 ingest all of the rushes that have come in from the location by noon',
      'P2 back up the cards to two places and to the server of the production',
      'P3 log them',
      'K1 codecs',
      'K2 cards',
    ],
    doubts: [],
  },
  'boxes to tick': {
    text: [
      ...['Performance criteria', '- [ ] ingest', '- [x] back up'],
      ...['Knowledge and understanding', '- [ ] codecs', '- [ ] cards'],
    ],
    items: bothItems,
  },
  'boxes behind the words': {
    text: [
      ...['Performance criteria', 'P1 ingest ☐', 'P2 back up\t☑'],
      ...['Knowledge and understanding', 'K1 codecs ☐', 'K2 cards □'],
    ],
    items: bothItems,
    doubts: [],
  },
  'numbers in front of labels': {
    text: [
      ...['Performance criteria', '1. P1 ingest', '2. P2 back up'],
      ...['Knowledge and understanding', '1. K1 codecs', '2. K2 cards'],
    ],
    items: bothItems,
    doubts: [],
  },
  'labels with a dash': {
    text: [
      ...['Performance criteria', 'P1- ingest', 'P2- back up'],
      ...['Knowledge and understanding', 'K1- codecs', 'K2– cards'],
    ],
    items: bothItems,
  },
  'small Roman numbers, and letters after z': {
    text: [
      ...['Performance criteria', 'xvii) ingest', 'xviii) back up'],
      ...['Knowledge and understanding', 'z) codecs', 'aa) cards'],
    ],
    items: bothItems,
  },
  'a list with numbers inside an item': {
    text: [
      ...[
        'Performance criteria',
        '1. back up to:',
        '   1. tape',
        '   2. disk',
        '2. log',
        '3. go on',
      ],
      ...knowledge,
    ],
    items: ['P1 back up to: tape; disk', 'P2 log', 'P3 go on', 'K1 codecs', 'K2 cards'],
    doubts: [],
  },
  'numbers that are nested at random': {
    text: ['Performance criteria', '1. back up:', '   1. log', '   2. go on', ...knowledge],
    items: ['P1 back up:', 'P2 log', 'P3 go on', 'K1 codecs', 'K2 cards'],
  },
  'dashes further in, in front of each': {
    text: ['Performance criteria', '- verify', '  - twice', '  - by hand', '- log', ...knowledge],
    items: ['P1 verify', 'P2 twice', 'P3 by hand', 'P4 log', 'K1 codecs', 'K2 cards'],
    doubts: [
      'P2 Its mark stands further in: is it part of the item before?',
      'P3 Its mark stands further in: is it part of the item before?',
    ],
  },
};

/** What is read from a text with a head of its own. */
function readingOf(text: readonly string[]): Required<Omit<Shape, 'text'>> {
  const result = importStandard(text.join('\n'));
  if (result.kind === 'refused') assert.fail(formatMessage(result.reason));
  const { standard } = result;
  return {
    items: [...standard.performance, ...standard.knowledge].map((it) => `${it.code} ${it.text}`),
    doubts: standard.warnings.map(
      ({ item = 'all', message }) => `${item} ${formatMessage(message)}`,
    ),
    title: standard.title,
    urn: standard.urn ?? '',
    approved: standard.approved ?? '',
    reviewBy: standard.reviewBy ?? '',
    overview: standard.overview ?? '',
  };
}

function testShapes(shapes: Readonly<Record<string, Shape>>): void {
  for (const [name, { text, ...expected }] of Object.entries(shapes)) {
    it(name, () => {
      const hasHead = expected.title !== undefined || expected.urn !== undefined;
      const reading = readingOf(hasHead ? text : ['SKSX1', 'Keep the rushes', ...text]);
      assert.deepEqual({ ...reading, ...expected }, reading);
    });
  }
}

describe('shapes of pasted standards', () => {
  describe('headings', () => {
    testShapes(headings);
  });
  describe('heads and feet', () => {
    testShapes(heads);
  });
  describe('columns', () => {
    testShapes(columns);
  });
  describe('copies of all kinds', () => {
    testShapes(copies);
  });
  describe('records', () => {
    testShapes(records);
  });
  describe('sections', () => {
    testShapes(sections);
  });
  describe('lines that seem wrapped', () => {
    testShapes(wrapping);
  });
  describe('lists without marks', () => {
    testShapes(withoutMarks);
  });
  describe('numbers', () => {
    testShapes(numbers);
  });
});
