// Door of every command: plain JavaScript, so that an old Node gets a sentence instead of a syntax error.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const needed = "22.18";

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Dramatis needs Node ${needed} or newer; this is ${process.version} (${process.execPath}).\n` +
      "On Linux `npm install` brings Node 24 along: use the npm commands (`npm start`, `npm test`), or install without --omit=optional.\n" +
      "Elsewhere install Node 24 from nodejs.org and run `npm install` again.\n",
  );
  process.exit(1);
}

const [command = "", ...args] = process.argv.slice(2);
const { main } = await import(`./${command}.mts`);
process.exitCode = await main(args);
