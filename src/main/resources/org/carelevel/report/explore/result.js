"use strict";

/* What the answers mean: what is urgent first, then the level, the reasons, and what is not known. */

/**
 * result: as the screener gives it
 * Gives {alerts, level, details}, lists of elements.
 */
function describe(result, answers) {
  const conflicts = result.conflicts || [];
  const alerts = alertsOf(result);
  const refused = [
    ...answers.unknown.map((part) => el("p", {}, say("explore.link.unknown", part.join("=")))),
    ...answers
      .unreadable()
      .map((question) => el("p", {}, say("explore.unreadable", t(page.questions[question].text)))),
    ...conflicts.map((conflict) => contradiction(conflict, answers)),
  ];
  if (refused.length > 0) {
    const level = [el("div", { class: "notice" }, ...refused, el("p", {}, say("explore.no.level")))];
    return { alerts, level, details: [consult(alerts), ...contacts()] };
  }
  return {
    alerts,
    level: level(result),
    details: [
      consult(alerts),
      ...why(result),
      ...unknown(result, answers),
      ...features(result),
      ...expect(result),
      ...contacts(),
      ...sources(result),
    ],
  };
}

/** The places of the rules that stand so. */
function rulesThat(result, state) {
  const places = page.rules.map((ignored, rule) => rule);
  if (result.conflicts) {
    return state === HOLDS ? result.raised : [];
  }
  return places.filter((rule) => result.states[rule] === state);
}

/** The rules among these that raise an alert, emergencies first. */
function alerting(rules) {
  const kinds = ["emergency", "urgent"];
  return kinds.flatMap((kind) => rules.filter((rule) => page.rules[rule].alert === kind));
}

function alertsOf(result) {
  return alerting(rulesThat(result, HOLDS)).map((place) => {
    const rule = page.rules[place];
    return el(
      "div",
      { class: "notice " + rule.alert },
      el("p", {}, el("strong", {}, say("alert." + rule.alert) + ": " + t(rule.action))),
      el("p", {}, say("alert.why", t(rule.because)) + " [" + rule.id + "]"),
    );
  });
}

function contradiction(conflict, answers) {
  const items = conflict.map((question) => {
    const text = answerText(question, answers.value(question));
    return el("li", {}, t(page.questions[question].text) + " ", el("strong", {}, text));
  });
  return el("div", {}, el("p", {}, say("explore.contradiction")), el("ul", {}, ...items));
}

function level(result) {
  const { lowest, highest } = result;
  const at = page.levels[lowest];
  if (lowest === highest) {
    return [
      el("p", { class: "level" }, levelLine(result)),
      scale(result),
      el("p", {}, t(at.about)),
      ...(at.result ? [el("p", {}, t(at.result))] : []),
    ];
  }
  const count = result.open.length;
  const ending = count === 0 ? ".none" : count === 1 ? ".one" : "";
  return [
    el("p", { class: "level" }, levelLine(result)),
    scale(result),
    el("p", {}, say("level.undecided" + ending, count)),
    ...(lowest > 0 ? [el("p", {}, say("level.at.least.safe", t(at.name)))] : []),
  ];
}

function levelLine({ lowest, highest }) {
  const names = [lowest, highest].map((rank) => t(page.levels[rank].name));
  return lowest === highest ? say("level.decided", names[0]) : say("level.range", ...names);
}

/** The levels in a row, with those that are possible marked; it says nothing that is not in words. */
function scale({ lowest, highest }) {
  const steps = page.levels.map((each, rank) =>
    el("li", { class: rank >= lowest && rank <= highest ? "possible" : null }, t(each.name)),
  );
  return el("ol", { class: "scale", "aria-hidden": "true" }, ...steps);
}

function section(key, ...children) {
  return [el("h3", {}, say(key)), ...children];
}

/** The rules that are given as reasons: floors, the highest first, then what supports the level. */
function reasons(result) {
  const holding = rulesThat(result, HOLDS);
  const floors = holding
    .filter((rule) => page.rules[rule].floor >= 0)
    .sort((a, b) => page.rules[b].floor - page.rules[a].floor);
  const decided = result.lowest === result.highest ? result.lowest : null;
  const others = holding.filter((place) => {
    const rule = page.rules[place];
    return rule.floor < 0 && !rule.alert && (rule.supports < 0 || rule.supports === decided);
  });
  return { floors, others };
}

function why(result) {
  const { floors, others } = reasons(result);
  const items = [...floors, ...others].map((place) => {
    const rule = page.rules[place];
    const origin =
      rule.floor >= 0
        ? say("why.rule", rule.id, t(page.levels[rule.floor].name), t(rule.cites))
        : say("why.rule.plain", rule.id, t(rule.cites));
    return el("li", {}, t(rule.because), el("small", {}, origin));
  });
  if (floors.length === 0) {
    items.unshift(el("li", {}, say("why.none", t(page.levels[0].name))));
  }
  return section("why", el("ul", {}, ...items));
}

function unknown(result, answers) {
  const unanswered = page.questions
    .map((ignored, question) => question)
    .filter((question) => !answers.values().has(question) && !result.notAsked.includes(question));
  const others = unanswered.filter((question) => !result.open.includes(question));
  const possible = alerting(rulesThat(result, MAY_HOLD)).map((place) => {
    const rule = page.rules[place];
    return el("li", {}, say("unknown.alert", say("alert." + rule.alert), t(rule.when), rule.id));
  });
  return section(
    "unknown",
    ...(unanswered.length === 0 ? [el("p", {}, say("unknown.none"))] : []),
    ...listed("unknown.open", result.open.map((question) => asked(question, answers))),
    ...listed("unknown.others", others.map((question) => asked(question, answers))),
    ...listed("unknown.alerts", possible),
  );
}

function asked(question, answers) {
  const { id, text } = page.questions[question];
  const declined = answers.declined(question) ? " (" + say("unknown.declined") + ")" : "";
  return el("li", {}, t(text) + " ", el("code", {}, id), declined);
}

function listed(key, items) {
  return items.length === 0 ? [] : [el("p", {}, say(key)), el("ul", {}, ...items)];
}

function features(result) {
  const wanted = rulesThat(result, HOLDS).flatMap((rule) => page.rules[rule].lookFor);
  const items = page.features
    .filter((ignored, place) => wanted.includes(place))
    .map((feature) => el("li", {}, el("strong", {}, t(feature.name)), ": " + t(feature.ask)));
  return items.length === 0 ? [] : section("look", el("ul", {}, ...items));
}

function expect({ lowest, highest }) {
  const { expect: texts, cites } = page.levels[lowest];
  return lowest !== highest || texts.length === 0
    ? []
    : section(
        "expect",
        el("ul", {}, ...texts.map((text) => el("li", {}, t(text)))),
        el("small", {}, t(cites)),
      );
}

function consult(alerts) {
  const now = alerts.length > 0 ? " " + say("consult.now") : "";
  return el("p", { class: "consult" }, say("consult") + now);
}

function contacts() {
  const items = page.contacts.map((each) =>
    el("li", {}, t(each.name) + ": ", el("strong", {}, each.number)),
  );
  return items.length === 0 ? [] : section("next", el("ul", {}, ...items));
}

/** The sources of what was said above, in full. */
function sources(result) {
  const { floors, others } = reasons(result);
  const used = new Set([...floors, ...others].flatMap((rule) => page.rules[rule].sources));
  if (result.lowest === result.highest && page.levels[result.lowest].expect.length > 0) {
    page.levels[result.lowest].sources.forEach((source) => used.add(source));
  }
  const items = page.sources
    .filter((ignored, place) => used.has(place))
    .map((source) => el("li", {}, t(source.full)));
  return items.length === 0 ? [] : section("sources", el("ul", {}, ...items));
}
