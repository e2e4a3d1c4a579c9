package assay.io.maps

/** Finds the folder of shared reference values: the property assay.shared, or a folder "shared" beside an ancestor. */
class SharedData {
    static File find(String path) {
        def given = System.getProperty('assay.shared')
        if (given) return new File(given, path)
        for (File f = new File('').absoluteFile; f != null; f = f.parentFile) {
            def candidate = new File(f, "shared/$path")
            if (candidate.exists()) return candidate
        }
        new File("shared/$path")
    }

    static boolean has(String path) {
        find(path).exists()
    }
}
