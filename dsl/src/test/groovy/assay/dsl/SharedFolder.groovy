package assay.dsl

/** Reference values that are not part of the repository: a folder {@code shared} beside it or beside a folder above. */
class SharedFolder {
    static File file(String path) {
        String told = System.getProperty('assay.shared')
        if (told) return new File(told, path)
        for (File here = new File('').absoluteFile; here != null; here = here.parentFile) {
            File beside = new File(here, 'shared')
            if (beside.directory) return new File(beside, path)
        }
        new File('shared', path)
    }

    static boolean has(String path) {
        file(path).file
    }
}
