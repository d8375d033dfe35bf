package io.github.logkeel.model.configuration;

import io.github.logkeel.model.configuration.SourcedText.Edit;

/** Changes of whole lines. */
final class Lines {

  private Lines() {}

  /** Takes an element away that has no children, with its line if nothing else stands there. */
  static Edit removal(String text, int start) {
    int tagEnd = text.indexOf('>', start) + 1;
    int end = tagEnd;
    if (text.charAt(tagEnd - 2) != '/') {
      end = text.indexOf('>', text.indexOf("</", tagEnd)) + 1;
    }
    int lineStart = text.lastIndexOf('\n', start) + 1;
    int lineEnd = text.indexOf('\n', end);
    boolean alone =
        lineEnd >= 0
            && text.substring(lineStart, start).isBlank()
            && text.substring(end, lineEnd).isBlank();
    return alone ? new Edit(lineStart, lineEnd + 1, "") : new Edit(start, end, "");
  }
}
