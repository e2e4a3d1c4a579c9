package assay

import groovy.json.JsonSlurper

/** Data and reference values that are not part of the repository: the property assay.shared, or a folder {@code shared} beside it or beside a folder above. */
class SharedData {
    static File folder() {
        String told = System.getProperty('assay.shared')
        if (told) return new File(told)
        for (File here = new File('').absoluteFile; here != null; here = here.parentFile) {
            File beside = new File(here, 'shared')
            if (beside.directory) return beside
        }
        new File('shared')
    }

    static File find(String path) {
        new File(folder(), path)
    }

    static boolean has(String path) {
        find(path).exists()
    }

    static Map json(String path) {
        new JsonSlurper().parse(find(path)) as Map
    }

    static double[] numbers(Object list) {
        (list as List).collect { it as double } as double[]
    }
}
