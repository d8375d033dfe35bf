package io.github.logkeel.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;

/** A source file that has, for the compiler, another text than on the disk. */
final class Draft extends ForwardingJavaFileObject<JavaFileObject> {
  private final SourceText draft;

  Draft(JavaFileObject file, SourceText draft) {
    super(file);
    this.draft = draft;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return draft.text();
  }

  @Override
  public Reader openReader(boolean ignoreEncodingErrors) {
    return new StringReader(draft.text());
  }

  @Override
  public InputStream openInputStream() throws IOException {
    return new ByteArrayInputStream(draft.bytes());
  }
}
