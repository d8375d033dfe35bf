package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arguments that no placeholder prints, read as the fields that they were meant for: {@code
 * log.info("user logged in", "userId", id)}, which in an API that formats placeholders makes no
 * field at all.
 *
 * @param pairs keys and their values, in order
 * @param loneKey a key at the end that no value follows
 * @param map the only value where that is a map
 */
public record LooseFields(
    ImmutableList<Pair> pairs, Optional<Key> loneKey, Optional<Argument> map) {

  /**
   * A constant text of one word.
   *
   * @param argument as it is handed over
   * @param name the word, without the {@code =} or {@code :} that may end the text
   */
  public record Key(Argument argument, String name) {

    private static final Pattern SHAPE = Pattern.compile("\\s*(_*[A-Za-z][\\w.\\-]*)\\s*[=:]?\\s*");

    private static final Pattern OF_THROWABLE =
        Pattern.compile("(?i)e|ex|t|err|(?:\\w+[._-])?(?:error|exception|throwable|cause|failure)");

    /** The key that an argument is; empty where it is a value. */
    public static Optional<Key> of(Argument argument) {
      if (!(ASTHelpers.constValue(argument.tree()) instanceof String text)) {
        return Optional.empty();
      }
      Matcher word = SHAPE.matcher(text);
      return word.matches() ? Optional.of(new Key(argument, word.group(1))) : Optional.empty();
    }

    /** Whether it names the throwable of a statement. */
    public boolean isOfThrowable() {
      return OF_THROWABLE.matcher(name).matches();
    }
  }

  /** A key and the value behind it. */
  public record Pair(Key key, Argument value) {}

  /** What waits for a value of its own: {@code "unknown option: "}. */
  private static final Pattern LEAD_IN = Pattern.compile("(?s).*[\\s:=(\\[{<\"']");

  /** The fields that were meant; empty where the values may be meant in another way. */
  public static Optional<LooseFields> of(LogCall call) {
    List<Argument> loose = loose(call);
    if (loose.isEmpty()
        || call.arguments().indexOf(loose.get(0)) < call.template().orElseThrow().argumentCount()) {
      return Optional.empty();
    }
    if (loose.size() == 1 && isMap(loose.get(0).tree())) {
      return Optional.of(
          new LooseFields(ImmutableList.of(), Optional.empty(), Optional.of(loose.get(0))));
    }
    ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
    Optional<Key> loneKey = Optional.empty();
    for (int i = 0; i < loose.size(); i += 2) {
      Optional<Key> key = Key.of(loose.get(i));
      if (key.isEmpty()) {
        return Optional.empty();
      }
      if (i + 1 < loose.size()) {
        pairs.add(new Pair(key.get(), loose.get(i + 1)));
      } else {
        loneKey = key;
      }
    }
    LooseFields fields = new LooseFields(pairs.build(), loneKey, Optional.empty());
    return fields.isPerhapsValue(call) ? Optional.empty() : Optional.of(fields);
  }

  /** The values without a placeholder, but for the throwable of the statement. */
  private static List<Argument> loose(LogCall call) {
    List<Argument> loose = new ArrayList<>(call.arity().surplus());
    if (loose.isEmpty()) {
      return loose;
    }
    Argument last = Iterables.getLast(call.arguments());
    boolean taken = call.arity().values() < call.arguments().size();
    if (!taken) {
      // What an API does with a throwable at the end is another question.
      loose.removeIf(a -> a.equals(last) && a.kind() == Argument.Kind.THROWABLE);
    } else if (last.kind() == Argument.Kind.MAYBE_THROWABLE
        && loose.size() % 2 == 1
        && Key.of(Iterables.getLast(loose)).filter(key -> !key.isOfThrowable()).isPresent()) {
      // It is the value of that key, and lost with it unless it is a throwable at run time.
      loose.add(last);
    }
    return loose;
  }

  /** Whether a single word may be the value that its text leads to, and no key at all. */
  private boolean isPerhapsValue(LogCall call) {
    if (loneKey.isEmpty() || !pairs.isEmpty()) {
      return false;
    }
    Argument last = Iterables.getLast(call.arguments());
    if (last.equals(loneKey.get().argument())) {
      return LEAD_IN.matcher(call.template().orElseThrow().text()).matches();
    }
    return last.kind() != Argument.Kind.THROWABLE || !loneKey.get().isOfThrowable();
  }

  private static boolean isMap(ExpressionTree tree) {
    Type type = ASTHelpers.getType(tree);
    return type != null && isMap(type);
  }

  private static boolean isMap(Type type) {
    if (type.hasTag(TypeTag.TYPEVAR)) {
      return isMap(type.getUpperBound());
    }
    if (!(type.tsym instanceof ClassSymbol symbol)) {
      return false;
    }
    return symbol.getQualifiedName().contentEquals("java.util.Map")
        || isMap(symbol.getSuperclass())
        || symbol.getInterfaces().stream().anyMatch(LooseFields::isMap);
  }
}
