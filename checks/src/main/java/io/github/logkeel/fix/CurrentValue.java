package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import io.github.logkeel.model.ClassPath;
import io.github.logkeel.model.context.Carrier;
import io.github.logkeel.model.context.Carrier.Value;
import java.util.Optional;

/** How a repair names the context that is current where a task is handed over. */
final class CurrentValue {

  private CurrentValue() {}

  /** The expression; empty where it takes a variable and none is in reach. */
  static Optional<String> of(Carrier carrier, SuggestedFix.Builder fix, VisitorState state) {
    for (Value value : carrier.values()) {
      if (value.inHand().isEmpty()) {
        return Optional.of(TypedText.write(value.text(), fix, state));
      }
      Optional<String> variable =
          ClassPath.find(value.inHand().get(), state).flatMap(type -> Scope.ofType(type, state));
      if (variable.isPresent()) {
        return variable.map(value.text()::formatted);
      }
    }
    return Optional.empty();
  }
}
