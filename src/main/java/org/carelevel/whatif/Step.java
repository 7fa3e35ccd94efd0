package org.carelevel.whatif;

import java.util.OptionalInt;

/**
 * Another answer to one question.
 *
 * @param from the value of the given answer; empty where the question has none
 * @param to the value of the new answer
 * @param length how many answers further along an ordered scale it is, counted from the given
 *     answer or, where there is none, from the first answer; always 1 on a scale without order
 */
public record Step(String question, OptionalInt from, int to, int length) {}
