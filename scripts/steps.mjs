// Runs tools one after another under the Node that npm installed, and says how long each took.
import { attached, node24 } from './bootstrap.mjs';

/**
 * @typedef {object} Step
 * @property {string} name the heading.
 * @property {string[]} run a tool's own JavaScript file, and what it is called with.
 * @property {Record<string, string>} [env] what it finds in its environment beside ours.
 */

/**
 * Runs each step with this terminal, until one fails.
 * @param {Step[]} steps
 * @returns {Promise<number>} the exit status of the one that failed, or 0.
 */
export async function runSteps(steps) {
  const began = Date.now();
  for (const step of steps) {
    const status = runStep(step);
    if (status !== 0) return status;
  }
  console.log(`\nAll ${steps.length} passed in ${secondsSince(began)}`);
  return 0;
}

/**
 * Runs one step with this terminal, a heading before it and its time after it.
 * @param {Step} step
 * @returns {number} its exit status.
 */
export function runStep({ name, run, env }) {
  console.log(`\n— ${name}`);
  const began = Date.now();
  const status = attached(node24(), run, env);
  console.log(`  ${status === 0 ? 'passed' : 'FAILED'} in ${secondsSince(began)}`);
  return status;
}

const secondsSince = (time) => `${((Date.now() - time) / 1000).toFixed(1)} s`;
