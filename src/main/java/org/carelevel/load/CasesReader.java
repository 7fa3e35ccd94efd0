package org.carelevel.load;

import java.util.List;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Problems;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Case;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of cases, in the form of a ruleset's {@code cases:}, with or without that key above
 * the list. Each case has a name, and answers or an expectation or both.
 */
public final class CasesReader {

  private CasesReader() {}

  /**
   * Reads cases.
   *
   * @param name what to call the file in messages
   * @param bytes YAML or JSON
   * @param ruleset whose questions and levels the cases are about
   * @throws RejectedText with everything that is wrong with it
   */
  public static List<Case> read(String name, byte[] bytes, Ruleset ruleset) throws RejectedText {
    String text = Utf8.decode(name, bytes);
    SourceText source = SourceText.of(name, text);
    Problems problems = new Problems();
    Reading reading = new Reading(problems, source);
    Node root = TreeReader.read(source, text, problems);
    Node list = root == null ? null : list(reading, root);
    List<Case> cases =
        list == null
            ? List.of()
            : CaseReader.ofParts(reading, Parts.of(reading, ruleset)).cases(list);
    if (problems.none() && cases.isEmpty()) {
      problems.add(Code.EMPTY_FILE, Span.START, "there is no case");
    }
    problems.throwIfAny(source);
    return cases;
  }

  private static @Nullable Node list(Reading reading, Node root) {
    if (root instanceof Node.Sequence) {
      return root;
    }
    Fields fields = reading.fields(root, "a file of cases");
    Node list = fields == null ? null : fields.need("cases");
    if (fields != null) {
      fields.done();
    }
    return list;
  }
}
