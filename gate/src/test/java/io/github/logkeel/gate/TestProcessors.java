package io.github.logkeel.gate;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Annotation processors as a project that is scanned may have them. */
final class TestProcessors {
  private TestProcessors() {}

  /** Throws. */
  @SupportedAnnotationTypes("*")
  public static final class Throwing extends AnyProcessor {
    @Override
    public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
      throw new IllegalStateException("no schema found");
    }
  }

  /** Reports an error if it sees the libraries of this program. */
  @SupportedAnnotationTypes("*")
  public static final class Nosy extends AnyProcessor {
    @Override
    public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
      try {
        Class.forName("com.google.common.base.Splitter", false, getClass().getClassLoader());
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "sees Guava");
      } catch (ClassNotFoundException expected) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, "sees no Guava");
      }
      return false;
    }
  }

  private abstract static class AnyProcessor extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }
  }
}
