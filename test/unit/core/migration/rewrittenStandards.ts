import { criterionId, type Criterion, type Standard } from '../../../../src/core/standard/standard';

/** A standard that says much of SKSPP05 in other words, and which criterion of it each one rewrites. */
export interface RewrittenStandard {
  readonly standard: Standard;
  /** From a code of SKSPP05 to the code that says it now. */
  readonly successors: ReadonlyMap<string, string>;
}

type Row = readonly [code: string, predecessor: string, text: string];

/** An update as a body of the industry writes one. Thresholds and weights were chosen on it. */
export const practiceRewrite = rewrite('SKSCMGS3', [
  ['P1', 'P2', 'plan and prioritise your own work so that it is completed to schedule'],
  ['P2', 'P1', 'clarify the brief and agree the quality standards that your work must meet'],
  [
    'P3',
    'P3',
    'pass on accurate information about your work to colleagues at the times they need it',
  ],
  [
    'P4',
    'P4',
    'ask for help or advice promptly when the work goes beyond your knowledge or skills',
  ],
  ['P5', 'P5', 'use reliable sources to investigate problems and to propose solutions'],
  ['P6', 'P6', 'revise your work in response to feedback'],
  ['P7', 'P9', 'follow company procedures for keeping files and media secure'],
  [
    'P8',
    'P7',
    'keep information about productions confidential as the company and the production require',
  ],
  [
    'P9',
    'P8',
    'explain to those who ask for changes how these affect budget, schedule and other departments',
  ],
  ['P10', 'P10', 'supply files to others in the formats that the production has specified'],
  ['K1', 'K1', 'how your role fits into the production and post production process'],
  ['K2', 'K3', 'how budgets and resources are affected by the decisions that you make'],
  ['K3', 'K4', 'how to interpret a brief and its technical requirements'],
  ['K4', 'K6', 'ways of dealing with criticism and with constructive feedback'],
  ['K5', 'K8', 'the importance of teamwork and of good working relationships'],
  ['K6', 'K10', 'the principles of media management, including metadata and file naming'],
  ['K7', 'K11', 'company policies on storage, back-up and data security'],
  ['K8', 'K15', 'the limitations of the software that you work with'],
  ['K9', 'K16', 'sources of training, networking and professional development'],
  ['K10', 'K17', 'the need to be flexible and to adapt to changing creative requirements'],
]);

/** Written before the weights were chosen, more freely, and not looked at while they were. */
export const heldOutRewrite = rewrite('REWRITE2', [
  ['P1', 'P1', 'deliver work that meets the brief and the agreed technical and creative quality'],
  ['P2', 'P2', 'organise your time to meet deadlines and tell others early when they are at risk'],
  ['P3', 'P3', 'communicate with colleagues and clients about the progress of your work'],
  ['P4', 'P4', 'recognise the limits of your own competence and seek support from others'],
  ['P5', 'P6', 'respond constructively to comments and amend your work as directed'],
  ['P6', 'P7', 'protect confidential material and observe non-disclosure agreements'],
  [
    'P7',
    'P8',
    'assess the effect of change requests on cost, time and quality, and report it to the right people',
  ],
  ['P8', 'P9', 'store, label and protect files and media according to company policy'],
  ['P9', 'P10', 'export and hand over material in formats that suit the recipient'],
  ['P10', 'P12', 'develop your skills through training, networking and contact with peers'],
  ['K1', 'K1', 'the stages of the post production workflow and who is responsible for each'],
  ['K2', 'K4', 'what a brief contains and how to read it'],
  ['K3', 'K5', 'when and how to ask questions'],
  ['K4', 'K6', 'how to receive feedback and criticism professionally'],
  ['K5', 'K8', 'how to work in a team'],
  ['K6', 'K10', 'how metadata, timecode and media are organised'],
  ['K7', 'K11', 'systems for backup, storage and security of data'],
  ['K8', 'K12', 'whom to approach for help and technical support'],
  ['K9', 'K14', 'how to challenge decisions appropriately'],
  ['K10', 'K15', 'what your software can and cannot do'],
]);

function rewrite(urn: string, rows: readonly Row[]): RewrittenStandard {
  const criteria = rows.map(([code, , text]): Criterion => ({
    id: criterionId(urn, code),
    urn,
    code,
    kind: code.startsWith('K') ? 'knowledge' : 'performance',
    text,
    keywords: [],
    incomplete: false,
    revisions: [],
  }));
  return {
    standard: { urn, title: `Rewritten as ${urn}`, criteria },
    successors: new Map(rows.map(([code, predecessor]) => [predecessor, code])),
  };
}
