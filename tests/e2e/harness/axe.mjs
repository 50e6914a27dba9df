// axe-core over what is on the screen, with every rule for WCAG 2.2 A and AA and axe's own good practice.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

// The driver runs script beside the page's policy, so the page needs no exception for axe.
export async function violations(session) {
  if (!(await session.driver.executeScript("return Boolean(window.axe)"))) await session.driver.executeScript(source);
  const answer = await session.driver.executeAsyncScript((tags, done) => {
    // Something always lies half under a bar that stays at the edge of the window: it is looked at again in the middle, where a person scrolls it.
    const inTheMiddle = async (rule) => {
      if (rule.id !== "target-size") return rule.nodes;
      const [left, top] = [scrollX, scrollY];
      const still = [];
      for (const node of rule.nodes) {
        document.querySelector(node.target[0]).scrollIntoView({ block: "center", behavior: "instant" });
        const again = await window.axe.run({ include: [node.target] }, { runOnly: { type: "rule", values: ["target-size"] }, resultTypes: ["violations"] });
        if (again.violations.length > 0) still.push(node);
      }
      scrollTo({ left, top, behavior: "instant" });
      return still;
    };
    // Animations would be measured half way; waiting for them is what a person does too.
    const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    Promise.all(moving.map((one) => one.finished.catch(() => {})))
      .then(() => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }))
      .then(async ({ violations }) => {
        for (const rule of violations) rule.nodes = await inTheMiddle(rule);
        return violations.filter((rule) => rule.nodes.length > 0);
      })
      .then((found) => done({ found }), (error) => done({ error: String(error) }));
  }, TAGS);
  if (answer.error) throw new Error(`axe could not run: ${answer.error}`);
  return answer.found;
}

// Zero violations, or a message that can be worked from: rule, what is wrong, which element.
export async function assertAccessible(session, where) {
  const found = await violations(session);
  const lines = found.flatMap((rule) => rule.nodes.map((node) => `${rule.id} (${rule.impact}): ${rule.help}\n    ${node.html.slice(0, 200)}\n    ${node.failureSummary.replace(/\n\s*/g, " ")}`));
  assert.equal(lines.length, 0, `axe found ${lines.length} on ${where} in ${session.engine}:\n  ${lines.join("\n  ")}`);
}
