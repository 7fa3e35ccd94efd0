package org.carelevel.load;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Diagnostic;
import org.carelevel.diagnostic.Position;
import org.carelevel.diagnostic.Problems;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;

/** Reads answers to the questions of a ruleset. */
public final class AnswersReader {

  private final Ruleset ruleset;

  /** Reads answers to this ruleset's questions. */
  public AnswersReader(Ruleset ruleset) {
    this.ruleset = ruleset;
  }

  /**
   * Reads an answers file.
   *
   * @param name what to call it in messages
   * @param bytes YAML or JSON
   * @throws RejectedText with everything that is wrong with it
   */
  public LoadedAnswers read(String name, byte[] bytes) throws RejectedText {
    String text = Utf8.decode(name, bytes);
    SourceText source = SourceText.of(name, text);
    Problems problems = new Problems();
    AnswerMap map =
        new AnswerMap(
            new Reading(problems, source), ruleset.questions(), ruleset.questions().keySet());
    Node root = TreeReader.read(source, text, problems);
    Answers answers = root == null ? null : map.read(root);
    problems.throwIfAny(source);
    return new LoadedAnswers(answers == null ? Answers.NONE : answers, source, map.places());
  }

  /** What can be read of an answers file in which something is wrong. */
  public Answers readable(String name, byte[] bytes) {
    try {
      String text = Utf8.decode(name, bytes);
      SourceText source = SourceText.of(name, text);
      Problems problems = new Problems();
      Reading reading = new Reading(problems, source);
      Node root = TreeReader.read(source, text, problems);
      AnswerMap map = new AnswerMap(reading, ruleset.questions(), ruleset.questions().keySet());
      Answers answers = root == null ? null : map.read(root);
      return answers == null ? Answers.NONE : answers;
    } catch (RejectedText e) {
      return Answers.NONE;
    }
  }

  /**
   * Reads one {@code question=answer} of the command line.
   *
   * @throws RejectedText where there is no such question or answer
   */
  public LoadedAnswers set(String argument) throws RejectedText {
    SourceText source = SourceText.of("--set", argument);
    int equals = argument.indexOf('=');
    if (equals < 0) {
      String message = "%s lacks '='; write it as question=answer";
      throw refuse(
          source, Code.SYNTAX, 0, argument.length(), message.formatted(Quote.of(argument)));
    }
    String id = argument.substring(0, equals).strip();
    String word = argument.substring(equals + 1).strip();
    if (id.isEmpty()) {
      String message = "no question stands before the '='; write it as question=answer";
      throw refuse(source, Code.SYNTAX, 0, Math.max(1, equals), message);
    }
    Question question = ruleset.questions().get(id);
    if (question == null) {
      String message = AnswerMap.noQuestion(id, ruleset.questions().keySet());
      throw refuse(source, Code.UNKNOWN_QUESTION, 0, equals, message);
    }
    Span place = span(argument, equals + 1, argument.length());
    if (word.equals(Answers.DECLINED)) {
      return new LoadedAnswers(Answers.NONE.decline(id), source, Map.of(id, place));
    }
    OptionalInt value = question.parse(word);
    if (value.isEmpty()) {
      String message = AnswerNames.unknown(question, word);
      Code code = AnswerNames.code(question, word);
      throw refuse(source, code, equals + 1, argument.length(), message);
    }
    Answers answers = Answers.NONE.with(id, value.getAsInt());
    return new LoadedAnswers(answers, source, Map.of(id, place));
  }

  private static RejectedText refuse(
      SourceText source, Code code, int from, int to, String message) {
    String line = source.line(1);
    Span span = span(line, Math.min(from, line.length()), Math.min(to, line.length()));
    return new RejectedText(source, List.of(new Diagnostic(code, span, message)));
  }

  private static Span span(String line, int from, int to) {
    int start = line.codePointCount(0, from) + 1;
    int end = line.codePointCount(0, to) + 1;
    return new Span(new Position(1, start), new Position(1, end));
  }
}
