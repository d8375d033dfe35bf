package io.github.logkeel.model.log;

import io.github.logkeel.model.log.Template.Flaw;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a parser of a style that can reject texts has found so far. */
final class ParsedText {
  private final List<Placeholder> placeholders = new ArrayList<>();
  private Optional<Flaw> flaw = Optional.empty();

  void addPlaceholder(Placeholder placeholder) {
    placeholders.add(placeholder);
  }

  /** Notes a flaw; only the first one counts, as a formatter gives up there. */
  void addFlaw(int offset, String what) {
    if (flaw.isEmpty()) {
      flaw = Optional.of(new Flaw(offset, what));
    }
  }

  List<Placeholder> placeholders() {
    return placeholders;
  }

  Optional<Flaw> flaw() {
    return flaw;
  }
}
