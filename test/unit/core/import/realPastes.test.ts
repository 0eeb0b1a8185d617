import { assert } from 'chai';
import { importStandard } from '../../../../src/core/import/importStandard';
import type { ImportedStandard } from '../../../../src/core/import/importedStandard';
import { formatMessage } from '../../../../src/core/text/message';

/** What is expected of one text as a reader gets it by copying. */
interface Paste {
  readonly text: string;
  readonly head: Partial<ImportedStandard>;
  readonly performance: readonly string[];
  readonly knowledge: readonly string[];
  /** The codes of items that are doubted, and of doubts about the whole. */
  readonly doubts?: readonly string[];
}

const pastes: Readonly<Record<string, Paste>> = {
  'a PDF with labels in a narrow column, heads and feet': {
    text: `SKSPP05
Manage your own work on productions

SKSPP05 Manage your own work on productions 1
Overview
This standard is about managing your own work on productions so that you
work in a productive way. It could apply to anybody working on
productions.

SKSPP05
Manage your own work on productions

SKSPP05 Manage your own work on productions 2
Performance
criteria
You must be able to:
P1 make sure you work to the brief and to meet
expected quality standards
P2 manage your own time so that your work is
delivered on schedule
SKSPP05
Manage your own work on productions

SKSPP05 Manage your own work on productions 3
P3 exchange information about your work with people
who need to know at

SKSPP05
Manage your own work on productions

SKSPP05 Manage your own work on productions 4
appropriate times
Knowledge and
understanding
You need to know and
understand:
K1 the workflow and how your role and the roles of
others in production and post production fit into it
K2 who to ask for help

SKSPP05
Manage your own work on productions

SKSPP05 Manage your own work on productions 5
Developed by ScreenSkills
Version Number 1
Date Approved January 2017
Indicative Review
Date
January 2020
Validity Current
Status Original
Originating
Organisation
Creative Skillset
Original URN SKSPP05
Relevant
Occupations
Post Production Professionals
Suite Post Production
Keywords Post production; Production; Film; TV
`,
    head: {
      urn: 'SKSPP05',
      title: 'Manage your own work on productions',
      overview:
        'This standard is about managing your own work on productions so that you work in a productive way. It could apply to anybody working on productions.',
      developedBy: 'ScreenSkills',
      approved: '2017-01-01',
      reviewBy: '2020-01-31',
      suite: 'Post Production',
    },
    performance: [
      'make sure you work to the brief and to meet expected quality standards',
      'manage your own time so that your work is delivered on schedule',
      'exchange information about your work with people who need to know at appropriate times',
    ],
    knowledge: [
      'the workflow and how your role and the roles of others in production and post production fit into it',
      'who to ask for help',
    ],
  },
  'the page of a standard with all around it': {
    text: `Skip to main content
Home
Find a standard
Log in

Edit rushes and sequences

URN: SKSE12
Business Sectors (Suites): Film and TV Production, Post Production
Developed by: ScreenSkills
Approved on: 30 March 2021

Print this page

Overview

This Standard is about editing rushes.

It is for editors.

Performance criteria

You must be able to:

1. assemble rushes in line with the brief
2. check sync

Knowledge and Understanding

You need to know and understand:

1. the conventions of editing
2. the use of *timecode*

Scope/range

1. rushes
2. sound

Scope Performance

Scope Knowledge

Values

Behaviours

Skills

Glossary

1. Rushes: what was shot

Links To Other NOS

External Links

Version Number

2

Indicative Review Date

31 Mar 2026

Validity

Current

Status

Tailored

Originating Organisation

ScreenSkills

Original URN

SKSE11

Relevant Occupations

Editors

SOC Code

3417

Keywords

editing; rushes
`,
    head: {
      urn: 'SKSE12',
      title: 'Edit rushes and sequences',
      suite: 'Film and TV Production, Post Production',
      overview: 'This Standard is about editing rushes. It is for editors.',
      approved: '2021-03-30',
      reviewBy: '2026-03-31',
    },
    performance: ['assemble rushes in line with the brief', 'check sync'],
    knowledge: ['the conventions of editing', 'the use of *timecode*'],
  },
  'lists inside items': {
    text: `SKSX3 – Deliver files
Suite(s): Post Production
Date approved: 1st March 2021
Review date: Mar 2026
Performance criteria
You must be able to:
P1 deliver files that are:
• named as agreed
• logged
P2 check, before you deliver:
a) sync
b) levels
P3 archive
Knowledge and understanding
You need to know and understand:
K1 file formats, including:
1.1 picture
1.2 sound
K2 the law:
- data protection
- copyright
`,
    head: {
      urn: 'SKSX3',
      title: 'Deliver files',
      suite: 'Post Production',
      approved: '2021-03-01',
      reviewBy: '2026-03-31',
    },
    performance: [
      'deliver files that are: named as agreed; logged',
      'check, before you deliver: sync; levels',
      'archive',
    ],
    knowledge: ['file formats, including: picture; sound', 'the law: data protection; copyright'],
  },
  'dates and suites in other forms': {
    text: `SKSX4
Title of it
Business Sectors (Suites)
Post Production; Sound
Approved On
01-03-2021
Indicative review date: Q1 2026
Performance criteria:
1) cut
2) mix
Knowledge & Understanding:
1) pictures
2) sounds
`,
    head: { urn: 'SKSX4', suite: 'Post Production; Sound', approved: '2021-03-01' },
    performance: ['cut', 'mix'],
    knowledge: ['pictures', 'sounds'],
    doubts: ['unread-date'],
  },
  'first items without a mark, and then dashes': {
    text: `SKSX5
Prepare rushes
Performance criteria
You must be able to:
check what has been received against the sheets
- back everything up before you begin
- label reels
so that others find them
- report faults
Knowledge and understanding
You need to know and understand:
the camera formats in use
- who reports to whom
`,
    head: { urn: 'SKSX5', title: 'Prepare rushes' },
    performance: [
      'check what has been received against the sheets',
      'back everything up before you begin',
      'label reels so that others find them',
      'report faults',
    ],
    knowledge: ['the camera formats in use', 'who reports to whom'],
    doubts: ['line-break P1', 'line-break K1'],
  },
  'labels of other bodies': {
    text: `SKSX6 Assist the editor
Performance Criteria
You must be able to
PC1. prepare bins
PC2. log rushes
Knowledge and Understanding
You must know and understand
KU1. bins
KU2. logs
`,
    head: { urn: 'SKSX6', title: 'Assist the editor' },
    performance: ['prepare bins', 'log rushes'],
    knowledge: ['bins', 'logs'],
  },
  'a table of two columns, label by label': {
    text: 'URN\tSKSX7\nTitle:\tCut sound\nApproved\t2021\nPerformance criteria\nP1\tcut dialogue\nP2\tcut effects\nKnowledge and understanding\nK1\tthe mix\n',
    head: { urn: 'SKSX7', title: 'Cut sound', approved: '2021' },
    performance: ['cut dialogue', 'cut effects'],
    knowledge: ['the mix'],
  },
  'an e-mail with marks of quotation': {
    text: '> SKSX8 - Log rushes\n>\n> Performance criteria\n>\n> 1. log\n> every take\n>\n> 2. tell\n>\n> Knowledge and understanding\n>\n> 1. slates\n',
    head: { urn: 'SKSX8', title: 'Log rushes' },
    performance: ['log every take', 'tell'],
    knowledge: ['slates'],
  },
};

describe('importStandard, of what people paste', () => {
  for (const [name, paste] of Object.entries(pastes)) {
    it(`reads ${name}`, () => {
      const result = importStandard(paste.text);
      if (result.kind === 'refused') assert.fail(formatMessage(result.reason));
      const { performance, knowledge, warnings } = result.standard;
      const texts = (items: typeof performance) => items.map(({ text }) => text);
      assert.deepEqual(texts(performance), paste.performance);
      assert.deepEqual(texts(knowledge), paste.knowledge);
      assert.deepEqual(
        performance.map(({ code }) => code),
        performance.map((_, index) => `P${index + 1}`),
      );
      assert.deepInclude(result.standard, paste.head);
      assert.deepEqual(
        warnings.map(({ code, item }) => (item === undefined ? code : `${code} ${item}`)),
        paste.doubts ?? [],
      );
    });
  }
});
