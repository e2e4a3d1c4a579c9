package assay.io;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in one line. */
public final class Reason {
    private Reason() {}

    public static String of(Throwable failure) {
        if (failure instanceof NoSuchFileException) return "there is no such file";
        if (failure instanceof AccessDeniedException) return "permission denied";
        if (failure instanceof FileAlreadyExistsException || failure instanceof DirectoryNotEmptyException) {
            return "something else stands in its place";
        }
        if (failure instanceof EOFException) return "it ends too early";
        String message = failure instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : failure.getMessage();
        if (message == null || message.isBlank()) return failure.getClass().getSimpleName();
        return oneLine(message.strip().lines().findFirst().orElseThrow());
    }

    /** Words of a file within a message, which is one line. */
    public static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }
}
