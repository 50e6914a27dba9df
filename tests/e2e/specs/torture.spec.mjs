// A short run of what `make torture` does for as long as one likes: the same seed each time, so the same edits each time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engines, scenario } from "../harness/scenario.mjs";
import { CAN, killed } from "../torture/killed.mjs";
import { FAREWELL, nothingLost, twoWindows } from "../torture/two-windows.mjs";

scenario("F14 F15 two windows write against each other at random, one now and then killed: nothing is lost", { site: { prelude: FAREWELL } }, async (one) => {
  const result = await twoWindows(one, { seed: 20261122, edits: 45 });
  nothingLost(result);
  assert.ok(result.accepted >= 25, `only ${result.accepted} edits were accepted:\n${result.log.join("\n")}`);
});

for (const what of ["page", "browser"]) {
  for (const engine of engines.filter((one) => CAN[what].includes(one))) {
    test(`F08 the process of the ${what} is killed in the middle of typing: what is older than the wait is there [${engine}]`, { timeout: 120_000 }, async () => {
      const result = await killed(engine, what, { seed: 8, rounds: 1 });
      assert.deepEqual(result.lost, [], `seed 8 in ${engine}`);
      assert.ok(result.accepted > 0, "nothing was typed");
    });
  }
}
