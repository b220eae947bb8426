// What was measured, in lines that `cargo xtask test` shows whatever else the tests say.

/** A line that begins so is shown. */
const MARK = "│ ";

/** Prints a sentence. */
export const tell = (text) => console.log(`${MARK}${text}`);

/** Prints a table of so many cells a row. The first column is words, the others are numbers. */
export const tabulate = (heading, rows) => {
  const table = [heading, ...rows].map((row) => row.map(String));
  const widths = heading.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
    tell(cells.join("  "));
  }
};

/** `1234567.8` is `1,234,568`. */
export const grouped = (number) => Math.round(number).toLocaleString("en-GB");

/** The one in the middle; of two, the higher. */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
