"use strict";

/* All rules by what they lead to, each with what it looks at and how it stands. */

function ruleGroups(result) {
  const places = page.rules.map((ignored, rule) => rule);
  const without = places.filter((rule) => page.rules[rule].floor < 0);
  const groups = page.levels
    .map((each, rank) => [
      say("rule.floor", t(each.name)),
      places.filter((rule) => page.rules[rule].floor === rank),
    ])
    .reverse();
  groups.unshift([say("alert.urgent"), without.filter((rule) => page.rules[rule].alert === "urgent")]);
  groups.unshift([say("alert.emergency"), without.filter((rule) => page.rules[rule].alert === "emergency")]);
  groups.push(["", without.filter((rule) => !page.rules[rule].alert)]);
  return groups
    .filter(([, rules]) => rules.length > 0)
    .flatMap(([name, rules]) => [
      ...(name ? [el("h3", {}, name)] : [el("hr", {})]),
      el("ul", { class: "rules" }, ...rules.map((rule) => ruleItem(rule, result))),
    ]);
}

function ruleItem(place, result) {
  const rule = page.rules[place];
  const state = result.states ? result.states[place] : null;
  const effects = [
    rule.alert && rule.floor >= 0 ? say("rule.alert", say("alert." + rule.alert)) : "",
    rule.supports >= 0 ? say("rule.supports", t(page.levels[rule.supports].name)) : "",
    ...rule.lookFor.map((feature) => say("rule.look", t(page.features[feature].name))),
  ].filter((effect) => effect !== "");
  return el(
    "li",
    { class: state },
    state ? el("strong", { class: "state" }, say("rule.state." + state)) : "",
    " ",
    el("code", {}, rule.id),
    " ",
    t(rule.when),
    effects.length > 0 ? el("small", {}, effects.join("; ")) : "",
    el("small", {}, t(rule.because) + " (" + t(rule.cites) + ")"),
  );
}
