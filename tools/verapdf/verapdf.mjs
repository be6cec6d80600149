// veraPDF from Node: resolves the jars that pom.xml pins, once, and runs one flavour over many files.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper';
/** A report of hundreds of files. */
const REPORT_BYTES = 1 << 28;

/** What is missing for veraPDF to run. */
export class Missing extends Error {}

const has = (command) => !spawnSync(command, ['-version'], { stdio: 'ignore' }).error;

/**
 * Folder of veraPDF's jars, filled by Maven when it is not there. VERAPDF_HOME names another. Throws Missing.
 */
export function verapdfJars() {
  if (process.env.VERAPDF_HOME) return process.env.VERAPDF_HOME;
  const pom = join(here, 'pom.xml');
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  const cache = join(here, '../../node_modules/.cache/verapdf', version);
  if (existsSync(cache)) return cache;
  if (!has('mvn')) throw new Missing('Maven (mvn) is missing: it fetches veraPDF. On Debian: apt-get install maven');
  // Into a folder beside it, moved when whole: an interrupted download is not taken for veraPDF.
  const half = `${cache}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const result = spawnSync(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${half}`],
    {
      encoding: 'utf8',
    },
  );
  if (result.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Missing(`Maven could not fetch veraPDF: ${(result.stdout + result.stderr).trim().split('\n')[0]}`);
  }
  renameSync(half, cache);
  return cache;
}

const unescapeXml = (text) =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]);
const attribute = (tag, name) => unescapeXml(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const element = (xml, name) =>
  unescapeXml(new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '').trim();

/**
 * Runs veraPDF. `flavour`: `ua1`, `2a`. Gives for each file whether it passes, and which rules failed, how often, with the
 * first place. Throws Missing when Java or veraPDF is not there.
 */
export function runVerapdf(flavour, files) {
  if (!has('java')) throw new Missing('Java is missing. On Debian: apt-get install default-jre-headless');
  const jars = join(verapdfJars(), '*');
  const result = spawnSync(
    'java',
    ['-Dfile.encoding=UTF-8', '-cp', jars, MAIN, '--flavour', flavour, '--format', 'xml', ...files],
    { encoding: 'utf8', maxBuffer: REPORT_BYTES },
  );
  const jobs = [...(result.stdout ?? '').matchAll(/<job>[\s\S]*?<\/job>/g)].map(([job]) => job);
  if (jobs.length !== files.length)
    throw new Missing(
      `veraPDF gave ${jobs.length} results for ${files.length} files: ${(result.stderr ?? '').split('\n')[0]}`,
    );
  return jobs.map((job) => {
    const report = /<validationReport\b[^>]*>/.exec(job)?.[0];
    const failures = [...job.matchAll(/<rule\b[^>]*status="failed"[^>]*>[\s\S]*?<\/rule>/g)].map(([rule]) => ({
      clause: `${attribute(rule, 'clause')}-${attribute(rule, 'testNumber')}`,
      count: Number(attribute(rule, 'failedChecks')),
      description: element(rule, 'description'),
      first: element(rule, 'context'),
    }));
    return {
      file: element(job, 'name'),
      flavour,
      passes: report !== undefined && attribute(report, 'isCompliant') === 'true',
      failures:
        report === undefined
          ? [{ clause: '', count: 1, description: `not readable: ${element(job, 'exceptionMessage')}`, first: '' }]
          : failures,
    };
  });
}
