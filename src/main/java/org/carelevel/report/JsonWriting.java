package org.carelevel.report;

import org.carelevel.diagnostic.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * How JSON is written: what could steer a terminal or reorder a line stands there by its number, so
 * that the text is the same, may be looked at anywhere, and can be read again as a record.
 */
final class JsonWriting {

  private JsonWriting() {}

  static JsonFactory factory() {
    return JsonFactory.builder().characterEscapes(new Escapes()).build();
  }

  private static final class Escapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[DELETE] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int point) {
      return Quote.steers(point) ? new SerializedString("\\u%04X".formatted(point)) : null;
    }
  }
}
