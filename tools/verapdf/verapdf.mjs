// veraPDF from Node: resolves the jars that pom.xml pins, once, and runs one flavour over many files.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper';
/** What is missing for veraPDF to run. */
export class Missing extends Error {}

const has = (command) => !spawnSync(command, ['-version'], { stdio: 'ignore' }).error;

/**
 * Folder of veraPDF's jars, filled by Maven when it is not there. VERAPDF_HOME names another, VERAPDF_CACHE
 * another place to fill. Throws Missing.
 */
function verapdfJars() {
  if (process.env.VERAPDF_HOME) return process.env.VERAPDF_HOME;
  const pom = join(here, 'pom.xml');
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  const cache = join(process.env.VERAPDF_CACHE ?? join(here, '../../node_modules/.cache/verapdf'), version);
  if (existsSync(cache)) return cache;
  if (!has('mvn')) throw new Missing('Maven (mvn) is missing: it fetches veraPDF. On Debian: apt-get install maven');
  // Into a folder beside it, moved when whole: an interrupted download is not taken for veraPDF.
  const half = `${cache}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${half}`];
  const result = spawnSync('mvn', ['-q', '-B', '-f', pom, ...goal], { encoding: 'utf8' });
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

/** Throws Missing unless veraPDF can run: Java is there, and its jars are, or Maven fetches them. */
export function requireVerapdf() {
  if (!has('java')) throw new Missing('Java is missing. On Debian: apt-get install default-jre-headless');
  return verapdfJars();
}

function printed(command, args) {
  return new Promise((done, fail) => {
    const child = spawn(command, args);
    const [out, err] = [[], []];
    child.stdout.on('data', (part) => out.push(part));
    child.stderr.on('data', (part) => err.push(part));
    child.on('error', fail);
    child.on('close', () => done([out, err].map((parts) => Buffer.concat(parts).toString('utf8'))));
  });
}

/**
 * Runs veraPDF. `flavour`: `ua1`, `2a`. Gives for each file whether it passes, and which rules failed, how often, with the
 * first place. Throws Missing when Java or veraPDF is not there.
 */
export async function runVerapdf(flavour, files) {
  const jars = join(requireVerapdf(), '*');
  const args = ['-Dfile.encoding=UTF-8', '-cp', jars, MAIN, '--flavour', flavour, '--format', 'xml', ...files];
  const [out, err] = await printed('java', args);
  const jobs = [...out.matchAll(/<job>[\s\S]*?<\/job>/g)].map(([job]) => job);
  if (jobs.length !== files.length)
    throw new Missing(`veraPDF gave ${jobs.length} results for ${files.length} files: ${err.split('\n')[0]}`);
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
