package org.carelevel.whatif;

import org.carelevel.engine.State;
import org.carelevel.model.Rule;

/**
 * One other answer that makes an alert stand otherwise, whatever it does to the level.
 *
 * @param step the other answer; all other given answers stay, where their questions are still asked
 * @param rule the rule that raises the alert
 * @param before how it stands with the answers as they are
 * @param after how it stands with the other answer
 */
public record AlertChange(Step step, Rule rule, State before, State after) {}
