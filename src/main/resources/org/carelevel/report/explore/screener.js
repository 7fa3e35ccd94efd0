"use strict";

/*
 * Screens answers, complete or not, just as carelevel does: what comes out is exact over all valid
 * ways to complete them. Questions, rules and levels are called by their places in the ruleset.
 */

const HOLDS = "holds";
const MAY_HOLD = "may-hold";
const DOES_NOT_HOLD = "does-not-hold";

class Screener {
  /**
   * data.variables: {question, starts, lowest, highest, first} in the diagrams' order
   * data.nodes, and the references data.valid, data.level, data.asked[question] (null where it is
   * always asked), data.rules[rule], data.literal[rule]
   */
  constructor(data) {
    this.data = data;
    this.variables = data.variables;
    this.questions = data.asked.map((ignored, question) => question);
    this.placeOf = [];
    this.variables.forEach((variable, place) => {
      this.placeOf[variable.question] = place;
    });
    this.diagram = new Diagram(data.nodes, this.variables.length);
    this.levels = this.diagram.map(data.level, (rank) => 1 << rank);
    this.validLevels = this.diagram.where(data.valid, this.levels);
  }

  /**
   * answers: a Map from question to the value of its answer. Gives either {conflicts, raised}, the
   * answers that contradict each other and the rules that hold all the same, or {lowest, highest,
   * states, notAsked, open}, with the open questions in order, the most decisive first.
   */
  screen(answers) {
    const mark = this.diagram.mark();
    const fixed = this.fixed(answers);
    const valid = this.diagram.restrict(this.data.valid, fixed);
    const result =
      valid === ZERO ? this.contradiction(answers, fixed) : this.recommendation(answers, fixed, valid);
    this.diagram.releaseTo(mark);
    return result;
  }

  fixed(answers) {
    return this.variables.map(({ question, starts }) =>
      answers.has(question) ? starts.filter((start) => start <= answers.get(question)).length - 1 : -1,
    );
  }

  recommendation(answers, fixed, valid) {
    const possible = this.diagram.restrict(this.validLevels, fixed);
    const ranks = this.diagram.reachable(possible);
    const states = this.data.rules.map((holds) => this.state(holds, fixed, valid));
    const notAsked = this.questions.filter(
      (question) =>
        this.data.asked[question] !== null &&
        this.state(this.data.asked[question], fixed, valid) === DOES_NOT_HOLD,
    );
    const lowest = bits(ranks)[0];
    const highest = bits(ranks).pop();
    const candidates = this.questions.filter(
      (question) => !answers.has(question) && !notAsked.includes(question),
    );
    const open = lowest === highest ? [] : this.open(candidates, answers, fixed, possible);
    return { lowest, highest, states, notAsked, open };
  }

  state(holds, fixed, valid) {
    const here = this.diagram.restrict(holds, fixed);
    const not = this.diagram.map(here, (value) => 1 - value);
    if (this.diagram.where(valid, not) === ZERO) {
      return HOLDS;
    }
    return this.diagram.where(valid, here) === ZERO ? DOES_NOT_HOLD : MAY_HOLD;
  }

  /** Those that can change the level by themselves, by the number of completions they can move. */
  open(candidates, answers, fixed, possible) {
    const changed = this.changed(answers, fixed);
    const completions = this.diagram.map(possible, (set) => (set === 0 ? 0 : 1));
    const weights = new Map();
    for (const question of candidates) {
      const reached = this.diagram.unionOver(changed, this.placeOf[question]);
      const moved = this.diagram.map(reached, (set) => (bits(set).length > 1 ? 1 : 0));
      weights.set(question, this.count(this.diagram.where(moved, completions), fixed));
    }
    return candidates
      .filter((question) => weights.get(question) > 0n)
      .sort((a, b) => compare(weights.get(b), weights.get(a)));
  }

  /**
   * The levels of raw answer sets that agree with the answers once questions that are not asked
   * have fallen back to their first answer.
   */
  changed(answers, fixed) {
    let result = this.diagram.restrict(this.levels, fixed);
    for (const { question, first } of this.variables) {
      const asked = this.data.asked[question];
      if (asked !== null && answers.has(question) && answers.get(question) !== first) {
        result = this.diagram.where(this.diagram.restrict(asked, fixed), result);
      }
    }
    return result;
  }

  /** How many ways to answer the open questions lead to something else than 0. */
  count(ref, fixed) {
    const skipped = (from, to) => {
      let ways = 1n;
      for (let place = from; place < to; place++) {
        ways *= fixed[place] >= 0 ? 1n : this.size(place);
      }
      return ways;
    };
    const below = this.diagram.walk(
      ref,
      (value) => ({ place: this.variables.length, ways: value === 0 ? 0n : 1n }),
      (at, children) => {
        const place = this.diagram.variable(at);
        let ways = 0n;
        children().forEach((child, branch) => {
          ways += child.ways * skipped(place + 1, child.place) * this.weight(place, branch);
        });
        return { place, ways };
      },
    );
    return below.ways * skipped(0, below.place);
  }

  /** How many answers a question takes. */
  size(place) {
    const { lowest, highest } = this.variables[place];
    return BigInt(highest - lowest + 1);
  }

  /** How many answers a branch stands for. */
  weight(place, branch) {
    const { starts, highest } = this.variables[place];
    const end = branch + 1 < starts.length ? starts[branch + 1] : highest + 1;
    return BigInt(end - starts[branch]);
  }

  contradiction(answers, fixed) {
    const conflicts = [];
    const rest = fixed.slice();
    while (this.diagram.restrict(this.data.valid, rest) === ZERO) {
      const conflict = this.smallestConflict(rest);
      conflicts.push(conflict);
      conflict.forEach((question) => {
        rest[this.placeOf[question]] = -1;
      });
    }
    const valid = this.diagram.restrict(this.data.valid, rest);
    const raised = this.data.rules
      .map((ignored, rule) => rule)
      .filter(
        (rule) =>
          this.diagram.restrict(this.data.literal[rule], fixed) === ONE ||
          this.state(this.data.rules[rule], rest, valid) === HOLDS,
      );
    return { conflicts, raised };
  }

  /** Leaves out answers as long as the rest still contradict each other. */
  smallestConflict(fixed) {
    const kept = fixed.slice();
    for (let place = kept.length - 1; place >= 0; place--) {
      const branch = kept[place];
      kept[place] = -1;
      if (branch >= 0 && this.diagram.restrict(this.data.valid, kept) !== ZERO) {
        kept[place] = branch;
      }
    }
    return this.questions.filter((question) => kept[this.placeOf[question]] >= 0);
  }
}

/** The places of the ones in a number, rising. */
function bits(set) {
  const found = [];
  for (let rank = 0; rank < 31; rank++) {
    if (set & (1 << rank)) {
      found.push(rank);
    }
  }
  return found;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
