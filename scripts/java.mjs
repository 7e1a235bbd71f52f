// Finds a Java for the checker of HTML, and installs Debian's where that is allowed.
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt-install.mjs';

const version = () => {
  const { status, stderr = '' } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return status === 0 ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0;
};

/** Where none can be had, says that the test is skipped, and what to do. */
export function ensureJava() {
  if (version() >= 17) return;
  console.log('Looking for Java for the Nu HTML checker …');
  aptInstall('openjdk-17-jre-headless');
  if (version() < 17)
    console.log(
      'No Java 17 was found, so the Nu HTML checker is skipped. Install one (Debian, Ubuntu: ' +
        '"sudo apt-get install --no-install-recommends openjdk-17-jre-headless").',
    );
}
