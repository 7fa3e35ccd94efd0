package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;

/**
 * A FHIR response has the same fields, or the same fault, whether it stands alone, on a line or in
 * a Bundle; and nothing in it that says who somebody is becomes a field. Responses are made so that
 * most of them are well formed, and some are not what the standard says.
 */
class ResponseFuzzTest {

  private static final List<String> VALUES =
      List.of(
          "'valueInteger': 3",
          "'valueBoolean': true",
          "'valueString': 'no'",
          "'valueDecimal': 1.50",
          "'valueCoding': {'code': 'LA6568-5', 'display': 'Not at all'}",
          "'valueCoding': {'display': 'Some'}",
          "'valueCoding': 4",
          "'valueQuantity': {'comparator': '<', 'value': 7, 'unit': 'h'}",
          "'valueReference': {'display': 'SECRET'}",
          "'valueAttachment': {'title': 'SECRET'}",
          "'extension': [{'url': 'urn:reason'}]",
          "'valueInteger': 1, 'valueString': '2'",
          "'valueString': null");

  private static final List<String> EXTRA =
      List.of(
          "'id': 'r1'",
          "'id': {'reference': 'r2'}",
          "'status': 'completed'",
          "'status': 'entered-in-error'",
          "'questionnaire': 'urn:q'",
          "'subject': {'display': 'SECRET'}",
          "'contained': [{'resourceType': 'Patient', 'id': 'SECRET'}]",
          "'text': {'div': '<div>SECRET</div>'}",
          "'identifier': {'value': 'SECRET'}",
          "'item': 'x'",
          "'item': null",
          "'item': [1, null]");

  @FuzzTest(maxDuration = "8s")
  void anyResponse(FuzzedDataProvider data) {
    String response = response(data).replace('\'', '"');
    String alone = outcome(response);
    assertThat(outcome(response + "\n" + response)).startsWith(alone);
    assertThat(
            outcome(
                "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": " + response + "}]}"))
        .isEqualTo(alone);
    assertThat(alone).doesNotContain("SECRET");
  }

  private static String outcome(String text) {
    List<String> lines = new ArrayList<>();
    try {
      for (FlatRecord record : Flattened.of(text).records()) {
        RecordFault fault = record.fault();
        lines.add(record.fields() + (fault == null ? "" : " " + fault.code()));
      }
    } catch (BadInput e) {
      lines.add("refused");
    }
    return String.join("\n", lines);
  }

  private static String response(FuzzedDataProvider data) {
    List<String> members = new ArrayList<>(List.of("'resourceType': 'QuestionnaireResponse'"));
    for (int i = data.consumeInt(0, 4); i > 0; i--) {
      members.add(data.consumeInt(0, members.size()), data.pickValue(EXTRA));
    }
    if (members.stream().noneMatch(member -> member.startsWith("'item'"))) {
      members.add("'item': " + items(data, 4));
    }
    return "{" + String.join(", ", members) + "}";
  }

  private static String items(FuzzedDataProvider data, int depth) {
    List<String> items = new ArrayList<>();
    for (int i = depth == 0 ? 0 : data.consumeInt(0, 3); i > 0; i--) {
      List<String> members = new ArrayList<>();
      if (data.consumeInt(0, 9) > 0) {
        members.add("'linkId': '" + linkId(data) + "'");
      }
      if (data.consumeBoolean()) {
        members.add("'answer': " + answers(data, depth - 1));
      }
      if (data.consumeBoolean()) {
        members.add("'item': " + items(data, depth - 1));
      }
      items.add("{" + String.join(", ", members) + "}");
    }
    return "[" + String.join(", ", items) + "]";
  }

  private static String linkId(FuzzedDataProvider data) {
    return data.consumeBoolean()
        ? data.pickValue(List.of("a", "b", "a.1", "id", "status", "/44250-9"))
        : data.consumeString(5).replaceAll("[^a-zA-Z0-9./é💉-]", "x");
  }

  private static String answers(FuzzedDataProvider data, int depth) {
    List<String> answers = new ArrayList<>();
    for (int i = data.consumeInt(0, 2); i > 0; i--) {
      String nested = data.consumeInt(0, 3) == 0 ? ", 'item': " + items(data, depth) : "";
      answers.add("{" + data.pickValue(VALUES) + nested + "}");
    }
    return "[" + String.join(", ", answers) + "]";
  }
}
