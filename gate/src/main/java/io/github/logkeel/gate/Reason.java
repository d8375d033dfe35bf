package io.github.logkeel.gate;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read or written, in words, for messages that name the file already. */
final class Reason {
  /** As Linux and macOS say it: a full disk, a quota, a limit of the shell. */
  private static final ImmutableSet<String> NO_ROOM =
      ImmutableSet.of("No space left on device", "Disk quota exceeded", "File too large");

  private Reason() {}

  static String of(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or directory";
    }
    String reason =
        failure instanceof FileSystemException known && known.getReason() != null
            ? known.getReason()
            : String.valueOf(failure.getMessage());
    return NO_ROOM.contains(reason) ? reason + ", make room there" : reason;
  }
}
