package assay.io;

import java.io.IOException;

/** Something done with a stream, a writer or a folder that may fail as files do. */
@FunctionalInterface
public interface IoAction<T> {
    void on(T target) throws IOException;
}
