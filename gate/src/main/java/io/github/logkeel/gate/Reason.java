package io.github.logkeel.gate;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read or written, in words, for messages that name the file already. */
final class Reason {
  private Reason() {}

  static String of(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or directory";
    }
    return failure instanceof FileSystemException known && known.getReason() != null
        ? known.getReason()
        : failure.getMessage();
  }
}
