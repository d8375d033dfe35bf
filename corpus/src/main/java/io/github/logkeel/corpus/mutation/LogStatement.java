package io.github.logkeel.corpus.mutation;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A log statement that is all in sight and right: a literal with a placeholder for each argument.
 *
 * @param call the statement
 * @param library whose logger it is
 * @param level in lower case; that of SLF4J which is closest
 * @param template the literal
 * @param source of the literal, with its quotes
 * @param arguments those for placeholders, without the throwable
 * @param throwable what the API logs with its stack trace; null if there is none
 */
record LogStatement(
    MethodInvocationTree call,
    Library library,
    String level,
    LiteralTree template,
    String source,
    List<ExpressionTree> arguments,
    ExpressionTree throwable) {

  /** Whose logger it is, and how its placeholders are written. */
  enum Library {
    SLF4J("{}", "org.slf4j.Logger"),
    LOG4J("{}", "org.apache.logging.log4j.Logger"),
    JBOSS("%s", "org.jboss.logging.BasicLogger", "org.jboss.logging.Logger"),
    JUL("{0}", "java.util.logging.Logger"),
    COMMONS("", "org.apache.commons.logging.Log");

    private final String first;
    private final ImmutableSet<String> owners;

    Library(String first, String... owners) {
      this.first = first;
      this.owners = ImmutableSet.copyOf(owners);
    }

    /** The placeholder of an argument, from 0. */
    String placeholder(int argument) {
      return first.replace("0", "" + argument);
    }

    /** The types whose methods these are. */
    Set<String> owners() {
      return owners;
    }

    private static Optional<Library> of(MethodSymbol method) {
      String owner = method.owner.getQualifiedName().toString();
      return Arrays.stream(values()).filter(library -> library.owners.contains(owner)).findFirst();
    }
  }

  private static final Set<String> LEVELS =
      Set.of("trace", "debug", "info", "warn", "error", "fatal");

  /** The statement that a call is. */
  static Optional<LogStatement> of(MethodInvocationTree call, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    Library library = Library.of(method).orElse(null);
    if (library == null || call.getArguments().isEmpty()) {
      return Optional.empty();
    }
    String level = level(library, method.getSimpleName().toString(), call);
    return LEVELS.contains(level) ? parse(call, library, level, state) : Optional.empty();
  }

  private static String level(Library library, String method, MethodInvocationTree call) {
    return switch (library) {
      case JBOSS -> method.endsWith("f") ? method.substring(0, method.length() - 1) : "";
      case JUL ->
          switch (method + " " + Sources.lastName(call.getArguments().get(0))) {
            case "log SEVERE" -> "error";
            case "log WARNING" -> "warn";
            case "log INFO", "log CONFIG" -> "info";
            case "log FINE", "log FINER", "log FINEST" -> "debug";
            default -> "";
          };
      default -> method;
    };
  }

  private static Optional<LogStatement> parse(
      MethodInvocationTree call, Library library, String level, VisitorState state) {
    List<ExpressionTree> rest = new ArrayList<>(call.getArguments());
    ExpressionTree throwable = null;
    boolean hasMarker = Sources.typeName(rest.get(0)).endsWith(".Marker");
    if (library == Library.JUL || hasMarker) {
      rest.remove(0);
    } else if (library == Library.JBOSS && Sources.isThrowable(rest.get(0), state)) {
      throwable = rest.remove(0);
    }
    if (rest.isEmpty() || !(rest.get(0) instanceof LiteralTree template)) {
      return Optional.empty();
    }
    rest.remove(0);
    String source = state.getSourceForNode(template);
    if (!(template.getValue() instanceof String) || source == null || source.startsWith("\"\"\"")) {
      return Optional.empty();
    }
    if (library == Library.JUL && rest.size() == 1 && rest.get(0) instanceof NewArrayTree array) {
      rest.clear();
      if (array.getInitializers() != null) {
        rest.addAll(array.getInitializers());
      }
    }
    int last = rest.size() - 1;
    if (throwable == null && last >= 0 && Sources.isThrowable(rest.get(last), state)) {
      throwable = rest.remove(last);
    }
    LogStatement statement =
        new LogStatement(call, library, level, template, source, List.copyOf(rest), throwable);
    return rest.stream().allMatch(argument -> isValue(argument)) && statement.isRight()
        ? Optional.of(statement)
        : Optional.empty();
  }

  /** Neither an array, which may stand for several arguments, nor code that is run for a value. */
  private static boolean isValue(ExpressionTree argument) {
    Type type = ASTHelpers.getType(argument);
    return type != null
        && !type.hasTag(TypeTag.ARRAY)
        && !(argument instanceof LambdaExpressionTree)
        && !(argument instanceof MemberReferenceTree)
        && !type.toString().contains("Supplier")
        && !type.toString().contains("StructuredArgument");
  }

  private boolean isRight() {
    if (library == Library.COMMONS) {
      return arguments.isEmpty();
    }
    String left = source;
    for (int i = 0; i < arguments.size(); i++) {
      int place = left.indexOf(library.placeholder(i));
      if (place < 0) {
        return false;
      }
      left = left.substring(0, place) + left.substring(place + library.placeholder(i).length());
    }
    // Escapes, and what would be read as a placeholder of some API.
    return !left.contains("\\") && left.chars().noneMatch(c -> "{}%'".indexOf(c) >= 0);
  }

  /** The value of the last placeholder. */
  ExpressionTree last() {
    return arguments.get(arguments.size() - 1);
  }

  /** Whether there is one argument, and no throwable. */
  boolean hasOnlyArgument() {
    return arguments.size() == 1 && throwable == null;
  }

  /** The text without its placeholders. */
  String words() {
    return ((String) template.getValue()).replaceAll("\\{\\d*}|%s", "");
  }

  /** Without one of the arguments. */
  SuggestedFix.Builder without(int argument, VisitorState state) {
    Tree before = argument == 0 ? template : arguments.get(argument - 1);
    return SuggestedFix.builder()
        .replace(state.getEndPosition(before), state.getEndPosition(arguments.get(argument)), "");
  }

  /** Without the throwable, which is the first of what the call is given, or the last. */
  SuggestedFix.Builder withoutThrowable(VisitorState state) {
    Tree before = arguments.isEmpty() ? template : last();
    return Sources.start(throwable) < Sources.start(template)
        ? SuggestedFix.builder().replace(Sources.start(throwable), Sources.start(template), "")
        : SuggestedFix.builder()
            .replace(state.getEndPosition(before), state.getEndPosition(throwable), "");
  }

  /** With another text in the place of a placeholder. */
  SuggestedFix.Builder withPlaceholder(int argument, String other) {
    int start = placeholderStart(argument);
    return SuggestedFix.builder()
        .replace(start, start + library.placeholder(argument).length(), other);
  }

  /** With another text in the place of each placeholder. */
  SuggestedFix.Builder withPlaceholders(String other) {
    SuggestedFix.Builder all = SuggestedFix.builder();
    for (int i = 0; i < arguments.size(); i++) {
      all.merge(withPlaceholder(i, other));
    }
    return all;
  }

  /** With more at the end of the text. */
  SuggestedFix.Builder append(String more) {
    return insert(source.length() - 1, more);
  }

  /** With more at the start of the text. */
  SuggestedFix.Builder prepend(String more) {
    return insert(1, more);
  }

  private SuggestedFix.Builder insert(int place, String more) {
    int offset = Sources.start(template) + place;
    return SuggestedFix.builder().replace(offset, offset, more);
  }

  /** With an argument as a part of the text, by {@code +}. */
  SuggestedFix.Builder concatenated(int argument, VisitorState state) {
    int start = placeholderStart(argument) - Sources.start(template);
    String head = source.substring(0, start) + "\" + ";
    String tail = " + \"" + source.substring(start + library.placeholder(argument).length());
    return without(argument, state)
        .replace(
            template,
            (start == 1 ? "" : head)
                + Sources.operand(arguments.get(argument), state)
                + (tail.equals(" + \"\"") ? "" : tail));
  }

  private int placeholderStart(int argument) {
    int place = source.indexOf(library.placeholder(argument));
    for (int i = 0; i < argument && library != Library.JUL; i++) {
      place = source.indexOf(library.placeholder(argument), place + 1);
    }
    return Sources.start(template) + place;
  }
}
