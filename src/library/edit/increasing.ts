/** The indexes of a longest increasing subsequence of different numbers, in their order. O(n log n). */
export function longestIncreasing(values: readonly number[]): number[] {
  /** By length, the index of the smallest last value of a subsequence of that length. */
  const ends: number[] = []
  const before = new Array<number | undefined>(values.length)
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1]
    ends[low] = index
  }
  const indexes: number[] = []
  for (let index = ends.at(-1); index !== undefined; index = before[index]) indexes.push(index)
  return indexes.reverse()
}

/** Counts that change, and their sums from the beginning on: O(log n) each (a Fenwick tree). */
export function createSums(counts: readonly number[]) {
  const tree = new Array<number>(counts.length + 1).fill(0)

  const add = (at: number, count: number): void => {
    for (let node = at + 1; node < tree.length; node += node & -node) tree[node] = (tree[node] ?? 0) + count
  }
  for (const [at, count] of counts.entries()) add(at, count)

  return {
    add,
    /** The sum of all counts in front of `at`. */
    before: (at: number): number => {
      let sum = 0
      for (let node = at; node > 0; node -= node & -node) sum += tree[node] ?? 0
      return sum
    },
  }
}
