// Run by src/io/site.ts in a process of its own: Eleventy, our templates, one catalog in, one folder of pages out.
import Eleventy from "@11ty/eleventy";

// Nobody waits for the pages any more when the process that asked for them was killed.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();

const [, , output] = process.argv;
const eleventy = new Eleventy(undefined, output, { configPath: "eleventy.config.ts", quietMode: true });
await eleventy.write();
