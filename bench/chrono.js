// Reads JSON lines of [[text, day], …] and answers each with [expressions, CPU seconds]: chrono-node on the same texts.
const { createRequire } = require("node:module");
const { it } = createRequire(process.argv[2] + "/")("chrono-node");

require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const texts = JSON.parse(line).map(([text, day]) => [text, new Date(day + "T12:00:00")]);
  const began = process.cpuUsage();
  let found = 0;
  for (const [text, day] of texts) found += it.parse(text, day).length;
  const { user, system } = process.cpuUsage(began);
  console.log(JSON.stringify([found, (user + system) / 1e6]));
});
