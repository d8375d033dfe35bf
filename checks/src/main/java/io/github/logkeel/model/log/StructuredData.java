package io.github.logkeel.model.log;

import com.google.common.collect.Iterables;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.regex.Pattern;

/** Log4j2's messages after RFC 5424, which restricts their keys (log4j-api 2.25.2). */
public final class StructuredData {

  private static final String MESSAGE = "org.apache.logging.log4j.message.StructuredDataMessage";

  private static final Pattern KEY = Pattern.compile("[!-~&&[^=\\]\"]]{0,32}");

  private StructuredData() {}

  /**
   * Whether a field is added to such a message that is made in the same expression, with the usual
   * limit of 32 characters, under a name that it throws at.
   */
  public static boolean rejects(KeyValue field) {
    if (field.name().isEmpty() || KEY.matcher(field.name().get()).matches()) {
      return false;
    }
    ExpressionTree made = field.source();
    while (made instanceof MethodInvocationTree step) {
      made = ASTHelpers.getReceiver(step);
    }
    return made instanceof NewClassTree message
        && ASTHelpers.getSymbol(message).owner.getQualifiedName().contentEquals(MESSAGE)
        && !ASTHelpers.getType(Iterables.getLast(message.getArguments())).isPrimitive();
  }
}
