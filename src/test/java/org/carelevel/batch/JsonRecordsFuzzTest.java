package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever the bytes, records are read or refused with a message that can be printed, and every
 * text of them is text. As a plain test this tries the kept inputs; {@code JAZZER_FUZZ=1 mvn -q
 * test -Dtest=JsonRecordsFuzzTest} looks for new ones.
 */
class JsonRecordsFuzzTest {

  @FuzzTest(maxDuration = "8s")
  void anyBytes(byte[] bytes) {
    try {
      Flattened flat = Flattened.of(bytes);
      long number = 0;
      for (FlatRecord record : flat.records()) {
        assertThat(record.number()).isEqualTo(++number);
        assertThat(record.line()).isPositive();
        record.fields().forEach((name, text) -> assertThat(isText(name) && isText(text)).isTrue());
        RecordFault fault = record.fault();
        if (fault != null) {
          assertThat(fault.line()).isPositive();
          assertThat(fault.column()).isPositive();
          assertPrintable(fault.render("fuzz.json"));
        }
      }
      flat.notes().forEach(JsonRecordsFuzzTest::assertPrintable);
    } catch (BadInput e) {
      assertPrintable(e.message());
    }
  }

  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || c == 0xFFFD || (c >= 0xD800 && c < 0xE000));
  }

  private static void assertPrintable(String message) {
    assertThat(message).isNotBlank();
    assertThat(message.chars().noneMatch(Character::isISOControl)).isTrue();
  }
}
