/** The codes that a criterion may have: `P1`, `K17`, `PC2.1`. */
const criterionCode = /^[A-Za-z]{1,3}\d+(\.\d+)*$/;

/** Whether `text` has the form of a criterion's code, without a standard before it. */
export function isCriterionCode(text: string): boolean {
  return criterionCode.test(text);
}
