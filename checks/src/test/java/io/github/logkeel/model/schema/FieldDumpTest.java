package io.github.logkeel.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.logkeel.model.schema.FieldDump.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldDumpTest {

  private static final List<String> LINES =
      List.of(
          "order.id\tstring\tkv\tshop.Bills,shop.Orders",
          "tenant\tstring\tmdc\tshop.Orders",
          "# names only known at run time: 2");

  @TempDir private Path directory;

  @Test
  void readsWhatItWrites() throws IOException {
    Path file = Files.write(directory.resolve("fields.tsv"), LINES);

    assertThat(FieldDump.read(file).text(true)).isEqualTo(LINES);
    assertThat(FieldDump.read(file).text(false))
        .containsExactly("order.id\tstring\tkv", "tenant\tstring\tmdc", LINES.get(2));
    assertThat(parse("# a comment", "", "b\tint\tkv", "a\tint\tkv").text(true))
        .containsExactly("a\tint\tkv\t", "b\tint\tkv\t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"order.id", "order.id\tstring", "order.id\tstring\tkv\tshop.Orders\tx"})
  void otherLines(String line) {
    assertThatThrownBy(() -> parse(LINES.get(0), line))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("fields.tsv:2: no line of a list of fields");
  }

  @Test
  void missingFile() {
    Path file = directory.resolve("missing.tsv");

    assertThatThrownBy(() -> FieldDump.read(file))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith(file + ": cannot be read: ");
  }

  @Test
  void unionHasTheOwnersOfAllParts() {
    FieldDump orders = parse("id\tstring\tkv", "id\tint\tkv", LINES.get(2)).ownedBy("Orders");
    FieldDump bills = parse("id\tstring\tkv", LINES.get(2)).ownedBy("Bills");

    assertThat(FieldDump.union(List.of(orders, bills)).text(true))
        .containsExactly(
            "id\tint\tkv\tOrders",
            "id\tstring\tkv\tBills,Orders",
            "# names only known at run time: 4");
    assertThat(FieldDump.union(List.of())).isEqualTo(FieldDump.EMPTY);
  }

  @Test
  void fieldOfOneClassAndChannel() {
    FieldDump dump = parse(LINES.toArray(new String[0]));

    assertThat(dump.has("order.id", "kv", "shop.Bills")).isTrue();
    assertThat(dump.has("order", "kv", "shop.Bills")).isFalse();
    assertThat(dump.has("order.id", "mdc", "shop.Bills")).isFalse();
    assertThat(dump.has("tenant", "mdc", "shop.Bills")).isFalse();
  }

  @Test
  void emptyWithoutFieldsAndComputedNames() {
    assertThat(FieldDump.EMPTY.isEmpty()).isTrue();
    assertThat(parse(LINES.get(2)).isEmpty()).isFalse();
    assertThat(parse(LINES.get(1)).isEmpty()).isFalse();
  }

  private static FieldDump parse(String... lines) {
    return FieldDump.parse("fields.tsv", List.of(lines));
  }
}
