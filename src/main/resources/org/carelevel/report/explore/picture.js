"use strict";

/*
 * The rules as a picture: from the questions over the rules to the levels that they ask for and the
 * alerts, lit by what holds. It says nothing that the list of rules does not say in words.
 */

const SVG = "http://www.w3.org/2000/svg";
const ROW = 22;
const COLUMNS = { questions: 270, rulesFrom: 400, rulesTo: 650, targets: 770 };

function picture(result, answers) {
  const targets = targetsOf();
  const rows = Math.max(page.questions.length, page.rules.length, targets.length);
  const height = (count, place) => ((place + 0.5) * rows * ROW) / count;
  const questionAt = (place) => height(page.questions.length, place);
  const ruleAt = (place) => height(page.rules.length, place);
  const stateOf = (rule) => (result.states ? result.states[rule] : "");
  const values = answers.values();
  const lines = page.rules.flatMap((rule, place) => {
    const target = targets.findIndex((each) => each.takes(rule));
    const [at, state] = [ruleAt(place), stateOf(place)];
    const fromQuestions = rule.questions.map((question) => {
      // A rule that holds whatever the answer to a question is does not hold because of it.
      const lit = state !== HOLDS || values.has(question) ? state : "";
      return line(COLUMNS.questions, questionAt(question), COLUMNS.rulesFrom, at, lit);
    });
    const targetAt = height(targets.length, target);
    const toTarget = target < 0 ? [] : [line(COLUMNS.rulesTo, at, COLUMNS.targets, targetAt, state)];
    return [...fromQuestions, ...toTarget];
  });
  // What holds is drawn last, above what does not.
  lines.sort((a, b) => weight(a) - weight(b));
  const labels = [
    ...page.questions.map((each, place) =>
      label(each.id, COLUMNS.questions - 6, questionAt(place), "end", values.has(place) ? HOLDS : ""),
    ),
    ...page.rules.map((each, place) =>
      label((each.alert ? "!! " : "") + each.id, COLUMNS.rulesFrom + 6, ruleAt(place), "start", stateOf(place)),
    ),
    ...targets.map((each, place) => {
      const lit = page.rules.some((rule, at) => stateOf(at) === HOLDS && each.takes(rule));
      return label(each.name, COLUMNS.targets + 6, height(targets.length, place), "start", lit ? HOLDS : "");
    }),
  ];
  const box = "0 0 1060 " + rows * ROW;
  const drawn = svg("svg", { viewBox: box, "aria-hidden": "true" }, ...lines, ...labels);
  return el("div", { class: "picture" }, drawn);
}

/** Where rules lead, the most urgent first. What only supports a level or names features leads nowhere. */
function targetsOf() {
  const alert = (kind) => ({
    name: say("alert." + kind),
    takes: (rule) => rule.floor < 0 && rule.alert === kind,
  });
  const levels = page.levels.map((level, rank) => ({
    name: say("rule.floor", t(level.name)),
    takes: (rule) => rule.floor === rank,
  }));
  return [alert("emergency"), alert("urgent"), ...levels.reverse()].filter((target) =>
    page.rules.some(target.takes),
  );
}

function line(x1, y1, x2, y2, state) {
  const middle = (x1 + x2) / 2;
  return svg("path", { class: state, d: `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` });
}

function weight(drawn) {
  return ["", DOES_NOT_HOLD, MAY_HOLD, HOLDS].indexOf(drawn.getAttribute("class"));
}

/** Words in the picture, shortened where they are long. */
function label(words, x, y, anchor, state) {
  const shown = words.length > 38 ? words.slice(0, 37) + "…" : words;
  const made = svg("text", { x, y: y + 4, "text-anchor": anchor, class: state });
  made.append(shown);
  return made;
}

function svg(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}
