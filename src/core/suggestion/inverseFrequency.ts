/** How much it says to be among `frequency` of `total` things: 1 for one of them, less for more. */
export function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + total / frequency) / Math.log(1 + total);
}
