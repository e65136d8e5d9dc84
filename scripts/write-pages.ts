// Run by src/io/site/renderer.ts in a process of its own: Eleventy, our templates, one catalog in, one folder of pages out.
import Eleventy from "@11ty/eleventy";

// Nobody waits for the pages any more when the process that asked for them was killed.
process.on("disconnect", () => process.exit(1));

const { catalogFile, staging } = await new Promise<{ catalogFile: string; staging: string }>((resolve) => {
  process.once("message", resolve as (message: unknown) => void);
});
process.channel?.unref();
process.env.COMMONKIT_CATALOG = catalogFile;
const eleventy = new Eleventy(undefined, staging, { configPath: "eleventy.config.ts", quietMode: true });
await eleventy.write();
